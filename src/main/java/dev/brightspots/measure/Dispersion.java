package dev.brightspots.measure;

import dev.brightspots.sales.Metric;

/**
 * How much more (or less) the cells of a unit scatter than {@link Tally#variance} says, pooled over a peer group.
 *
 * @param factor what the variance is multiplied with; NaN if nothing tells
 * @param freedom degrees of freedom behind it
 */
record Dispersion(double factor, double freedom) {
    private static final int ENOUGH = 10;
    private static final int LEAST = 3;

    /** A sum of squares and its degrees of freedom. */
    private record Squares(double sum, double freedom) {
        private static final Squares NONE = new Squares(0, 0);

        Squares plus(Squares other) {
            return new Squares(sum + other.sum, freedom + other.freedom);
        }

        double mean() {
            return sum / freedom;
        }
    }

    static Dispersion of(Panel panel, boolean[][] windows, Position[] positions) {
        Squares rows = Squares.NONE;
        Squares cases = Squares.NONE;
        for (int unit = 0; unit < windows.length; unit++) {
            Matched matched = panel.units().get(unit).matched();
            rows = rows.plus(overRows(panel.metric(), matched, windows[unit], positions[unit].all()));
            cases = cases.plus(overCases(matched, windows[unit]));
        }
        double within = cases.freedom >= ENOUGH ? cases.mean() : Double.NaN;
        double across = rows.freedom >= ENOUGH ? rows.mean() : Double.NaN;
        return switch (panel.metric().type()) {
            case RATE, COUNT -> new Dispersion(Double.isNaN(across) ? 1 : Math.max(1, across), Tail.MANY);
            case MEAN, RATIO -> {
                if (!Double.isNaN(within)) {
                    yield new Dispersion(Double.isNaN(across) ? within : Math.max(within, across), Tail.MANY);
                }
                yield rows.freedom >= LEAST
                        ? new Dispersion(rows.mean(), Math.min(Tail.MANY, rows.freedom))
                        : new Dispersion(Double.NaN, 0);
            }
        };
    }

    /** The factor, 0 if nothing tells. */
    double known() {
        return Double.isNaN(factor) ? 0 : factor;
    }

    /**
     * The factor as far as one member's own cases tell; 0 if they do not, and for rates and counts, whose scatter follows from
     * their size.
     */
    static double alone(Metric metric, Matched matched, boolean[] wanted) {
        if (metric.type() == Metric.Type.RATE || metric.type() == Metric.Type.COUNT) {
            return 0;
        }
        Squares cases = overCases(matched, wanted);
        if (cases.freedom >= LEAST) {
            return cases.mean();
        }
        Squares rows = overRows(metric, matched, wanted, Tally.of(metric, matched, wanted));
        return rows.freedom >= LEAST ? rows.mean() : 0;
    }

    /** Squared distances of cells from the level of all, and their degrees of freedom. */
    private static Squares overRows(Metric metric, Matched matched, boolean[] wanted, Tally all) {
        if (all.rows() < 2 || !(all.adjusted() > 0) || !(all.observed() > 0)) {
            return Squares.NONE;
        }
        double level = all.observed() / all.adjusted();
        Series series = matched.series();
        double sum = 0;
        double cells = 0;
        for (int row = 0; row < series.size(); row++) {
            if (!matched.counts(row, wanted)) {
                continue;
            }
            double raised = matched.adjusted()[row] * level;
            double own = metric.type() == Metric.Type.RATE ? Math.min(1, raised) : raised;
            double n = series.denominators()[row];
            double variance = Tally.variance(metric.type(), n, own);
            if (variance > 0) {
                double miss = series.numerators()[row] - n * own;
                sum += miss * miss / variance;
                cells++;
            }
        }
        return new Squares(sum, Math.max(0, cells - 1));
    }

    /** Squared distances of single cases from the mean of their cell, in expected values, and their degrees of freedom. */
    private static Squares overCases(Matched matched, boolean[] wanted) {
        Series series = matched.series();
        double sum = 0;
        double freedom = 0;
        for (int row = 0; row < series.size(); row++) {
            double n = series.denominators()[row];
            double within = series.squares()[row] - series.numerators()[row] * series.numerators()[row] / n;
            double expected = matched.adjusted()[row];
            if (matched.counts(row, wanted) && n > 1 && expected > 0 && !Double.isNaN(within)) {
                sum += Math.max(0, within) / (expected * expected);
                freedom += n - 1;
            }
        }
        return new Squares(sum, freedom);
    }
}
