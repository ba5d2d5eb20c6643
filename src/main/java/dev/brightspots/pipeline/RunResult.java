package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Concluded;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.HaltKind;
import dev.brightspots.facts.Verdict;
import dev.brightspots.facts.WarningKind;
import dev.brightspots.learn.Outcome;
import dev.brightspots.plan.Course;
import dev.brightspots.plan.Planned;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * All that a run concluded, in the words of the outside contract. Every list is sorted by unit, metric, practice.
 *
 * @param data what the run was made on
 * @param planned what each unit works on
 * @param courses the items of the plans in full, in the order of plans
 * @param problems what a reader of the run should know of the data
 * @param outlook what could be seen and what could not, by metric and peer group
 * @param firings the rules that fired, by id
 */
public record RunResult(
        Run run,
        SalesData data,
        List<StandingLine> standings,
        List<Bright> brightSpots,
        List<Advised> recommendations,
        List<Effect> practiceEffects,
        List<Ask> inquiries,
        List<Caution> warnings,
        List<Named> patterns,
        List<Halted> halts,
        List<CameOf> outcomes,
        Planned planned,
        List<Course> courses,
        List<Outlook> outlook,
        List<Problem> problems,
        List<Firing> firings) {
    /**
     * How often a rule fired.
     *
     * @param rule its id
     * @param fired how many conclusions rest on it
     * @param concluded how many of each type
     */
    public record Firing(String rule, int fired, Map<String, Integer> concluded) {
        static List<Firing> of(Advice advice) {
            Map<String, Map<String, Integer>> byRule = new TreeMap<>();
            for (Concluded one : advice.conclusions()) {
                String type = one.conclusion().getClass().getSimpleName();
                one.reasons().stream()
                        .map(Reason::ruleId)
                        .distinct()
                        .forEach(rule -> byRule.computeIfAbsent(rule, first -> new TreeMap<>())
                                .merge(type, 1, Integer::sum));
            }
            return byRule.entrySet().stream()
                    .map(rule -> new Firing(
                            rule.getKey(),
                            rule.getValue().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum(),
                            Collections.unmodifiableMap(rule.getValue())))
                    .toList();
        }
    }

    /** A conclusion that can be asked why. */
    public sealed interface Answerable permits StandingLine, Bright, Advised, Ask, Caution, Named, Halted {
        /** Stable over runs. */
        String id();

        /** Every rule match that concluded it. */
        List<Reason> reasons();
    }

    /**
     * How a unit stands on a metric; the numbers are absent where it could not be measured. Value and expected are in the
     * metric's own terms; crude, lead, low, high and detectable on its analysis scale, positive = better.
     *
     * @param because the sentence of the rule that gave the verdict
     */
    public record StandingLine(
            String id,
            UnitId unit,
            MetricId metric,
            Period period,
            String context,
            Verdict standing,
            OptionalDouble value,
            OptionalDouble expected,
            OptionalDouble crude,
            OptionalDouble lead,
            OptionalDouble low,
            OptionalDouble high,
            OptionalDouble q,
            OptionalDouble reliability,
            OptionalDouble sample,
            OptionalDouble detectable,
            OptionalInt leagueRank,
            String because,
            List<Reason> reasons)
            implements Answerable {}

    /**
     * A bright spot with its one cause.
     *
     * @param shares the positive parts over their sum, two decimals that add up to 1; only those above 0
     * @param shareIntervals 95 % intervals of the shares, where known
     * @param parts they add up to the crude lead
     * @param practice the practice that explains it, if one does
     * @param since since when the unit does that practice
     */
    public record Bright(
            String id,
            UnitId unit,
            MetricId metric,
            Period period,
            CauseKind cause,
            String text,
            Map<CauseKind, Double> shares,
            Map<CauseKind, Interval> shareIntervals,
            Map<CauseKind, Double> parts,
            Optional<PracticeId> practice,
            Optional<Period> since,
            List<Reason> reasons)
            implements Answerable {}

    /** From low to high, on whichever scale its holder names. */
    public record Interval(double low, double high) {}

    /**
     * An expected gain.
     *
     * @param unit the metric's scale, on which it is stated
     */
    public record Gain(double expected, double low, double high, Metric.Scale unit) {}

    /**
     * A gain in what the metric counts or sums, at the volume that the unit has; positive = better.
     *
     * @param unit a currency, "days", "cases" of a rate, "events" of a count; empty if nobody says
     * @param per the kind of period that it is for
     */
    public record OwnVolume(double expected, double low, double high, String unit, Period.Kind per) {}

    /** An attribute in which a target and its source differ. */
    public record Difference(String attribute, String target, String source) {}

    /**
     * A unit should take up a practice.
     *
     * @param source empty if nobody does it yet
     * @param ownVolume the gain at the target's own volume; empty if its value is not known
     * @param differs in what target and source differ
     * @param priority from 0; the higher the sooner
     */
    public record Advised(
            String id,
            UnitId target,
            MetricId metric,
            PracticeId practice,
            Optional<UnitId> source,
            Gain gain,
            Optional<OwnVolume> ownVolume,
            List<Difference> differs,
            Grade grade,
            double priority,
            String text,
            List<Reason> reasons)
            implements Answerable {}

    /** What was found of a practice's effect on a metric in a context, also where nothing was. */
    public record Effect(
            PracticeId practice,
            MetricId metric,
            String context,
            Design design,
            int sites,
            OptionalDouble effect,
            OptionalDouble low,
            OptionalDouble high,
            OptionalDouble chance,
            Grade grade,
            String text) {}

    /** Nobody knows why a unit excels: whom to compare it with, what was ruled out, what to ask. */
    public record Ask(
            String id,
            UnitId unit,
            MetricId metric,
            List<UnitId> compareWith,
            List<CauseKind> ruledOut,
            List<String> questions,
            String text,
            List<Reason> reasons)
            implements Answerable {}

    /**
     * Something that would mislead a reader.
     *
     * @param unit empty if a whole group is meant
     */
    public record Caution(
            String id,
            Optional<UnitId> unit,
            String context,
            MetricId metric,
            WarningKind kind,
            String text,
            List<Reason> reasons)
            implements Answerable {}

    /**
     * A pattern that the authors of the rules have a name for.
     *
     * @param name theirs
     */
    public record Named(String id, UnitId unit, MetricId metric, String name, String text, List<Reason> reasons)
            implements Answerable {}

    /**
     * A practice that is not to be spread further in a peer group.
     *
     * @param metric the one it was meant to improve
     */
    public record Halted(
            String id,
            PracticeId practice,
            MetricId metric,
            String context,
            HaltKind kind,
            String text,
            List<Reason> reasons)
            implements Answerable {}

    /** What came of an item of a plan, and the same in a sentence. */
    public record CameOf(String id, Outcome outcome, String text) {}

    /**
     * What could be seen on a metric in a peer group.
     *
     * @param units units compared
     * @param insufficient units of the group too little is known of
     * @param detectable the median of the leads that would have been seen four times in five
     * @param text the same in a sentence, in the metric's own terms
     */
    public record Outlook(
            MetricId metric, String context, int units, int insufficient, OptionalDouble detectable, String text) {}
}
