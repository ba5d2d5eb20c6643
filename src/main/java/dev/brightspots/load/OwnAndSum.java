package dev.brightspots.load;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says where a unit's own rows for a metric and period differ from the sum of those below it, which they replace. One walk
 * from the leaves upwards; it holds the sums of one path of the tree at a time.
 */
final class OwnAndSum {
    private static final int MOST_LISTED = 20;

    private final Organisation organisation;
    private final Observations observations;
    private final List<Metric> metrics;
    private final String file;
    private final int[] firstRow;
    private final Map<Integer, Map<Integer, Sum>> sums = new HashMap<>();
    private final TreeMap<Long, Problem> first = new TreeMap<>();
    private long found;

    /** What a unit has for one metric and period. */
    private static final class Sum {
        double upper;
        double lower;

        void add(double moreUpper, double moreLower) {
            upper += moreUpper;
            lower += moreLower;
        }

        boolean differs(Sum other) {
            return differ(upper, other.upper) || differ(lower, other.lower);
        }

        /** Sums of the same numbers in another order may differ in the last digits; an unknown one (NaN) is not compared. */
        private static boolean differ(double a, double b) {
            return Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b));
        }

        @Override
        public String toString() {
            return Decimal.show(upper) + (Double.isNaN(lower) ? "" : " of " + Decimal.show(lower));
        }
    }

    private OwnAndSum(SalesData data, String file) {
        this.organisation = data.organisation();
        this.observations = data.observations();
        this.metrics = data.metrics().all();
        this.file = file;
        this.firstRow = new int[organisation.units().size() + 1];
        for (int row = 0; row < observations.size(); row++) {
            firstRow[observations.unit(row) + 1] = row + 1;
        }
        for (int rank = 1; rank < firstRow.length; rank++) {
            firstRow[rank] = Math.max(firstRow[rank], firstRow[rank - 1]);
        }
    }

    /** Notes the first differences in the order of unit, metric and period, and how many more there are. */
    static void tell(SalesData data, String file, List<Problem> problems) {
        OwnAndSum comparing = new OwnAndSum(data, file);
        if (comparing.anyToCompare()) {
            comparing.walk();
        }
        problems.addAll(comparing.first.values());
        long more = comparing.found - comparing.first.size();
        if (more > 0) {
            problems.add(Problem.warning(
                    Place.of(file),
                    "own rows of units differ from the sum below them in " + more + " more cases",
                    "give each metric at one level only."));
        }
    }

    private boolean anyToCompare() {
        for (int rank = 0; rank + 1 < firstRow.length; rank++) {
            if (firstRow[rank] < firstRow[rank + 1]
                    && !organisation.children(rank).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void walk() {
        List<Integer> order = new ArrayList<>();
        for (int rank = 0; rank + 1 < firstRow.length; rank++) {
            if (organisation.parent(rank) < 0) {
                deepestLast(rank, order);
            }
        }
        Collections.reverse(order);
        order.forEach(this::close);
    }

    /** Depth first without recursion, since a tree may be deep. */
    private void deepestLast(int root, List<Integer> order) {
        List<Integer> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            int rank = open.remove(open.size() - 1);
            order.add(rank);
            open.addAll(organisation.children(rank));
        }
    }

    /** Compares a unit with what its children brought, and hands its own upwards. */
    private void close(int rank) {
        Map<Integer, Sum> below = sums.remove(rank);
        Map<Integer, Sum> all = below == null ? new HashMap<>() : below;
        Map<Integer, Sum> own = own(rank);
        own.forEach((key, sum) -> {
            Sum replaced = all.put(key, sum);
            if (replaced != null && sum.differs(replaced)) {
                note(rank, key, sum, replaced);
            }
        });
        int parent = organisation.parent(rank);
        if (parent >= 0 && sums.putIfAbsent(parent, all) != null) {
            Map<Integer, Sum> siblings = sums.getOrDefault(parent, all);
            all.forEach((key, sum) ->
                    siblings.computeIfAbsent(key, fresh -> new Sum()).add(sum.upper, sum.lower));
        }
    }

    private Map<Integer, Sum> own(int rank) {
        Map<Integer, Sum> own = new HashMap<>();
        for (int row = firstRow[rank]; row < firstRow[rank + 1]; row++) {
            int key = observations.metric(row) << 16 | observations.period(row);
            own.computeIfAbsent(key, fresh -> new Sum())
                    .add(observations.numerator(row), observations.denominator(row));
        }
        return own;
    }

    private void note(int rank, int key, Sum own, Sum sum) {
        found++;
        Metric metric = metrics.get(key >>> 16);
        first.put(
                (long) rank << 32 | key,
                Problem.warning(
                        Place.of(file),
                        "the unit " + Quote.of(organisation.unit(rank).id().value()) + " has its own rows for "
                                + Quote.of(metric.id().value()) + " in "
                                + observations.periods().get(key & 0xFFFF) + " (" + own
                                + "), which replace the sum of those below it (" + sum + ")",
                        "remove its own rows, or complete those below it."));
        if (first.size() > MOST_LISTED) {
            first.pollLastEntry();
        }
    }
}
