package dev.brightspots.learn;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is believed of an effect, on the analysis scale, positive = better: a normal distribution.
 *
 * @param mean the expected effect
 * @param variance its squared error; above 0
 */
record Belief(double mean, double variance) {
    private static final double Z95 = 1.959963984540054;

    /** Nobody knows an effect better than to this error, whatever interval they state. */
    private static final double LEAST_ERROR = 0.005;

    Belief {
        if (!Double.isFinite(mean) || !(variance > 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("No belief has the mean " + mean + " and the variance " + variance);
        }
    }

    /** From a 95 % interval around its middle. */
    static Belief within(double mean, double low, double high) {
        double error = Math.max(LEAST_ERROR, (high - low) / (2 * Z95));
        return new Belief(mean, error * error);
    }

    /** Both together: precisions add up (Gelman et al. 2013, Bayesian Data Analysis, eq. 2.9). */
    Belief with(Belief other) {
        double precision = 1 / variance + 1 / other.variance;
        return new Belief((mean / variance + other.mean / other.variance) / precision, 1 / precision);
    }

    /** The same when it has not been seen for so long: its precision has halved with each half-life. */
    Belief faded(double weeks, double halfLife) {
        return new Belief(mean, variance * Math.pow(2, weeks / halfLife));
    }

    double low() {
        return mean - Z95 * Math.sqrt(variance);
    }

    double high() {
        return mean + Z95 * Math.sqrt(variance);
    }

    /** P(effect < limit). */
    double below(double limit) {
        return NormalDistribution.of(mean, Math.sqrt(variance)).cumulativeProbability(limit);
    }
}
