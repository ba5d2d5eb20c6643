package dev.brightspots.sales;

import dev.brightspots.sales.Numbered.Ranked;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All observations, sorted by unit, metric, period and stratum; each key stands once. Rows are numbered from 0; units and
 * metrics are named by their rank, their place in the order of ids.
 */
public final class Observations {
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
        return Key.unit(columns.key(row));
    }

    /** The rank of a row's metric among all metrics. */
    public int metric(int row) {
        return Key.metric(columns.key(row));
    }

    /** The place of a row's period in {@link #periods}. */
    public int period(int row) {
        return Key.period(columns.key(row));
    }

    /** The place of a row's stratum in {@link #strata}. */
    public int stratum(int row) {
        return Key.stratum(columns.key(row));
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

        /**
         * Row {@code line} is of another kind of period than most rows of its metric, where one metric has one kind.
         *
         * @throws IllegalArgumentException unless this is overridden
         */
        default void mixed(Observation refused, int line, Period.Kind usual) {
            throw new IllegalArgumentException("One kind of period per metric, " + usual + ", not " + refused.period());
        }
    }

    /** There are more units, metrics, periods or strata than a key can hold. */
    public static final class TooMany extends IllegalArgumentException {
        /** What there are too many of, as a word. */
        public final String what;

        /** How many there may be. */
        public final int most;

        TooMany(String what, int most) {
            super("There are more than " + most + " " + what);
            this.what = what;
            this.most = most;
        }
    }

    /** Collects observations in any order. */
    public static final class Builder {
        private final Organisation organisation;
        private final List<MetricId> metrics;
        private final Map<MetricId, Integer> metricRanks = new HashMap<>();
        private final List<String> strataNames;
        private final Numbered<Period> periods = new Numbered<>("periods", Key.PERIOD_BITS);
        private final Numbered<List<String>> strata = new Numbered<>("strata", Key.STRATUM_BITS);
        private final Columns columns = new Columns();

        private Builder(Organisation organisation, Metrics metrics, List<String> strataNames) {
            this.organisation = organisation;
            this.metrics = metrics.all().stream().map(Metric::id).toList();
            this.metrics.forEach(id -> metricRanks.put(id, metricRanks.size()));
            this.strataNames = List.copyOf(strataNames);
            Numbered.check("units", organisation.units().size(), Key.UNIT_BITS);
            Numbered.check("metrics", this.metrics.size(), Key.METRIC_BITS);
        }

        /**
         * Adds one.
         *
         * @param line where it stood, to name it if it clashes with another
         * @throws TooMany if there are more strata than 2^18 or periods than 2^14
         * @throws IllegalArgumentException if its unit or metric is unknown
         */
        public void add(Observation observation, int line) {
            int unit = organisation.rank(observation.unit());
            Integer metric = metricRanks.get(observation.metric());
            if (unit < 0 || metric == null || observation.stratum().size() != strataNames.size()) {
                throw new IllegalArgumentException("Unknown unit, metric or strata in " + observation);
            }
            columns.add(
                    Key.of(unit, metric, periods.number(observation.period()), strata.number(observation.stratum())),
                    observation.numerator() + 0.0,
                    observation.denominator().orElse(Double.NaN),
                    observation.sumSquares().orElse(Double.NaN),
                    line);
        }

        /**
         * Sorts what was added; equal rows of one key count once, differing ones are all refused, and so are those of another
         * kind of period than most of their metric (if two kinds are as frequent, the longer one counts as usual).
         */
        public Observations build(Clash clash) {
            Ranked<Period> allPeriods = periods.ranked(Comparator.naturalOrder());
            Ranked<List<String>> allStrata = strata.ranked(Builder::compareLevels);
            rank(allPeriods, allStrata);
            columns.sort();
            Observations all = new Observations(this, allPeriods.sorted(), allStrata.sorted());
            keepGood(all, clash);
            BitSet usedPeriods = new BitSet();
            BitSet usedStrata = new BitSet();
            for (int row = 0; row < columns.size(); row++) {
                usedPeriods.set(all.period(row));
                usedStrata.set(all.stratum(row));
            }
            Ranked<Period> keptPeriods = allPeriods.only(usedPeriods);
            Ranked<List<String>> keptStrata = allStrata.only(usedStrata);
            rank(keptPeriods, keptStrata);
            return new Observations(this, keptPeriods.sorted(), keptStrata.sorted());
        }

        private static int compareLevels(List<String> left, List<String> right) {
            for (int i = 0; i < left.size(); i++) {
                int byLevel = left.get(i).compareTo(right.get(i));
                if (byLevel != 0) {
                    return byLevel;
                }
            }
            return 0;
        }

        /** Replaces the numbers of periods and strata by their ranks, so that keys sort the same for every order of rows. */
        private void rank(Ranked<Period> byPeriod, Ranked<List<String>> byStratum) {
            for (int row = 0; row < columns.size(); row++) {
                long key = columns.key(row);
                columns.key(
                        row,
                        Key.of(
                                Key.unit(key),
                                Key.metric(key),
                                byPeriod.rank(Key.period(key)),
                                byStratum.rank(Key.stratum(key))));
            }
        }

        private void keepGood(Observations all, Clash clash) {
            Period.Kind[] usual = usualKinds(all);
            int kept = 0;
            for (int from = 0; from < columns.size(); ) {
                int to = endOfKey(from);
                Period.Kind kind = usual[all.metric(from)];
                if (all.periods.get(all.period(from)).kind() != kind) {
                    for (int row = from; row < to; row++) {
                        clash.mixed(all.get(row), columns.line(row), kind);
                    }
                } else if (allSame(from, to)) {
                    columns.move(from, kept++);
                } else {
                    for (int row = from; row < to; row++) {
                        clash.found(all.get(row), columns.line(row), columns.line(row == from ? from + 1 : from));
                    }
                }
                from = to;
            }
            columns.shrink(kept);
        }

        /** For each metric the kind of period that most of its rows have. */
        private Period.Kind[] usualKinds(Observations all) {
            Map<Period.Kind, int[]> rows = new EnumMap<>(Period.Kind.class);
            for (int row = 0; row < columns.size(); row++) {
                Period.Kind kind = all.periods.get(all.period(row)).kind();
                rows.computeIfAbsent(kind, fresh -> new int[metrics.size()])[all.metric(row)]++;
            }
            Period.Kind[] usual = new Period.Kind[metrics.size()];
            int[] most = new int[metrics.size()];
            rows.forEach((kind, counts) -> {
                for (int metric = 0; metric < counts.length; metric++) {
                    if (counts[metric] > most[metric]) {
                        most[metric] = counts[metric];
                        usual[metric] = kind;
                    }
                }
            });
            return usual;
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
