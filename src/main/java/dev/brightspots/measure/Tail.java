package dev.brightspots.measure;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Chances and quantiles of an error whose size is known from so many degrees of freedom. */
final class Tail {
    /** From here on the t distribution is the normal one to three digits. */
    static final double MANY = 200;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tail() {}

    /** P(T > t). */
    static double beyond(double t, double freedom) {
        return freedom >= MANY
                ? NORMAL.survivalProbability(t)
                : TDistribution.of(freedom).survivalProbability(t);
    }

    /** The value that T stays below with this chance. */
    static double quantile(double chance, double freedom) {
        return freedom >= MANY
                ? NORMAL.inverseCumulativeProbability(chance)
                : TDistribution.of(freedom).inverseCumulativeProbability(chance);
    }
}
