package dev.brightspots.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All observations, sorted by unit, metric, period and stratum; each key stands once. Rows are numbered from 0; units and
 * metrics are named by their rank, their place in the order of ids.
 */
public final class Observations {
    private static final int UNIT_BITS = 22;
    private static final int METRIC_BITS = 10;
    private static final int PERIOD_BITS = 14;
    private static final int STRATUM_BITS = 18;

    private final Organisation organisation;
    private final List<MetricId> metrics;
    private final List<String> strataNames;
    private final List<Period> periods;
    private final List<List<String>> strata;
    private final Columns columns;

    private Observations(Builder built, List<Period> periods, List<List<String>> strata) {
        this.organisation = built.organisation;
        this.metrics = built.metrics;
        this.strataNames = built.strataNames;
        this.periods = periods;
        this.strata = strata;
        this.columns = built.columns;
    }

    /** Collects observations of these units and metrics. */
    public static Builder builder(Organisation organisation, Metrics metrics, List<String> strataNames) {
        return new Builder(organisation, metrics, strataNames);
    }

    /** How many there are. */
    public int size() {
        return columns.size();
    }

    /** The names of the strata columns: empty, one, or several. */
    public List<String> strataNames() {
        return strataNames;
    }

    /** The periods that occur, rising. */
    public List<Period> periods() {
        return periods;
    }

    /** The strata that occur, each with one level per name, in order. */
    public List<List<String>> strata() {
        return strata;
    }

    /** The rank of a row's unit in the organisation. */
    public int unit(int row) {
        return (int) (columns.key(row) >>> (64 - UNIT_BITS));
    }

    /** The rank of a row's metric among all metrics. */
    public int metric(int row) {
        return (int) (columns.key(row) >>> (PERIOD_BITS + STRATUM_BITS)) & ((1 << METRIC_BITS) - 1);
    }

    /** The place of a row's period in {@link #periods}. */
    public int period(int row) {
        return (int) (columns.key(row) >>> STRATUM_BITS) & ((1 << PERIOD_BITS) - 1);
    }

    /** The place of a row's stratum in {@link #strata}. */
    public int stratum(int row) {
        return (int) columns.key(row) & ((1 << STRATUM_BITS) - 1);
    }

    /** A row's numerator. */
    public double numerator(int row) {
        return columns.numerator(row);
    }

    /** A row's denominator, or NaN if it is unknown. */
    public double denominator(int row) {
        return columns.denominator(row);
    }

    /** A row's sum of squares, or NaN if it is unknown. */
    public double sumSquares(int row) {
        return columns.squares(row);
    }

    /** The observation of a row. */
    public Observation get(int row) {
        return new Observation(
                organisation.unit(unit(row)).id(),
                metrics.get(metric(row)),
                periods.get(period(row)),
                strata.get(stratum(row)),
                numerator(row),
                known(denominator(row)),
                known(sumSquares(row)));
    }

    /** Hands over every observation in key order. */
    public void forEach(Consumer<Observation> each) {
        IntStream.range(0, size()).mapToObj(this::get).forEach(each);
    }

