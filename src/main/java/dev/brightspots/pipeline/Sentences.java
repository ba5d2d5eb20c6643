package dev.brightspots.pipeline;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Members;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.Prospect;
import dev.brightspots.measure.Measured.View;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.SalesData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says to a manager in a sentence what was found; the numbers stand beside it. */
final class Sentences {
    private final SalesData data;
    private final Wording wording;

    Sentences(SalesData data, Wording wording) {
        this.data = data;
        this.wording = wording;
    }

    /** Where a unit stands against its peers, who shares it, how long it has held, and why. */
    String bright(Assessment found, Optional<Members> members, List<String> why) {
        String metric = found.metric();
        String others =
                data.observations().strataNames().isEmpty() ? "its peers would reach " : "its mix of work would give ";
        StringBuilder text = new StringBuilder()
                .append(wording.unit(found.who()))
                .append(": ")
                .append(wording.metric(metric))
                .append(" of ")
                .append(wording.value(metric, found.value()))
                .append(" where ")
                .append(others)
                .append(wording.value(metric, found.expected()));
        members.filter(one -> one.count() >= 2)
                .ifPresent(one -> text.append("; ")
                        .append(count(one.ahead()))
                        .append(" of its ")
                        .append(count(one.count()))
                        .append(" members are ahead"));
        text.append(
                found.periods() < 2
                        ? "; seen in one period only."
                        : "; ahead in " + count(found.ahead()) + " of " + count(found.periods()) + " periods.");
        why.forEach(reason -> text.append(" ").append(sentence(reason)));
        return text.toString();
    }

    /** What a unit could gain, from what, and who can teach it. */
    String advice(Prospect prospect, PracticeEffect effect, Optional<String> source) {
        String gain = wording.interval(
                prospect.metric(), prospect.context(), new double[] {prospect.gain(), prospect.low(), prospect.high()});
        String from = source.map(who -> " " + wording.unit(who) + " does it and can show how.")
                .orElse(" No unit here does it yet: try it in a pilot first.");
        return wording.unit(prospect.who()) + " could " + direction(prospect.metric()) + " "
                + wording.metric(prospect.metric()) + " by about " + gain + " with '"
                + wording.practice(prospect.practice()) + "': " + shownBy(effect) + "." + from;
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
                + wording.interval(
                        effect.metric(), effect.context(), new double[] {effect.effect(), effect.low(), effect.high()})
                + ", " + shownBy(effect) + "; the chance that it is worth having is " + wording.chance(effect.chance())
                + ".";
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
