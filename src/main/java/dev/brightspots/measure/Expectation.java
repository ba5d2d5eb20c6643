package dev.brightspots.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the peers of a unit would reach in each of its periods and strata: their pooled values without the unit's own, so that
 * neither season nor mix nor the unit itself leaks in. Thin strata are pulled towards the period's value by half an ordinary
 * cell.
 */
final class Expectation {
    private final Series all;
    private final Map<Integer, double[]> byPeriod = new HashMap<>();
    private final double pull;

    Expectation(List<Series> units) {
        all = Series.sum(units);
        double cells = units.stream().mapToInt(Series::size).sum();
        double total = 0;
        for (int row = 0; row < all.size(); row++) {
            double[] sums = byPeriod.computeIfAbsent(all.period(row), fresh -> new double[2]);
            sums[0] += all.numerators()[row];
            sums[1] += all.denominators()[row];
            total += all.denominators()[row];
        }
        pull = cells == 0 ? 0 : 0.5 * total / cells;
    }

    /** What the peers of one unit reach, per period and stratum. */
    Others without(Series unit) {
        return new Others(unit);
    }

    /** The peers of one unit. */
    final class Others {
        private final Series left;
        private final Map<Integer, double[]> leftByPeriod = new HashMap<>();

        private Others(Series left) {
            this.left = left;
            for (int row = 0; row < left.size(); row++) {
                double[] sums = leftByPeriod.computeIfAbsent(left.period(row), fresh -> new double[2]);
                sums[0] += left.numerators()[row];
                sums[1] += left.denominators()[row];
            }
        }

        /** Their value per denominator in a period, whatever the stratum; NaN if they have none. */
        double crude(int period) {
            double[] total = byPeriod.getOrDefault(period, new double[2]);
            double[] own = leftByPeriod.getOrDefault(period, new double[2]);
            double denominator = total[1] - own[1];
            return denominator > 1e-9 * total[1] ? (total[0] - own[0]) / denominator : Double.NaN;
        }

        /** Their value per denominator in a period and stratum; NaN if they have none in the period. */
        double adjusted(long key) {
            double base = crude((int) (key >>> 32));
            int at = all.find(key);
            if (at < 0 || Double.isNaN(base)) {
                return base;
            }
            int mine = left.find(key);
            double numerator = all.numerators()[at] - (mine < 0 ? 0 : left.numerators()[mine]);
            double denominator = all.denominators()[at] - (mine < 0 ? 0 : left.denominators()[mine]);
            return (numerator + pull * base) / (Math.max(0, denominator) + pull);
        }
    }
}
