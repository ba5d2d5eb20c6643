package dev.brightspots.measure;

import dev.brightspots.sales.Metric;
import java.util.function.DoubleUnaryOperator;

/** Turns what was observed and expected into a difference on a metric's analysis scale, and back. */
final class AnalysisScale {
    private static final double FURTHEST = 8;
    private static final int MOST_STEPS = 50;

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
     * How far the observed lies above the expected, cell by cell alike: the one difference that, added to what is expected in every
     * cell, gives the sum that was observed. On the logit scale this is the maximum likelihood estimate of a logistic regression
     * whose offsets are the expected logits: unlike a difference of pooled rates it is not drawn towards 0 where cells differ
     * (odds do not average; Gail, Wieand and Piantadosi 1984). So that nothing becomes infinite and small samples stay near 0, one
     * imaginary case at even chances is added (the log-F(1,1) prior of Greenland and Mansournia 2015); of a count half a case, of
     * a mean half a typical case, on both sides.
     */
    double level(Tally tally) {
        return scale == Metric.Scale.LOGIT
                ? logistic(tally)
                : difference(tally.observed(), tally.adjusted(), tally.n());
    }

    private double logistic(Tally tally) {
        double level = difference(tally.observed(), tally.adjusted(), tally.n());
        for (int step = 0; step < MOST_STEPS; step++) {
            double ratio = Math.exp(level);
            double even = ratio / (1 + ratio);
            double miss = tally.observed() + 0.5 - even;
            double slope = even * (1 - even);
            for (int cell = 0; cell < tally.rows(); cell++) {
                double odds = tally.odds()[cell] * ratio;
                double chance = odds / (1 + odds);
                miss -= tally.denominators()[cell] * chance;
                slope += tally.denominators()[cell] * chance * (1 - chance);
            }
            // Newton's steps overshoot where chances are near 0 or 1; none is longer than one unit.
            double move = Math.max(-1, Math.min(1, miss / slope));
            level = Math.max(-FURTHEST, Math.min(FURTHEST, level + move));
            if (Math.abs(move) < 1e-10) {
                break;
            }
        }
        return level;
    }

    /** What one would observe at a difference. */
    double mean(Tally tally, double level) {
        return switch (scale) {
            case IDENTITY -> tally.adjusted() + tally.n() * level;
            case LOG -> tally.adjusted() * Math.exp(level);
            case LOGIT -> sum(tally, level, odds -> 1 + odds);
        };
    }

    /** By how much {@link #mean} grows with the difference. */
    double slope(Tally tally, double level) {
        return switch (scale) {
            case IDENTITY -> tally.n();
            case LOG -> tally.adjusted() * Math.exp(level);
            case LOGIT -> sum(tally, level, odds -> (1 + odds) * (1 + odds));
        };
    }

    /** Of denominator x odds at a difference, over something that follows from these odds. */
    private static double sum(Tally tally, double level, DoubleUnaryOperator over) {
        double ratio = Math.exp(level);
        double sum = 0;
        for (int cell = 0; cell < tally.rows(); cell++) {
            double odds = tally.odds()[cell] * ratio;
            sum += tally.denominators()[cell] * odds / over.applyAsDouble(odds);
        }
        return sum;
    }

    /**
     * The squared error of a difference that sampling alone gives.
     *
     * @param level where the difference lies
     * @param dispersion what the variance of the observed sum is multiplied with
     */
    double squaredError(Tally tally, double level, double dispersion) {
        double slope = Math.max(1e-300, slope(tally, level));
        double variance = switch (scale) {
            case LOGIT -> slope;
            case IDENTITY -> tally.variance();
            case LOG -> {
                double ratio = Math.exp(level);
                yield metric.type() == Metric.Type.COUNT || metric.type() == Metric.Type.RATE
                        ? tally.variance() * ratio
                        : tally.variance() * ratio * ratio;
            }
        };
        return dispersion * variance / (slope * slope);
    }

    /**
     * The squared error that comes from which cases a unit happened to get: the variance of what is expected of a case, over the
     * number of cases. Amounts per amount have no cases to count, so for them it is 0.
     */
    double squaredErrorOfMix(Tally tally) {
        boolean cases = metric.type() == Metric.Type.RATE || metric.type() == Metric.Type.MEAN;
        if (!cases || tally.isEmpty()) {
            return 0;
        }
        double mean = tally.adjusted() / tally.n();
        double variance = Math.max(0, tally.squares() / tally.n() - mean * mean) / tally.n();
        double slope = switch (scale) {
            case IDENTITY -> 1;
            case LOG -> mean;
            case LOGIT -> mean * (1 - mean);
        };
        return slope > 0 ? variance / (slope * slope) : 0;
    }

    /**
     * Where a member of a unit lies, seen from the level of the unit. Of few cases a logarithm says more of how few there are than
     * of how good they were, so rates and counts take one step of Fisher scoring from the unit's level instead; amounts keep the
     * logarithm, since one large deal must not look like a large lead.
     */
    double seenFrom(Tally member, double level) {
        boolean counted =
                scale == Metric.Scale.LOGIT || (scale == Metric.Scale.LOG && metric.type() == Metric.Type.COUNT);
        if (!counted) {
            return level(member);
        }
        double step = (member.observed() - mean(member, level)) / Math.max(1e-300, slope(member, level));
        return level + Math.max(-FURTHEST, Math.min(FURTHEST, step));
    }

    /**
     * How far one sum lies above another of the same denominators, cells put together.
     *
     * @param n the sum of the denominators, positive
     */
    double difference(double observed, double expected, double n) {
        double far = switch (scale) {
            case IDENTITY -> (observed - expected) / n;
            case LOGIT -> logit((observed + 0.5) / (n + 1)) - logit((expected + 0.5) / (n + 1));
            case LOG -> {
                double half = switch (metric.type()) {
                    case COUNT, RATE -> 0.5;
                    case MEAN -> 0.5 * expected / n;
                    case RATIO -> observed > 0 ? 0 : expected / 4;
                };
                yield Math.log((observed + half) / (expected + half));
            }
        };
        return scale == Metric.Scale.IDENTITY ? far : Math.max(-FURTHEST, Math.min(FURTHEST, far));
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
