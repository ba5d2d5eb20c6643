package dev.brightspots.measure;

import dev.brightspots.measure.Drift.Level;
import java.util.List;

/**
 * Units that had not begun a practice, and how each changed while others began.
 *
 * @param middle the median of their changes
 */
record Controls(List<Still> units, double middle) {
    /** What changed for a unit that had not begun. */
    record Still(int unit, Level change) {}

    static Controls of(List<Still> units) {
        return new Controls(
                units,
                Robust.median(
                        units.stream().mapToDouble(one -> one.change().value()).toArray()));
    }

    int size() {
        return units.size();
    }

    /**
     * The squared error of the middle.
     *
     * @param extra variance of a change beyond what sampling makes of it
     */
    double squaredError(double extra) {
        return Robust.squaredErrorOfMedian(
                units.stream().mapToDouble(one -> one.change().value()).toArray(),
                units.stream()
                        .mapToDouble(one -> Math.sqrt(one.change().variance() + extra))
                        .toArray());
    }

    /** How far each change lies from the middle, made good for the middle's being theirs. */
    double[] deviations() {
        double grown = Math.sqrt(size() / (size() - 1.0));
        return units.stream()
                .mapToDouble(one -> (one.change().value() - middle) * grown)
                .toArray();
    }

    double[] variances() {
        return units.stream().mapToDouble(one -> one.change().variance()).toArray();
    }
}
