package dev.brightspots.measure;

import dev.brightspots.measure.Drift.Level;
import dev.brightspots.sales.PracticeId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Practices whose effect on a metric among peers is shown. What they do can be taken out of a unit's figures, so that a unit that takes
 * one up still tells of other practices: where much that works is spread at once, hardly anybody stands still.
 *
 * @param effects by practice
 */
record Settled(Map<PracticeId, EffectEstimate> effects) {
    static final Settled NOTHING = new Settled(Map.of());

    /** Practices of which nobody knows what they do. */
    Set<PracticeId> unknown(Set<PracticeId> practices) {
        Set<PracticeId> left = new TreeSet<>(practices);
        left.removeAll(effects.keySet());
        return left;
    }

    /** A level over some periods without what is known to come of the practices done then. */
    Level without(Level level, Frame frame, int rank, int... periods) {
        double known = effects.entrySet().stream()
                .mapToDouble(one -> one.getValue().effect() * dose(one.getKey(), frame, rank, periods))
                .sum();
        return new Level(level.value() - known, level.variance());
    }

    /** How faithfully a unit did a practice over some periods, on average. */
    static double dose(PracticeId practice, Frame frame, int rank, int... periods) {
        return Arrays.stream(periods)
                .mapToDouble(at -> frame.dose(rank, practice, at))
                .average()
                .orElse(0);
    }
}
