package dev.brightspots.report;

import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Verdict;
import dev.brightspots.pipeline.Run;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Turns a run's result into a story. */
final class Telling {
    private static final int EXAMPLES = 3;
    /** No first sentence of a bright spot is shorter: a full stop before this belongs to a name. */
    private static final int SHORTEST = 60;

    private final RunResult result;
    private final Edition edition;
    private final Names names;
    private final Map<String, StandingLine> standings = new TreeMap<>();

    private Telling(RunResult result, Edition edition) {
        this.result = result;
        this.edition = edition;
        this.names = new Names(result.data(), edition.people());
        result.standings().forEach(line -> standings.put(key(line.unit(), line.metric()), line));
    }

    static Story of(RunResult result, Edition edition) {
        Telling telling = new Telling(result, edition);
        TellingNotes notes = new TellingNotes(result, telling.names);
        TellingAdvice advice = new TellingAdvice(result, telling.names, telling.standings);
        return new Story(
                telling.head(),
                Headline.of(result, telling.names),
                result.outlook().stream().map(RunResult.Outlook::text).toList(),
                telling.spots(),
                telling.persons(),
                advice.teams(),
                advice.plans(),
                advice.unplanned(),
                advice.planning(),
                notes.inquiries(),
                notes.warnings(),
                notes.patterns(),
                notes.halts(),
                telling.evidence(),
                telling.uncompared(),
                telling.unsaid());
    }

    static String key(UnitId unit, MetricId metric) {
        return unit + "\n" + metric;
    }

    private Story.Head head() {
        Run run = result.run();
        return new Story.Head(
                names.organisation().orElse("The organisation"),
                Figures.period(run.period()),
                Figures.asOf(run.period()),
                edition.rules(),
                run.rulePack(),
                run.id(),
                Figures.count(run.facts()),
                Figures.count(run.refused()));
    }

    private List<Story.Spot> spots() {
        return result.brightSpots().stream()
                .filter(bright -> !names.isPerson(bright.unit()))
                .sorted(Comparator.comparingInt(bright -> Words.useful(bright.cause())))
                .map(this::spot)
                .toList();
    }

    private Story.Spot spot(Bright bright) {
        String first = first(bright.text());
        List<String> others = new ArrayList<>();
        if (first.length() < bright.text().length()) {
            others.add(bright.text().substring(first.length()).strip());
        }
        others.addAll(reasonTexts(bright.reasons(), bright.text()));
        return new Story.Spot(
                bright.id(),
                names.unit(bright.unit()),
                names.metricName(bright.metric()),
                Words.label(bright.cause()),
                bright.cause().name().toLowerCase(Locale.ROOT),
                first,
                Shares.of(bright),
                bright.practice()
                        .map(practice -> names.practice(practice)
                                + bright.since()
                                        .map(since -> ", since " + since)
                                        .orElse("")),
                others);
    }

