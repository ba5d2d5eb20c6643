package dev.brightspots.pipeline.diff;

import dev.brightspots.advise.Reason;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Answerable;
import dev.brightspots.pipeline.RunResult.Ask;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.pipeline.RunResult.Caution;
import dev.brightspots.pipeline.RunResult.Halted;
import dev.brightspots.pipeline.RunResult.Named;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.pipeline.diff.Difference.How;
import dev.brightspots.pipeline.diff.Difference.What;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds two results on the same facts against each other, thing by thing. */
final class Comparison {
    private final Edits edits;

    /** @param edits the rules that are not the same */
    Comparison(Edits edits) {
        this.edits = edits;
    }

    PeriodDiff of(RunResult before, RunResult after) {
        Map<What, Map<String, Thing>> old = things(before);
        Map<What, Map<String, Thing>> fresh = things(after);
        List<Difference> differences = new ArrayList<>();
        for (What what : What.values()) {
            Map<String, Thing> was = old.getOrDefault(what, Map.of());
            Map<String, Thing> is = fresh.getOrDefault(what, Map.of());
            TreeSet<String> ids = new TreeSet<>(was.keySet());
            ids.addAll(is.keySet());
            ids.forEach(id -> difference(what, id, was.get(id), is.get(id)).ifPresent(differences::add));
        }
        return new PeriodDiff(before.run().period(), counts(old), counts(fresh), differences);
    }

    private static Map<What, Integer> counts(Map<What, Map<String, Thing>> things) {
        Map<What, Integer> counts = new EnumMap<>(What.class);
        for (What what : What.values()) {
            counts.put(what, things.getOrDefault(what, Map.of()).size());
        }
        return counts;
    }

    private Optional<Difference> difference(What what, String id, @Nullable Thing before, @Nullable Thing after) {
        Thing shown = after == null ? Objects.requireNonNull(before) : after;
        How how = before == null ? How.ADDED : after == null ? How.GONE : How.CHANGED;
        String was = before == null ? "" : before.words();
        String is = after == null ? "" : after.words();
        if (how == How.CHANGED && was.equals(is)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                what,
                how,
                id,
                shown.unit(),
                shown.context(),
                shown.metric(),
                shown.practice(),
                was,
                is,
                shown.text(),
                rules(before == null ? List.of() : before.reasons(), after == null ? List.of() : after.reasons())));
    }

    /** The edited rules that made it so; if none did, those behind it on one side only, or all where they are the same. */
    private List<String> rules(List<Reason> before, List<Reason> after) {
        List<String> made = edits.between(before, after);
        if (!made.isEmpty()) {
            return made;
        }
        Set<String> was = ids(before);
        Set<String> is = ids(after);
        TreeSet<String> either = new TreeSet<>(was);
        either.addAll(is);
        TreeSet<String> one = new TreeSet<>(either);
        one.removeIf(rule -> was.contains(rule) && is.contains(rule));
        return List.copyOf(one.isEmpty() ? either : one);
    }

    private static Set<String> ids(List<Reason> reasons) {
        return reasons.stream().map(Reason::ruleId).collect(Collectors.toSet());
    }

    /**
     * A thing as far as it matters here.
     *
     * @param words what would make it another thing to a reader
     */
    private record Thing(
            Optional<UnitId> unit,
            String context,
            MetricId metric,
            Optional<PracticeId> practice,
            String words,
            String text,
            List<Reason> reasons) {}

    private static Map<What, Map<String, Thing>> things(RunResult result) {
        Map<What, Map<String, Thing>> things = new EnumMap<>(What.class);
        result.recommendations().forEach(one -> put(things, What.RECOMMENDATION, one, recommendation(result, one)));
        result.brightSpots().forEach(one -> put(things, What.BRIGHT_SPOT, one, bright(one)));
        result.inquiries().forEach(one -> put(things, What.INQUIRY, one, inquiry(one)));
        result.warnings().forEach(one -> put(things, What.WARNING, one, warning(one)));
        result.patterns().forEach(one -> put(things, What.PATTERN, one, pattern(one)));
        result.halts().forEach(one -> put(things, What.HALT, one, halt(one)));
        result.standings().forEach(one -> put(things, What.STANDING, one, standing(one)));
        return things;
    }

    private static void put(Map<What, Map<String, Thing>> things, What what, Answerable one, Thing thing) {
        things.computeIfAbsent(what, any -> new TreeMap<>()).put(one.id(), thing);
    }

    private static Thing recommendation(RunResult result, Advised one) {
        String words =
                one.source().map(source -> "from " + name(result, source)).orElse("with nobody to learn it from")
                        + ", grade " + one.grade();
        return new Thing(
                Optional.of(one.target()),
                "",
                one.metric(),
                Optional.of(one.practice()),
                words,
                one.text(),
                one.reasons());
    }

    private static Thing bright(Bright one) {
        String words =
                words(one.cause()) + one.practice().map(it -> " (" + it + ")").orElse("");
        return new Thing(Optional.of(one.unit()), "", one.metric(), Optional.empty(), words, one.text(), one.reasons());
    }

    private static Thing inquiry(Ask one) {
        return new Thing(
                Optional.of(one.unit()), "", one.metric(), Optional.empty(), "go and ask", one.text(), one.reasons());
    }

    private static Thing warning(Caution one) {
        return new Thing(
                one.unit(),
                one.context(),
                one.metric(),
                Optional.empty(),
                words(one.kind()),
                one.text(),
                one.reasons());
    }

    private static Thing pattern(Named one) {
        return new Thing(
                Optional.of(one.unit()), "", one.metric(), Optional.empty(), one.name(), one.text(), one.reasons());
    }

    private static Thing halt(Halted one) {
        return new Thing(
                Optional.empty(),
                one.context(),
                one.metric(),
                Optional.of(one.practice()),
                words(one.kind()),
                one.text(),
                one.reasons());
    }

    private static Thing standing(StandingLine one) {
        return new Thing(
                Optional.of(one.unit()),
                one.context(),
                one.metric(),
                Optional.empty(),
                words(one.standing()),
                one.because(),
                one.reasons());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String name(RunResult result, UnitId unit) {
        return result.data().organisation().find(unit).map(one -> one.name()).orElse(unit.value());
    }
}
