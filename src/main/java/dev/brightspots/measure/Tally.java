package dev.brightspots.measure;

import dev.brightspots.sales.Metric;

/**
 * What was observed over some periods, and what the peers would have reached there.
 *
 * @param rows how many cells of period and stratum
 * @param n the sum of the denominators
 * @param observed the sum of the numerators
 * @param adjusted what the peers would reach in these periods and strata
 * @param standard what the whole group, the unit included, would reach in these periods and strata
 * @param crude what they would reach in these periods, whatever the strata
 * @param share the unit's share of all that the group did in these periods
 * @param variance the variance of {@code observed} for a dispersion of 1: binomial for rates, Poisson for counts, one squared
 *     expected value per denominator for the others
 * @param squares the sum over cases of the square of what is expected of a case
 * @param denominators of each cell
 * @param odds what the peers' odds are in each cell of a rate; empty for the other types
 */
record Tally(
        int rows,
        double n,
        double observed,
        double adjusted,
        double standard,
        double crude,
        double share,
        double variance,
        double squares,
        double[] denominators,
        double[] odds) {
    private static final double[] NONE = new double[0];
    static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, NONE, NONE);

    private static final double NEVER = 1e-9;

    /** Adds up the rows of the periods wanted in which the unit has peers. */
    static Tally of(Metric metric, Matched matched, boolean[] wanted) {
        Series series = matched.series();
        int[] rows = matched.rows(wanted);
        boolean rate = metric.scale() == Metric.Scale.LOGIT;
        double[] denominators = new double[rows.length];
        double[] odds = rate ? new double[rows.length] : NONE;
        double n = 0;
        double observed = 0;
        double variance = 0;
        double squares = 0;
        for (int at = 0; at < rows.length; at++) {
            double denominator = series.denominators()[rows[at]];
            double expected = matched.adjusted()[rows[at]];
            if (rate) {
                odds[at] = Math.max(NEVER, expected) / Math.max(NEVER, 1 - expected);
            }
            denominators[at] = denominator;
            n += denominator;
            observed += series.numerators()[rows[at]];
            variance += variance(metric.type(), denominator, expected);
            squares += denominator * expected * expected;
        }
        return new Tally(
                rows.length,
                n,
                observed,
                weighted(rows, denominators, matched.adjusted()),
                weighted(rows, denominators, matched.standard()),
                weighted(rows, denominators, matched.crude()),
                n > 0 ? weighted(rows, denominators, matched.share()) / n : 0,
                variance,
                squares,
                denominators,
                odds);
    }

    private static double weighted(int[] rows, double[] weights, double[] values) {
        double sum = 0;
        for (int at = 0; at < rows.length; at++) {
            sum += weights[at] * values[rows[at]];
        }
        return sum;
    }

    /** The variance of a cell's numerator for a dispersion of 1. */
    static double variance(Metric.Type type, double denominator, double expected) {
        return switch (type) {
            case RATE -> denominator * Math.max(0, expected * (1 - expected));
            case COUNT -> denominator * Math.max(0, expected);
            case MEAN, RATIO -> denominator * expected * expected;
        };
    }

    /**
     * What the whole group would reach where its peers would reach {@code peers}. Units are set against the middle of one another;
     * measured against their peers alone, each with another yardstick, one that is far ahead would push all others back and be
     * counted as ahead once more.
     */
    double withOwn(double peers) {
        return (1 - share) * peers + share * observed;
    }

    boolean isEmpty() {
        return rows == 0 || !(n > 0);
    }

    /** The value in the metric's own terms. */
    double value() {
        return observed / n;
    }

    /** The number of cases a reader would count. */
    double cases(Metric metric) {
        return switch (metric.type()) {
            case RATE, MEAN -> n;
            case COUNT -> Math.max(observed, crude);
            case RATIO -> rows;
        };
    }
}
