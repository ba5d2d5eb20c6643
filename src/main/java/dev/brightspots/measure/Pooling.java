package dev.brightspots.measure;

import java.util.Arrays;

/**
 * Estimates of the same thing in several contexts, each drawn towards the others as far as they are alike.
 *
 * @param effects expected true values
 * @param variances their squared errors
 */
record Pooling(double[] effects, double[] variances) {
    private static final int GRID = 61;
    private static final double FURTHEST = 4;

    /** Even effects too small to be seen differ by so much. */
    private static final double LEAST = 0.01;

    /**
     * The normal-normal hierarchical model with a flat prior on the common mean and a half-normal one on the standard deviation
     * between contexts, averaged over a grid of it: with a handful of contexts no estimate of that deviation can be trusted, least
     * of all one of 0 (Roever 2020, Journal of Statistical Software 93(6)). Effects differ in proportion to their size: a practice
     * that brings a twentieth does not bring a half next door.
     *
     * @param share the scale of the half-normal prior as a share of the size of the effects, their root mean square without what
     *     errors add to it
     */
    static Pooling of(double[] estimates, double[] variances, double share) {
        int count = estimates.length;
        if (count < 2) {
            return new Pooling(estimates, variances);
        }
        double scale = Math.max(LEAST, share * size(estimates, variances));
        double[] likelihoods = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            double between = scale * FURTHEST * i / (GRID - 1);
            likelihoods[i] =
                    logMarginal(estimates, variances, between * between) - between * between / (2 * scale * scale);
        }
        double most = Arrays.stream(likelihoods).max().orElse(0);
        double total =
                Arrays.stream(likelihoods).map(one -> Math.exp(one - most)).sum();
        double[] means = new double[count];
        double[] squares = new double[count];
        for (int i = 0; i < GRID; i++) {
            double between = scale * FURTHEST * i / (GRID - 1);
            double chance = Math.exp(likelihoods[i] - most) / total;
            Pooling given = given(estimates, variances, between * between);
            for (int j = 0; j < count; j++) {
                means[j] += chance * given.effects[j];
                squares[j] += chance * (given.variances[j] + given.effects[j] * given.effects[j]);
            }
        }
        for (int j = 0; j < count; j++) {
            squares[j] -= means[j] * means[j];
        }
        return new Pooling(means, squares);
    }

    private static double size(double[] estimates, double[] variances) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < estimates.length; i++) {
            sum += estimates[i] * estimates[i] / variances[i] - 1;
            weights += 1 / variances[i];
        }
        return Math.sqrt(Math.max(0, sum / weights));
    }

    /** The likelihood of estimates whose true values vary by {@code between}, the common mean integrated out, up to a constant. */
    private static double logMarginal(double[] estimates, double[] variances, double between) {
        double[] weights = Heterogeneity.weights(variances, between);
        double mean = Robust.mean(estimates, weights);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < estimates.length; i++) {
            sum += Math.log(weights[i]) - weights[i] * (estimates[i] - mean) * (estimates[i] - mean);
            all += weights[i];
        }
        return (sum - Math.log(all)) / 2;
    }

    /** Best linear unbiased predictions at a known variance between the true values (Robinson 1991). */
    static Pooling given(double[] estimates, double[] variances, double between) {
        double[] weights = Heterogeneity.weights(variances, between);
        double mean = Robust.mean(estimates, weights);
        double error = 1 / Arrays.stream(weights).sum();
        double[] effects = new double[estimates.length];
        double[] errors = new double[estimates.length];
        for (int i = 0; i < estimates.length; i++) {
            double drawn = variances[i] * weights[i];
            effects[i] = drawn * mean + (1 - drawn) * estimates[i];
            errors[i] = (1 - drawn) * variances[i] + drawn * drawn * error;
        }
        return new Pooling(effects, errors);
    }
}