    private static String first(String text) {
        int end = text.length() < SHORTEST ? -1 : text.indexOf(". ", SHORTEST);
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** What the rules said, without repeating the item's own sentence. */
    static List<String> reasonTexts(List<Reason> reasons, String besides) {
        return reasons.stream()
                .map(Reason::text)
                .filter(text -> !text.isEmpty() && !besides.contains(core(text)))
                .distinct()
                .toList();
    }

    /** Without what a sentence adds when it takes a reason up: the capital and the full stop. */
    private static String core(String text) {
        return text.substring(1, text.length() - (text.endsWith(".") ? 1 : 0));
    }

    /** Bright spots of persons who must not be named: "Win rate: 2 reps of Team North". */
    private List<String> persons() {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> kinds = new TreeMap<>();
        for (Bright bright : result.brightSpots()) {
            if (names.isPerson(bright.unit())) {
                String key = names.metricName(bright.metric()) + "\n" + names.team(bright.unit());
                counts.merge(key, 1, Integer::sum);
                kinds.put(key, names.kind(bright.unit()));
            }
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((key, count) -> lines.add(key.substring(0, key.indexOf('\n'))
                + ": "
                + Figures.count(count, kinds.getOrDefault(key, "member"))
                + " of "
                + key.substring(key.indexOf('\n') + 1)));
        return lines;
    }

    private List<Story.Evidence> evidence() {
        return result.practiceEffects().stream()
                .filter(effect -> effect.design() != Design.NONE)
                .map(effect -> new Story.Evidence(
                        names.practice(effect.practice()),
                        names.metricName(effect.metric()),
                        names.context(effect.context()),
                        Words.design(effect.design()),
                        Figures.count(effect.sites()),
                        effect(effect),
                        effect.chance().isPresent()
                                ? Figures.percent(effect.chance().getAsDouble())
                                : "–",
                        effect.grade().name(),
                        effect.text()))
                .toList();
    }

    /** What was looked at and could not be compared: "Morning huddle on win rate (2 groups)". */
    private List<String> uncompared() {
        Map<String, Integer> groups = new TreeMap<>();
        result.practiceEffects().stream()
                .filter(effect -> effect.design() == Design.NONE)
                .forEach(effect -> groups.merge(
                        names.practice(effect.practice()) + " on " + Headline.lower(names.metricName(effect.metric())),
                        1,
                        Integer::sum));
        return groups.entrySet().stream()
                .map(entry -> entry.getValue() == 1
                        ? entry.getKey()
                        : entry.getKey() + " (" + Figures.count(entry.getValue(), "group") + ")")
                .toList();
    }

    /** Told for a typical unit of the group, since odds mean little to most people. */
    private String effect(RunResult.Effect effect) {
        if (effect.effect().isEmpty()) {
            return "not known";
        }
        double middle = effect.effect().getAsDouble();
        return Figures.gain(
                names.metric(effect.metric()),
                Typical.expected(result.standings(), effect.metric(), effect.context()),
                middle,
                effect.low().orElse(middle),
                effect.high().orElse(middle));
    }

    private Story.Unsaid unsaid() {
        Map<String, int[]> gaps = new TreeMap<>();
        int missing = 0;
        for (StandingLine line : result.standings()) {
            String kind = names.kind(line.unit());
            int[] counts = gaps.computeIfAbsent(line.metric() + "\n" + kind, fresh -> new int[2]);
            counts[1]++;
            if (line.standing() == Verdict.INSUFFICIENT) {
                counts[0]++;
                missing++;
            }
        }
        List<Story.Gap> listed = new ArrayList<>();
        // The worst first: a share of all before a share of some.
        gaps.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -(double) entry.getValue()[0] / entry.getValue()[1]))
                .forEach(entry -> {
                    String key = entry.getKey();
                    int[] counts = entry.getValue();
                    if (counts[0] > 0) {
                        String kind = key.substring(key.indexOf('\n') + 1);
                        listed.add(new Story.Gap(
                                names.metricName(new MetricId(key.substring(0, key.indexOf('\n')))),
                                Figures.plural(kind),
                                Figures.count(counts[0]),
                                Figures.count(counts[1])));
                    }
                });
        return new Story.Unsaid(
                summary(missing),
                Collections.unmodifiableList(listed),
                examples(),
                result.problems().stream().map(Telling::trouble).toList());
    }

    private String summary(int missing) {
        int all = result.standings().size();
        return all == 0
                ? "No unit could be compared with others."
                : missing == 0
                        ? "Enough is known to say how each unit stands on each metric."
                        : "Too little is known in " + Figures.count(missing) + " of " + Figures.count(all)
                                + " places where a unit was to be compared on a metric ("
                                + Figures.percent((double) missing / all) + ").";
    }

    private List<String> examples() {
        return result.standings().stream()
                .filter(line -> line.standing() == Verdict.INSUFFICIENT && !names.isPerson(line.unit()))
                .map(StandingLine::because)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    private static Story.Trouble trouble(Problem problem) {
        boolean whole = problem.place().file().equals(".");
        return new Story.Trouble(
                whole ? "The data folder" : problem.place().toString(), problem.what(), problem.maybe());
    }
}
