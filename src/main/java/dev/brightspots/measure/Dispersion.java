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
    private static final double MANY = 200;

    static Dispersion of(Panel panel, boolean[][] windows, Position[] positions) {
        double[] rows = overRows(panel, windows, positions);
        double[] cases = overCases(panel, windows);
        return switch (panel.metric().type()) {
            case RATE, COUNT -> new Dispersion(rows[1] >= ENOUGH ? Math.max(1, rows[0] / rows[1]) : 1, MANY);
            case MEAN, RATIO -> {
                if (cases[1] >= ENOUGH) {
                    double within = cases[0] / cases[1];
                    yield new Dispersion(rows[1] >= ENOUGH ? Math.max(within, rows[0] / rows[1]) : within, MANY);
                }
                yield rows[1] >= LEAST
                        ? new Dispersion(rows[0] / rows[1], Math.min(MANY, rows[1]))
                        : new Dispersion(Double.NaN, 0);
            }
        };
    }

    /** Squared distances of a unit's cells from its own level, and their degrees of freedom. */
    private static double[] overRows(Panel panel, boolean[][] windows, Position[] positions) {
        double sum = 0;
        double freedom = 0;
        Metric.Type type = panel.metric().type();
        for (int unit = 0; unit < positions.length; unit++) {
            Tally all = positions[unit].all();
            if (all.rows() < 2 || !(all.adjusted() > 0) || !(all.observed() > 0)) {
                continue;
            }
            double level = all.observed() / all.adjusted();
            Panel.Row row = panel.units().get(unit);
            Series series = row.series();
            for (int cell = 0; cell < series.size(); cell++) {
                double expected =
                        windows[unit][series.period(cell)] ? row.others().adjusted(series.keys()[cell]) : 0;
                double n = series.denominators()[cell];
                double own = type == Metric.Type.RATE ? Math.min(1, expected * level) : expected * level;
                double variance = Tally.variance(type, n, own);
                if (variance > 0) {
                    double miss = series.numerators()[cell] - n * own;
                    sum += miss * miss / variance;
                    freedom++;
                }
            }
            freedom--;
        }
        return new double[] {sum, Math.max(0, freedom)};
    }

    /** Squared distances of single cases from the mean of their cell, in expected values, and their degrees of freedom. */
    private static double[] overCases(Panel panel, boolean[][] windows) {
        double sum = 0;
        double freedom = 0;
        for (int unit = 0; unit < windows.length; unit++) {
            Panel.Row row = panel.units().get(unit);
            Series series = row.series();
            for (int cell = 0; cell < series.size(); cell++) {
                double n = series.denominators()[cell];
                double total = series.numerators()[cell];
                double within = series.squares()[cell] - total * total / n;
                double expected = row.others().adjusted(series.keys()[cell]);
                if (windows[unit][series.period(cell)] && n > 1 && expected > 0 && !Double.isNaN(within)) {
                    sum += Math.max(0, within) / (expected * expected);
                    freedom += n - 1;
                }
            }
        }
        return new double[] {sum, freedom};
    }
}
