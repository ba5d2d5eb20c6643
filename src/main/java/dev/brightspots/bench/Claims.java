package dev.brightspots.bench;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody says of a world, in a form in which rivals can be compared.
 *
 * @param spots who shines on what, and why
 * @param advice what each unit should take up
 * @param leads intervals of how far units are ahead; empty if the rival states none
 * @param effects intervals of what practices do, by context; likewise
 */
record Claims(Map<Cell, CauseKind> spots, List<Advice> advice, Map<Cell, Interval> leads, List<EffectClaim> effects) {
    /**
     * A unit should take up a practice.
     *
     * @param gain what is expected of it: orders the advice to one unit
     */
    record Advice(UnitId target, PracticeId practice, MetricId metric, double gain, Interval interval) {}

    /** What a practice is said to do. */
    record EffectClaim(PracticeId practice, MetricId metric, String context, Interval interval) {}

    /** From low to high on the analysis scale; from NaN to NaN where nothing is stated. */
    record Interval(double low, double high) {
        static final Interval NONE = new Interval(Double.NaN, Double.NaN);

        boolean stated() {
            return !Double.isNaN(low);
        }

        boolean covers(double truth) {
            return low <= truth && truth <= high;
        }
    }

    /** What the product says. */
    static Claims of(RunResult result) {
        Map<Cell, CauseKind> spots = new TreeMap<>();
        result.brightSpots().forEach(one -> spots.put(new Cell(one.unit(), one.metric()), one.cause()));
        Map<Cell, Interval> leads = new TreeMap<>();
        result.standings().forEach(one -> {
            if (one.low().isPresent() && one.high().isPresent()) {
                leads.put(
                        new Cell(one.unit(), one.metric()),
                        new Interval(one.low().getAsDouble(), one.high().getAsDouble()));
            }
        });
        List<Advice> advice = result.recommendations().stream()
                .map(one -> new Advice(
                        one.target(),
                        one.practice(),
                        one.metric(),
                        one.gain().expected(),
                        new Interval(one.gain().low(), one.gain().high())))
                .toList();
        List<EffectClaim> effects = result.practiceEffects().stream()
                .filter(one -> one.sites() > 0 && one.low().isPresent())
                .map(one -> new EffectClaim(
                        one.practice(),
                        one.metric(),
                        one.context(),
                        new Interval(one.low().orElse(Double.NaN), one.high().orElse(Double.NaN))))
                .toList();
        return new Claims(spots, advice, leads, effects);
    }
}
