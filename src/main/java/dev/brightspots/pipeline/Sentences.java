package dev.brightspots.pipeline;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.Prospect;
import dev.brightspots.measure.Measured.View;
import dev.brightspots.pipeline.RunResult.Difference;
import dev.brightspots.pipeline.RunResult.OwnVolume;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.SalesData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says to a manager in a sentence what was found; the numbers stand beside it. */
final class Sentences {
    private static final double LIKELY = 0.95;
    private static final double CLEAR = 2;

    private final SalesData data;
    private final Wording wording;

    Sentences(SalesData data, Wording wording) {
        this.data = data;
        this.wording = wording;
    }

    /** What a unit could gain, from what, and who can teach it. */
    String advice(Prospect prospect, PracticeEffect effect, Optional<String> source) {
        String gain = wording.interval(prospect);
        String from = source.map(who -> shows(wording.unit(who)))
                .orElse(" No unit here does it yet: try it in a pilot first.");
        return wording.unit(prospect.who()) + " could " + direction(prospect.metric()) + " "
                + wording.metric(prospect.metric()) + " by about " + gain + " with '"
                + wording.practice(prospect.practice()) + "': " + shownBy(effect) + "." + from;
    }

    /** Who shows how; {@code name} as people know it. */
    static String shows(String name) {
        return " " + name + " does it and can show how.";
    }

    /** The same gain in cases or money; nothing if it is not known. */
    String atOwnVolume(Optional<OwnVolume> volume, Optional<Assessment> standing) {
        if (volume.isEmpty() || standing.isEmpty()) {
            return "";
        }
        OwnVolume own = volume.get();
        Metric metric = data.metrics().get(new MetricId(standing.get().metric()));
        String per = Verdicts.word(own.per());
        if (metric.type() == Metric.Type.RATE) {
            return " Of its " + wording.amount(standing.get().volume()) + " cases a " + per + " that is about "
                    + wording.amount(own.expected()) + " " + (up(metric) ? "more" : "fewer") + between(own) + ".";
        }
        String unit = own.unit().isEmpty() ? "" : own.unit() + " ";
        boolean time = own.unit().equals("days");
        String amount = time ? wording.amount(own.expected()) + " days" : unit + wording.amount(own.expected());
        return " At its own volume that is about " + amount + " " + (up(metric) ? "more" : "less") + " a " + per
                + between(own) + ".";
    }

    private String between(OwnVolume own) {
        return " (" + wording.amount(own.low()) + " to " + wording.amount(own.high()) + ")";
    }

    /** In what a unit and the one it learns from differ; nothing if in nothing that is known. */
    static String differences(List<Difference> differs, String source) {
        if (differs.isEmpty()) {
            return "";
        }
        return " Unlike here, " + source + " has "
                + differs.stream()
                        .map(one ->
                                one.attribute().replace('_', ' ') + " " + one.source() + " (here " + one.target() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static boolean up(Metric metric) {
        return metric.better() == Metric.Better.HIGHER;
    }

    private String direction(String metric) {
        return data.metrics().get(new MetricId(metric)).better() == Metric.Better.HIGHER ? "raise" : "lower";
    }

    private String shownBy(PracticeEffect effect) {
        String those = wording.context(effect.context());
        return switch (effect.design()) {
            case RANDOMISED -> "shown by lot among " + those;
            case BEFORE_AFTER ->
                (effect.sites() < 2 ? "seen in only one" : "shown by " + count(effect.sites())) + " of the " + those
                        + " that took it up, before and after, against those that had not";
            case PRIOR -> "known from outside only";
            case NONE -> "not measured here";
        };
    }

    /** What a practice was found to do, or that nothing could be said. */
    String effect(PracticeEffect effect) {
        String what = "'" + wording.practice(effect.practice()) + "' and " + wording.metric(effect.metric()) + " among "
                + wording.context(effect.context()) + ": ";
        if (effect.design() == Design.NONE) {
            return what + "nothing can be compared.";
        }
        return what
                + wording.interval(effect)
                + ", " + shownBy(effect) + "; the chance that it is worth having is " + wording.chance(effect.chance())
                + "." + doubt(effect);
    }

    /** Why an effect that looks clear does not count as shown. */
    private static String doubt(PracticeEffect effect) {
        if (effect.grade() != Grade.D || effect.chance() < LIKELY) {
            return "";
        }
        return Math.abs(effect.leads()) >= CLEAR
                ? " It does not count: those that took it up had been drifting from the others before they began."
                : " It does not count: among all practices and groups that were looked at, one like it may be chance.";
    }

    /** What could be seen of a metric in a group. */
    String outlook(View view, long excelling, OptionalDouble detectable) {
        String who = view.assessments().size() + " " + wording.context(view.context());
        String text = sentenceStart(wording.metric(view.metric().value())) + ": " + who + " compared, "
                + (excelling == 0 ? "none excels" : excelling == 1 ? "1 excels" : excelling + " excel");
        return detectable.isEmpty()
                ? text + "."
                : text + "; a lead under "
                        + wording.lead(view.metric().value(), view.context(), detectable.getAsDouble())
                        + " could have been missed.";
    }

    private static String sentenceStart(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String sentence(String reason) {
        String trimmed = reason.strip();
        if (trimmed.isEmpty()) {
            return trimmed;
        }
        String end = trimmed.endsWith(".") ? "" : ".";
        return sentenceStart(trimmed) + end;
    }

    static String count(double number) {
        return Long.toString(Math.round(number));
    }
}
