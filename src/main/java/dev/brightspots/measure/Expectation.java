package dev.brightspots.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the peers of a unit would reach in each of its periods and strata: their pooled values without the unit's own, so that
 * neither season nor mix nor the unit itself leaks in. A cell in which the peers did little is pulled, by half an ordinary cell,
 * towards what its period and its stratum let expect together.
 */
final class Expectation {
    /** Numerator and denominator, summed. */
    private static final class Sums {
        private double numerator;
        private double denominator;
        private double expected;

        private static final Sums NONE = new Sums();
    }

    private final Series all;
    private final Map<Integer, Sums> byPeriod = new HashMap<>();
    private final double pull;

    Expectation(List<Series> units) {
        all = Series.sum(units);
        addByPeriod(all, byPeriod);
        double cells = units.stream().mapToInt(Series::size).sum();
        double total =
                byPeriod.values().stream().mapToDouble(sums -> sums.denominator).sum();
        pull = cells == 0 ? 0 : 0.5 * total / cells;
    }

    private static void addByPeriod(Series series, Map<Integer, Sums> sums) {
        for (int row = 0; row < series.size(); row++) {
            Sums sum = sums.computeIfAbsent(series.period(row), fresh -> new Sums());
            sum.numerator += series.numerators()[row];
            sum.denominator += series.denominators()[row];
        }
    }

    /** The value per denominator of the whole group, the unit included, in a period and stratum: what its mix predicts. */
    double standard(long key, double unknown) {
        int at = all.find(key);
        return at < 0 ? unknown : all.numerators()[at] / all.denominators()[at];
    }

    /** What the peers of one unit reach, per period and stratum. */
    Others without(Series unit) {
        return new Others(unit);
    }

    /** The peers of one unit. */
    final class Others {
        private final Series left;
        private final Map<Integer, Sums> leftByPeriod = new HashMap<>();
        private final Map<Integer, Sums> byStratum = new HashMap<>();

        private Others(Series left) {
            this.left = left;
            addByPeriod(left, leftByPeriod);
            addByStratum(all, 1);
            addByStratum(left, -1);
        }

        private void addByStratum(Series series, int sign) {
            for (int row = 0; row < series.size(); row++) {
                double base = crude(series.period(row));
                if (!Double.isNaN(base)) {
                    Sums sum = byStratum.computeIfAbsent(series.stratum(row), fresh -> new Sums());
                    sum.numerator += sign * series.numerators()[row];
                    sum.expected += sign * series.denominators()[row] * base;
                    sum.denominator += sign * series.denominators()[row];
                }
            }
        }

        Expectation expectation() {
            return Expectation.this;
        }

        /** The unit's share of all that the group, the unit included, did in a period. */
        double share(int period) {
            double total = byPeriod.getOrDefault(period, Sums.NONE).denominator;
            return total > 0 ? leftByPeriod.getOrDefault(period, Sums.NONE).denominator / total : 0;
        }

        /** Their value per denominator in a period, whatever the stratum; NaN if they have none. */
        double crude(int period) {
            Sums total = byPeriod.getOrDefault(period, Sums.NONE);
            Sums own = leftByPeriod.getOrDefault(period, Sums.NONE);
            double denominator = total.denominator - own.denominator;
            return denominator > 1e-9 * total.denominator
                    ? (total.numerator - own.numerator) / denominator
                    : Double.NaN;
        }

        /** Their value per denominator in a period and stratum; NaN if they have none in the period. */
        double adjusted(long key) {
            double base = crude((int) (key >>> 32)) * relative((int) key);
            int at = all.find(key);
            if (at < 0 || Double.isNaN(base)) {
                return base;
            }
            int mine = left.find(key);
            double numerator = all.numerators()[at] - (mine < 0 ? 0 : left.numerators()[mine]);
            double denominator = all.denominators()[at] - (mine < 0 ? 0 : left.denominators()[mine]);
            return (numerator + pull * base) / (Math.max(0, denominator) + pull);
        }

        /** How a stratum compares with the others of its periods: observed over expected, pulled a little towards 1. */
        private double relative(int stratum) {
            Sums sums = byStratum.getOrDefault(stratum, Sums.NONE);
            if (!(sums.expected > 0) || !(sums.numerator >= 0)) {
                return 1;
            }
            double little = pull * sums.expected / sums.denominator;
            return (sums.numerator + little) / (sums.expected + little);
        }
    }
}
