package dev.brightspots.measure;

import dev.brightspots.measure.Position.Placed;
import dev.brightspots.sales.Metric;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The member without whom most of a unit's lead goes.
 *
 * @param rank who it is
 * @param distance how far ahead of the typical member, in errors of a member's difference
 * @param drop by how much the unit's lead as a whole falls without it
 */
record Star(int rank, double distance, double drop) {
    /** The star of a unit with at least two members that have data. */
    static Optional<Star> of(Comparison whole, int unit) {
        Position position = whole.positions()[unit];
        if (position.members().size() < 2) {
            return Optional.empty();
        }
        return position.members().stream()
                .map(member -> new Star(
                        member.rank(), distance(whole, position, member), drop(whole.panel(), position, member)))
                .max(Comparator.comparingDouble((Star star) -> star.drop)
                        .thenComparing(Comparator.comparingInt(Star::rank).reversed()));
    }

    /** From the typical one of the others, whose own error counts too. */
    private static double distance(Comparison whole, Position position, Placed member) {
        if (Double.isNaN(whole.between())) {
            return 0;
        }
        double[] differences = position.members().stream()
                .filter(one -> one.rank() != member.rank())
                .mapToDouble(Placed::difference)
                .toArray();
        double[] weights = position.members().stream()
                .filter(one -> one.rank() != member.rank())
                .mapToDouble(one -> 1 / Math.max(1e-300, one.squaredError() + whole.between()))
                .toArray();
        double typical = Robust.huber(differences, weights, 1);
        double variance = member.ownSquaredError()
                + whole.between()
                + 1 / Arrays.stream(weights).sum();
        return whole.panel().sign() * (member.difference() - typical) / Math.sqrt(variance);
    }

    private static double drop(Panel panel, Position position, Placed out) {
        return panel.sign() * (position.plain() - without(panel, position, out));
    }

    /** Where the unit would lie without a member: of sums what is left, of rates to first order from the members' own places. */
    private static double without(Panel panel, Position position, Placed out) {
        Tally all = position.all();
        Tally one = out.tally();
        double n = all.n() - one.n();
        if (!(n > 1e-9 * all.n())) {
            return position.plain();
        }
        if (panel.scale().scale() != Metric.Scale.LOGIT) {
            return panel.scale().difference(all.observed() - one.observed(), all.adjusted() - one.adjusted(), n)
                    - position.own();
        }
        double weights = 0;
        double sum = 0;
        for (Placed member : position.members()) {
            weights += member.weight();
            sum += member.weight() * member.difference();
        }
        // The members together lie at the unit's level, except for what shrinks it.
        double shrunk = position.plain() - sum / weights;
        return shrunk + (sum - out.weight() * out.difference()) / (weights - out.weight());
    }
}
