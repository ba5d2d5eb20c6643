package dev.brightspots.measure;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.rootfinder.BrentSolver;

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
     * Estimates of one thing.
     *
     * @param variances the squared errors of the estimates, positive
     */
    record Group(double[] estimates, double[] variances) {}

    /**
     * Paule and Mandel's estimate of tau^2 (1982): the one at which the weighted squares add up to their degrees of freedom; here
     * over several groups that have a mean each and tau^2 in common, which a few estimates each would say little of alone.
     *
     * @return 0 if the estimates differ by no more than their errors
     */
    static double pauleMandel(List<Group> groups) {
        int freedom = groups.stream()
                .mapToInt(group -> Math.max(0, group.estimates.length - 1))
                .sum();
        if (freedom < 1 || generalisedQ(groups, 0) <= freedom) {
            return 0;
        }
        double high = groups.stream()
                .flatMapToDouble(group -> Arrays.stream(group.variances))
                .max()
                .orElse(1);
        while (generalisedQ(groups, high) > freedom) {
            high *= 2;
        }
        return new BrentSolver(1e-10, 1e-300, 1e-12)
                .findRoot(between -> generalisedQ(groups, between) - freedom, 0, high);
    }

    private static double generalisedQ(List<Group> groups, double between) {
        return groups.stream()
                .mapToDouble(group -> generalisedQ(group.estimates, group.variances, between))
                .sum();
    }

    private static double generalisedQ(double[] estimates, double[] variances, double between) {
        double[] weights = weights(variances, between);
        double mean = Robust.mean(estimates, weights);
        double q = 0;
        for (int i = 0; i < estimates.length; i++) {
            q += weights[i] * (estimates[i] - mean) * (estimates[i] - mean);
        }
        return q;
    }

    /** The precision of each estimate as one of a true value that varies by {@code between}. */
    static double[] weights(double[] variances, double between) {
        return Arrays.stream(variances).map(v -> 1 / (v + between)).toArray();
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
