package dev.brightspots.measure;

import dev.brightspots.measure.Position.Placed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        List<Placed> members = position.members();
        double weights = 0;
        double all = 0;
        for (Placed one : members) {
            weights += one.weight();
            all += one.weight() * one.difference();
        }
        double left = weights - out.weight();
        return left > 1e-9 * weights
                ? panel.sign() * (all / weights - (all - out.weight() * out.difference()) / left)
                : 0;
    }
}
