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
 * @param members its members that have data, with their differences like for like
 */
record Position(Tally all, double crude, double plain, List<Placed> members) {
    /**
     * A member.
     *
     * @param volume how much it did
     * @param weight its precision relative to the group's spread of members: near 1 for large ones, falling with volume for
     *     small ones, so that a member with two deals does not weigh as one with fifty
     */
    record Placed(int rank, double difference, double volume, double weight, Tally tally) {}

    static Position of(Panel panel, Panel.Row unit, boolean[] wanted) {
        Metric metric = panel.metric();
        Expectation.Others others = unit.others();
        Tally all = Tally.of(metric, unit.series(), others, wanted);
        if (all.isEmpty()) {
            return new Position(all, Double.NaN, Double.NaN, List.of());
        }
        double plain = panel.scale().difference(all.observed(), all.withOwn(all.adjusted()), all.n());
        double own = panel.scale().difference(all.observed(), all.adjusted(), all.n()) - plain;
        List<Placed> members = new ArrayList<>();
        for (Member member : unit.members()) {
            Tally tally = Tally.of(metric, member.series(), others, wanted);
            if (!tally.isEmpty()) {
                members.add(new Placed(
                        member.rank(),
                        panel.scale().difference(tally.observed(), tally.adjusted(), tally.n()) - own,
                        tally.volume(metric),
                        1,
                        tally));
            }
        }
        return new Position(
                all, panel.scale().difference(all.observed(), all.withOwn(all.crude()), all.n()), plain, members);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The same with each member weighed against a typical volume. */
    Position weighed(double typical) {
        return new Position(
                all,
                crude,
                plain,
                members.stream()
                        .map(one -> new Placed(
                                one.rank(),
                                one.difference(),
                                one.volume(),
                                one.volume() / (one.volume() + typical),
                                one.tally()))
                        .toList());
    }

    double[] differences() {
        return members.stream().mapToDouble(Placed::difference).toArray();
    }

    double[] weights() {
        return members.stream().mapToDouble(Placed::weight).toArray();
    }
}
