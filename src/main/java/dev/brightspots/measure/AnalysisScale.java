package dev.brightspots.measure;

import dev.brightspots.sales.Metric;

/** Turns observed and expected amounts into a difference on a metric's analysis scale, and back. */
final class AnalysisScale {
    private static final double FURTHEST = 8;

    private final Metric metric;
    private final Metric.Scale scale;

    /**
     * The scale of a metric.
     *
     * @param least the least sum of the data; if it is negative, differences are taken as they are
     */
    static AnalysisScale of(Metric metric, double least) {
        boolean negative = least < 0 && metric.scale() == Metric.Scale.LOG;
        return new AnalysisScale(metric, negative ? Metric.Scale.IDENTITY : metric.scale());
    }

    private AnalysisScale(Metric metric, Metric.Scale scale) {
        this.metric = metric;
        this.scale = scale;
    }

    Metric.Scale scale() {
        return scale;
    }

    /**
     * How far the observed lies above the expected. Half a case (of a mean: half a typical case) is added to both sides, so
     * that nothing becomes infinite and small samples stay near 0.
     *
     * @param observed what was counted or summed
     * @param expected what the peers would have reached with the same denominators
     * @param n the sum of the denominators, positive
     */
    double difference(double observed, double expected, double n) {
        double far = switch (scale) {
            case IDENTITY -> (observed - expected) / n;
            case LOGIT -> logit((observed + 0.5) / (n + 1)) - logit((expected + 0.5) / (n + 1));
            case LOG -> {
                double half = metric.type() == Metric.Type.COUNT || metric.type() == Metric.Type.RATE
                        ? 0.5
                        : metric.type() == Metric.Type.MEAN ? 0.5 * expected / n : 1e-9 * expected;
                yield Math.log((observed + half) / (expected + half));
            }
        };
        return scale == Metric.Scale.IDENTITY ? far : Math.max(-FURTHEST, Math.min(FURTHEST, far));
    }

    /** A level on the scale moved by a difference, back in the metric's own terms. */
    double move(double value, double difference) {
        return switch (scale) {
            case IDENTITY -> value + difference;
            case LOG -> value * Math.exp(difference);
            case LOGIT -> value <= 0 || value >= 1 ? value : 1 / (1 + Math.exp(-(logit(value) + difference)));
        };
    }

    /**
     * The squared error of {@link #difference} that sampling alone gives.
     *
     * @param variance the variance of the observed sum
     */
    double squaredError(double variance, double expected, double n) {
        return switch (scale) {
            case IDENTITY -> variance / (n * n);
            case LOG -> variance / Math.max(1e-300, expected * expected);
            case LOGIT -> {
                double p = (expected + 0.5) / (n + 1);
                double slope = n * p * (1 - p);
                yield variance / (slope * slope);
            }
        };
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