    private static OptionalDouble known(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** Is told of rows of one key that differ in their numbers; none of them is kept. */
    public interface Clash {
        /** Row {@code line} has the key of row {@code firstLine} and other numbers. */
        void found(Observation refused, int line, int firstLine);
    }

    /** Collects observations in any order. */
    public static final class Builder {
        private final Organisation organisation;
        private final List<MetricId> metrics;
        private final Map<MetricId, Integer> metricRanks = new HashMap<>();
        private final List<String> strataNames;
        private final Map<Period, Integer> periods = new HashMap<>();
        private final Map<List<String>, Integer> strata = new HashMap<>();
        private final Columns columns = new Columns();

        private Builder(Organisation organisation, Metrics metrics, List<String> strataNames) {
            this.organisation = organisation;
            this.metrics = metrics.all().stream().map(Metric::id).toList();
            this.metrics.forEach(id -> metricRanks.put(id, metricRanks.size()));
            this.strataNames = List.copyOf(strataNames);
            check("units", organisation.units().size(), UNIT_BITS);
            check("metrics", this.metrics.size(), METRIC_BITS);
        }

        /**
         * Adds one.
         *
         * @param line where it stood, to name it if it clashes with another
         * @throws IllegalArgumentException if its unit or metric is unknown, or there are more strata or periods than 2^18 or
         *     2^14
         */
        public void add(Observation observation, int line) {
            int unit = organisation.rank(observation.unit());
            Integer metric = metricRanks.get(observation.metric());
            if (unit < 0 || metric == null || observation.stratum().size() != strataNames.size()) {
                throw new IllegalArgumentException("Unknown unit, metric or strata in " + observation);
            }
            int period = periods.computeIfAbsent(observation.period(), fresh -> periods.size());
            int stratum = strata.computeIfAbsent(observation.stratum(), fresh -> strata.size());
            check("periods", period, PERIOD_BITS);
            check("strata", stratum, STRATUM_BITS);
            columns.add(
                    key(unit, metric, period, stratum),
                    observation.numerator() + 0.0,
                    observation.denominator().orElse(Double.NaN),
                    observation.sumSquares().orElse(Double.NaN),
                    line);
        }

        private static void check(String what, int count, int bits) {
            if (count >= 1 << bits) {
                throw new IllegalArgumentException("There are more than " + (1 << bits) + " " + what);
            }
        }

        private static long key(int unit, int metric, int period, int stratum) {
            return ((long) unit << (64 - UNIT_BITS))
                    | ((long) metric << (PERIOD_BITS + STRATUM_BITS))
                    | ((long) period << STRATUM_BITS)
                    | stratum;
        }

        /** Sorts what was added; equal rows of one key count once, differing ones are all refused. */
        public Observations build(Clash clash) {
            List<Period> sortedPeriods = List.copyOf(new TreeSet<>(periods.keySet()));
            List<List<String>> sortedStrata = new ArrayList<>(strata.keySet());
            sortedStrata.sort(Comparator.comparing(Object::toString));
            rank(sortedPeriods, sortedStrata);
            columns.sort();
            Observations sorted = new Observations(this, sortedPeriods, Collections.unmodifiableList(sortedStrata));
            int kept = 0;
            for (int from = 0; from < columns.size(); ) {
                int to = endOfKey(from);
                if (allSame(from, to)) {
                    columns.move(from, kept++);
                } else {
                    for (int row = from; row < to; row++) {
                        clash.found(sorted.get(row), columns.line(row), columns.line(row == from ? from + 1 : from));
                    }
                }
                from = to;
            }
            columns.shrink(kept);
            return sorted;
        }

        /** Replaces the numbers given in order of appearance by ranks, so that keys sort the same for every order of rows. */
        private void rank(List<Period> sortedPeriods, List<List<String>> sortedStrata) {
            int[] periodRank = new int[periods.size()];
            int[] stratumRank = new int[strata.size()];
            for (int i = 0; i < periodRank.length; i++) {
                periodRank[periods.getOrDefault(sortedPeriods.get(i), 0)] = i;
            }
            for (int i = 0; i < stratumRank.length; i++) {
                stratumRank[strata.getOrDefault(sortedStrata.get(i), 0)] = i;
            }
            long low = (1L << (PERIOD_BITS + STRATUM_BITS)) - 1;
            for (int row = 0; row < columns.size(); row++) {
                long key = columns.key(row);
                long period = periodRank[(int) (key >>> STRATUM_BITS) & ((1 << PERIOD_BITS) - 1)];
                long stratum = stratumRank[(int) key & ((1 << STRATUM_BITS) - 1)];
                columns.key(row, (key & ~low) | (period << STRATUM_BITS) | stratum);
            }
        }

        private int endOfKey(int from) {
            int to = from + 1;
            while (to < columns.size() && columns.key(to) == columns.key(from)) {
                to++;
            }
            return to;
        }

        private boolean allSame(int from, int to) {
            return IntStream.range(from + 1, to).allMatch(row -> columns.sameNumbers(from, row));
        }
    }
}
