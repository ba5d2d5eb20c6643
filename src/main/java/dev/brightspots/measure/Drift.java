package dev.brightspots.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The lead of every unit of a group in every single period, positive = better, like for like but not yet set against the middle:
 * what before and after are compared on.
 *
 * @param dispersion what the variance of an observed sum is multiplied with; 0 if nothing tells
 * @param leads by unit and place of the period; NaN where there are no data
 * @param sorted by place of the period, the known leads, rising
 */
record Drift(Panel panel, double dispersion, double[][] leads, double[][] sorted) {
    /**
     * A difference with what sampling alone makes of it.
     *
     * @param variance its squared error; 0 if nothing tells
     */
    record Level(double value, double variance) {
        Level minus(Level other) {
            return new Level(value - other.value, variance + other.variance);
        }
    }

    static Drift of(Panel panel, boolean[][] windows) {
        Position[] bare = IntStream.range(0, windows.length)
                .mapToObj(unit -> Position.of(panel, panel.units().get(unit), windows[unit]))
                .toArray(Position[]::new);
        double dispersion = Dispersion.of(panel, windows, bare).known();
        boolean[] every = new boolean[panel.periods().size()];
        Arrays.fill(every, 0, panel.end() + 1, true);
        double[][] leads = new double[panel.units().size()][every.length];
        for (int unit = 0; unit < leads.length; unit++) {
            Arrays.fill(leads[unit], Double.NaN);
            Panel.Row row = panel.units().get(unit);
            for (int at : row.present(every)) {
                leads[unit][at] =
                        panel.sign() * Position.of(panel, row, panel.only(at)).plain();
            }
        }
        double[][] sorted = IntStream.range(0, every.length)
                .mapToObj(at -> Arrays.stream(leads)
                        .mapToDouble(unit -> unit[at])
                        .filter(lead -> !Double.isNaN(lead))
                        .sorted()
                        .toArray())
                .toArray(double[][]::new);
        return new Drift(panel, dispersion, leads, sorted);
    }

    /** In how many of the wanted periods a unit was ahead of the middle of the others. */
    int ahead(int unit, boolean[] wanted) {
        return (int) IntStream.range(0, wanted.length)
                .filter(at -> wanted[at] && !Double.isNaN(leads[unit][at]))
                .filter(at -> leads[unit][at] > Robust.medianWithout(sorted[at], leads[unit][at]))
                .count();
    }

    /** In how many of the wanted periods a unit has data. */
    int periods(int unit, boolean[] wanted) {
        return (int) IntStream.range(0, wanted.length)
                .filter(at -> wanted[at] && !Double.isNaN(leads[unit][at]))
                .count();
    }

    /** Where a unit lay over some periods together. */
    Level level(int unit, int... periods) {
        Position position = Position.of(panel, panel.units().get(unit), panel.only(periods));
        AnalysisScale scale = panel.scale();
        return new Level(
                panel.sign() * position.plain(),
                position.isEmpty()
                        ? 0
                        : scale.squaredError(position.all(), position.plain() + position.own(), dispersion));
    }
}
