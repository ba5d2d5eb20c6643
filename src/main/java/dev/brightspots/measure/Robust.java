package dev.brightspots.measure;

import java.util.Arrays;

/** Location and spread that a few odd values cannot move. */
final class Robust {
    /** Makes the median absolute deviation of normal values their standard deviation: 1 / qnorm(3/4). */
    static final double MAD_TO_SD = 1.4826022185056018;

    /** Huber's k: 95 % efficient for normal values at 1.345, 96 % at 1.5; Venables and Ripley use 1.5. */
    private static final double HUBER_K = 1.5;

    private Robust() {}

    /** The middle value, or the mean of the two middle ones; NaN of nothing. */
    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The median of rising values without one of them; NaN if it is the only one. */
    static double medianWithout(double[] sorted, double value) {
        int out = Math.max(0, Arrays.binarySearch(sorted, value));
        int left = sorted.length - 1;
        if (left == 0) {
            return Double.NaN;
        }
        int high = left / 2;
        double upper = sorted[high < out ? high : high + 1];
        if (left % 2 == 1) {
            return upper;
        }
        int low = high - 1;
        return (sorted[low < out ? low : low + 1] + upper) / 2;
    }

    /** The median absolute deviation from {@code centre}, scaled to a standard deviation. */
    static double mad(double[] values, double centre) {
        return MAD_TO_SD
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - centre))
                        .toArray());
    }

    /** The quantile of R's type 7 (linear between order statistics). */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = (sorted.length - 1) * share;
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /**
     * Huber's M-estimate of location with a given scale and weights (Huber 1964; iteratively reweighted means).
     *
     * @param weights the precision of each value relative to {@code scale}: a value of weight w has standard deviation
     *     scale / sqrt(w)
     * @param scale positive, or 0: then the weighted mean
     */
    static double huber(double[] values, double[] weights, double scale) {
        double centre = median(values);
        if (!(scale > 0)) {
            return mean(values, weights);
        }
        for (int round = 0; round < 50; round++) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                double distance = Math.abs(values[i] - centre) * Math.sqrt(weights[i]) / scale;
                double weight = weights[i] * (distance <= HUBER_K ? 1 : HUBER_K / distance);
                sum += weight * values[i];
                total += weight;
            }
            double next = sum / total;
            if (Math.abs(next - centre) <= 1e-12 * scale) {
                return next;
            }
            centre = next;
        }
        return centre;
    }

    /** The weighted mean. */
    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }
}
