package dev.brightspots.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the peers of a unit would reach in each of its periods and strata: their pooled values without the unit's own, so that
 * neither season nor mix nor the unit itself leaks in. A cell in which the peers did little is pulled, by a fifth of an ordinary cell,
 * towards what its period and its stratum let expect together.
 */
final class Expectation {
    /** Numerator and denominator, summed, and what the periods alone let expect of the numerator. */
    private static final class Sums {
        private double numerator;
        private double denominator;
        private double expected;

        private static final Sums NONE = new Sums();
    }

    /** Of an ordinary cell. */
    private static final double PULL = 0.2;

    private final Series all;
    private final Sums[] byPeriod;
    private final Map<Integer, Sums> byStratum;
    private final double pull;

    /**
     * Pools the series of a group.
     *
     * @param periods how many periods there are in all
     */
    Expectation(List<Series> units, int periods) {
        all = Series.sum(units);
        byPeriod = byPeriod(all, periods);
        byStratum = byStratum(all);
        double cells = units.stream().mapToInt(Series::size).sum();
        double total = 0;
        for (Sums sums : byPeriod) {
            total += sums.denominator;
        }
        pull = cells == 0 ? 0 : PULL * total / cells;
    }

    private static Sums[] byPeriod(Series series, int periods) {
        Sums[] sums = new Sums[periods];
        for (int period = 0; period < periods; period++) {
            sums[period] = new Sums();
        }
        for (int row = 0; row < series.size(); row++) {
            Sums sum = sums[series.period(row)];
            sum.numerator += series.numerators()[row];
            sum.denominator += series.denominators()[row];
        }
        return sums;
    }

    private Map<Integer, Sums> byStratum(Series series) {
        Map<Integer, Sums> sums = new HashMap<>();
        for (int row = 0; row < series.size(); row++) {
            Sums period = byPeriod[series.period(row)];
            if (period.denominator > 0) {
                Sums sum = sums.computeIfAbsent(series.stratum(row), fresh -> new Sums());
                sum.numerator += series.numerators()[row];
                sum.denominator += series.denominators()[row];
                sum.expected += series.denominators()[row] * period.numerator / period.denominator;
            }
        }
        return sums;
    }

    /** What the peers of one unit reach, per period and stratum. */
    Others without(Series unit) {
        return new Others(unit);
    }

    /** The peers of one unit. */
    final class Others {
        private final Series left;
        private final Sums[] leftByPeriod;
        private final Map<Integer, Sums> leftByStratum;

        private Others(Series left) {
            this.left = left;
            this.leftByPeriod = byPeriod(left, byPeriod.length);
            this.leftByStratum = byStratum(left);
        }

        /** The unit itself, or one of its members, beside them. */
        Matched beside(Series series) {
            int rows = series.size();
            Matched matched =
                    new Matched(series, new double[rows], new double[rows], new double[rows], new double[rows]);
            for (int row = 0; row < rows; row++) {
                int period = series.period(row);
                long key = series.keys()[row];
                int at = all.find(key);
                matched.crude()[row] = crude(period);
                matched.adjusted()[row] = adjusted(key, at);
                matched.standard()[row] =
                        at < 0 ? matched.adjusted()[row] : all.numerators()[at] / all.denominators()[at];
                matched.share()[row] = share(period);
            }
            return matched;
        }

        /** The unit's share of all that the group, the unit included, did in a period. */
        private double share(int period) {
            double total = byPeriod[period].denominator;
            return total > 0 ? leftByPeriod[period].denominator / total : 0;
        }

        /** Their value per denominator in a period, whatever the stratum; NaN if they have none. */
        private double crude(int period) {
            Sums total = byPeriod[period];
            double denominator = total.denominator - leftByPeriod[period].denominator;
            return denominator > 1e-9 * total.denominator
                    ? (total.numerator - leftByPeriod[period].numerator) / denominator
                    : Double.NaN;
        }

        /** Their value per denominator in a period and stratum; NaN if they have none in the period. */
        private double adjusted(long key, int at) {
            double base = crude((int) (key >>> 32)) * relative((int) key);
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
            Sums total = byStratum.getOrDefault(stratum, Sums.NONE);
            Sums own = leftByStratum.getOrDefault(stratum, Sums.NONE);
            double numerator = total.numerator - own.numerator;
            double expected = total.expected - own.expected;
            if (!(expected > 1e-9 * total.expected) || !(numerator >= 0)) {
                return 1;
            }
            double little = pull * total.expected / total.denominator;
            return (numerator + little) / (expected + little);
        }
    }
}
