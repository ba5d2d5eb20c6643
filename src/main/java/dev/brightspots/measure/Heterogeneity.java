package dev.brightspots.measure;

import java.util.Arrays;

/** The variance of true differences between estimates that have errors of their own. */
final class Heterogeneity {
    private Heterogeneity() {}

    /**
     * DerSimonian and Laird's moment estimate of tau^2 (1986).
     *
     * @param variances the squared errors of the estimates, positive
     * @return 0 if the estimates differ by no more than their errors
     */
    static double derSimonianLaird(double[] estimates, double[] variances) {
        double[] weights = Arrays.stream(variances).map(v -> 1 / v).toArray();
        double mean = Robust.mean(estimates, weights);
        double q = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < estimates.length; i++) {
            q += weights[i] * (estimates[i] - mean) * (estimates[i] - mean);
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        double scale = sum - squares / sum;
        return scale > 0 ? Math.max(0, (q - (estimates.length - 1)) / scale) : 0;
    }

    /**
     * The between-unit variance that remains when the z-values are pulled in to their 10th and 90th percentile (type 7):
     * Spiegelhalter 2005, Statistical methods for healthcare regulation, for over-dispersed funnel plots.
     */
    static double winsorised(double[] leads, double[] errors) {
        double[] z = new double[leads.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = leads[i] / errors[i];
        }
        double low = Robust.quantile(z, 0.1);
        double high = Robust.quantile(z, 0.9);
        double phi = Arrays.stream(z)
                .map(one -> Math.max(low, Math.min(high, one)))
                .map(one -> one * one)
                .average()
                .orElse(0);
        int k = z.length;
        if (k * phi < k - 1) {
            return 0;
        }
        double sum = Arrays.stream(errors).map(s -> 1 / (s * s)).sum();
        double squares = Arrays.stream(errors).map(s -> 1 / (s * s * s * s)).sum();
        double scale = sum - squares / sum;
        return scale > 0 ? (k * phi - (k - 1)) / scale : 0;
    }
}
