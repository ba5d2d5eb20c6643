package dev.brightspots.measure;

import dev.brightspots.measure.Panel.Member;
import dev.brightspots.sales.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one unit lies on the analysis scale against what its group would reach, over some periods; not yet turned so that
 * positive is better, not yet set against the middle of the group.
 *
 * @param all its tally
 * @param crude its difference whatever the strata
 * @param plain its difference like for like
 * @param own by how much its peers alone lie below a group that it belongs to: what differences from them are too large by
 * @param members its members that have data, with their differences like for like
 */
record Position(Tally all, double crude, double plain, double own, List<Placed> members) {
    private static final Position EMPTY = new Position(Tally.EMPTY, Double.NaN, Double.NaN, Double.NaN, List.of());

    /**
     * A member.
     *
     * @param squaredError what chance alone makes of its difference; 0 if nothing tells
     * @param ownSquaredError the same as far as its own cases tell, if that is more: one deal of a lifetime is no habit
     * @param weight how much it moves the unit as a whole
     */
    record Placed(
            int rank, double difference, double squaredError, double ownSquaredError, double weight, Tally tally) {}

    static Position of(Panel panel, Panel.Row unit, boolean[] wanted) {
        Tally all = Tally.of(panel.metric(), unit.matched(), wanted);
        if (all.isEmpty()) {
            return EMPTY;
        }
        AnalysisScale scale = panel.scale();
        double own = scale.difference(all.withOwn(all.adjusted()), all.adjusted(), all.n());
        double plain = scale.level(all) - own;
        double crude = scale.difference(all.observed(), all.withOwn(all.crude()), all.n());
        return new Position(all, crude, plain, own, List.of());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The same with its members. */
    Position with(Panel panel, Panel.Row unit, boolean[] wanted, Dispersion dispersion) {
        if (isEmpty()) {
            return this;
        }
        Metric metric = panel.metric();
        double level = plain + own;
        List<Placed> placed = new ArrayList<>();
        for (Member member : unit.members()) {
            Tally tally = Tally.of(metric, member.matched(), wanted);
            if (!tally.isEmpty()) {
                double single = panel.scale().squaredError(tally, level, 1);
                double alone = Dispersion.alone(metric, member.matched(), wanted);
                placed.add(new Placed(
                        member.rank(),
                        panel.scale().seenFrom(tally, level) - own,
                        single * dispersion.known(),
                        single * Math.max(alone, dispersion.known()),
                        panel.scale().slope(tally, level),
                        tally));
            }
        }
        return new Position(all, crude, plain, own, placed);
    }

    double[] differences() {
        return members.stream().mapToDouble(Placed::difference).toArray();
    }

    /** The precision of each member's difference, if members truly differ by a variance of {@code between}. */
    double[] weights(double between) {
        return members.stream()
                .mapToDouble(one -> 1 / Math.max(1e-300, one.squaredError() + between))
                .toArray();
    }
}
