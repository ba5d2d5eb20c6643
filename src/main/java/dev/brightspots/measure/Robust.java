package dev.brightspots.measure;

import java.util.Arrays;
import org.apache.commons.numbers.arrays.Selection;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Location and spread that a few odd values cannot move. */
final class Robust {
    /** Makes the median absolute deviation of normal values their standard deviation: 1 / qnorm(3/4). */
    static final double MAD_TO_SD = 1.4826022185056018;

    /** Huber's k: 95 % efficient for normal values at 1.345, 96 % at 1.5; Venables and Ripley use 1.5. */
    private static final double HUBER_K = 1.5;

    /** The mean of min(z^2, k^2) over standard normal z. */
    private static final double HUBER_NORMAL = 0.7784655;

    /** Below this two values are called equal. */
    private static final double LEAST_VARIANCE = 1e-100;

    private static final double SILVERMAN = 1.06;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Robust() {}

    /** The middle value, or the mean of the two middle ones; NaN of nothing. */
    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] chosen = values.clone();
        int half = chosen.length / 2;
        if (chosen.length % 2 == 1) {
            Selection.select(chosen, half);
            return chosen[half];
        }
        Selection.select(chosen, new int[] {half - 1, half});
        return (chosen[half - 1] + chosen[half]) / 2;
    }

    /** The median of rising values without one of them, if it is among them; NaN if nothing is left. */
    static double medianWithout(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        int out = at < 0 ? sorted.length : at;
        int left = at < 0 ? sorted.length : sorted.length - 1;
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

    /**
     * The squared error of the median of values that err by so much each: the variance of how many of them lie below it, over the
     * squared density of all at it (Serfling 1980, Approximation theorems, 2.3.3, for values that are not alike). Values far from
     * the middle neither steady it nor shake it. Where none is near, as between two camps, their errors say nothing; then it is what
     * it is for a sample, with the density smoothed by the usual bandwidth (Silverman 1986, 3.28).
     *
     * @param errors positive, one for each value
     */
    static double squaredErrorOfMedian(double[] values, double[] errors) {
        double middle = median(values);
        double bandwidth = SILVERMAN * mad(values, middle) * Math.pow(values.length, -0.2);
        double below = 0;
        double density = 0;
        double smoothed = 0;
        for (int i = 0; i < values.length; i++) {
            double z = (middle - values[i]) / errors[i];
            double chance = NORMAL.cumulativeProbability(z);
            below += chance * (1 - chance);
            density += NORMAL.density(z) / errors[i];
            double wider = Math.hypot(errors[i], bandwidth);
            smoothed += NORMAL.density((middle - values[i]) / wider) / wider;
        }
        double ofSample = values.length / 4.0 / (smoothed * smoothed);
        double ofErrors = below / (density * density);
        return Double.isNaN(ofErrors) ? ofSample : Math.min(ofErrors, ofSample);
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

    /** How the width of values around 0 is told, of standard normal ones 1. */
    enum Width {
        /** The median absolute deviation: a third of odd values moves it little, but it needs three times as many. */
        MAD {
            @Override
            double of(double[] values) {
                return mad(values, 0);
            }

            @Override
            double efficiency() {
                return 0.37;
            }
        },
        /**
         * Huber's proposal 2 (1964) with k = 1.5: the root mean square of values pulled in to 1.5 of the width, here as the condition
         * that the width is 1. One value in ten may be odd.
         */
        HUBER {
            @Override
            double of(double[] values) {
                double sum = 0;
                for (double value : values) {
                    sum += Math.min(value * value, HUBER_K * HUBER_K);
                }
                return values.length == 0 ? Double.NaN : Math.sqrt(sum / values.length / HUBER_NORMAL);
            }

            @Override
            double efficiency() {
                return 0.8;
            }
        };

        abstract double of(double[] values);

        /** How many values' worth of a standard deviation one of these gives, of normal values. */
        abstract double efficiency();
    }

    /**
     * The variance that values have beyond their own errors: what must be added to each squared error so that the values, in units
     * of their errors, are as wide as a standard normal's.
     *
     * @param deviations from the middle
     * @param variances the squared errors, 0 where nothing is known of them
     * @return 0 if the values lie no wider than their errors, or there are none
     */
    static double extraVariance(double[] deviations, double[] variances, Width width) {
        if (!(mad(deviations, 0) > 0) || beyond(deviations, variances, 0, width) <= 0) {
            return 0;
        }
        double high = Arrays.stream(deviations).map(one -> one * one).max().orElse(0);
        while (beyond(deviations, variances, high, width) > 0) {
            high *= 2;
        }
        double low = high;
        while (beyond(deviations, variances, low, width) <= 0) {
            low /= 1_000;
            if (low < LEAST_VARIANCE) {
                return 0;
            }
        }
        return new BrentSolver(1e-9, 1e-300, 1e-9)
                .findRoot(extra -> beyond(deviations, variances, extra, width), low, high);
    }

    private static double beyond(double[] deviations, double[] variances, double extra, Width width) {
        double[] scaled = new double[deviations.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = deviations[i] / Math.sqrt(Math.max(1e-300, variances[i] + extra));
        }
        return width.of(scaled) - 1;
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
