package dev.brightspots.measure;

import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The series of every unit on every metric: its own rows, and for the periods in which it has none of its own, the sum of its
 * children's.
 */
final class RollUp {
    private final Organisation organisation;
    private final Observations observations;
    private final int[] ends;
    private final Map<Long, int[]> own = new HashMap<>();
    private final Map<Integer, Series[]> byMetric = new HashMap<>();

    /**
     * Finds the rows of each unit and metric.
     *
     * @param ends for each metric the place of its last period that counts; what comes later is not looked at
     */
    RollUp(Organisation organisation, Observations observations, int[] ends) {
        this.organisation = organisation;
        this.observations = observations;
        this.ends = ends;
        for (int from = 0; from < observations.size(); ) {
            long key = key(observations.unit(from), observations.metric(from));
            int to = from + 1;
            while (to < observations.size() && key(observations.unit(to), observations.metric(to)) == key) {
                to++;
            }
            own.put(key, new int[] {from, to});
            from = to;
        }
    }

    private long key(int unit, int metric) {
        return (long) unit * ends.length + metric;
    }

    /** The series of all units (by rank) on a metric (by rank). */
    Series[] series(int metric) {
        return byMetric.computeIfAbsent(metric, this::roll);
    }

    private Series[] roll(int metric) {
        Series[] all = new Series[organisation.units().size()];
        Arrays.fill(all, Series.EMPTY);
        for (int root = 0; root < all.length; root++) {
            if (organisation.parent(root) < 0) {
                List<Integer> order = new ArrayList<>(organisation.descendants(root));
                order.add(0, root);
                for (int i = order.size() - 1; i >= 0; i--) {
                    all[order.get(i)] = rolled(order.get(i), metric, all);
                }
            }
        }
        return all;
    }

    private Series rolled(int unit, int metric, Series[] all) {
        Series own = own(unit, metric);
        List<Integer> children = organisation.children(unit);
        if (children.isEmpty()) {
            return own;
        }
        Series below = Series.sum(children.stream().map(child -> all[child]).toList());
        if (own.isEmpty() && !own.blind()) {
            return below;
        }
        boolean[] missing = new boolean[observations.periods().size()];
        Arrays.fill(missing, true);
        int[] range = this.own.getOrDefault(key(unit, metric), new int[] {0, 0});
        for (int row = range[0]; row < range[1]; row++) {
            missing[observations.period(row)] = false;
        }
        return Series.sum(List.of(own, below.only(missing)));
    }

    private Series own(int unit, int metric) {
        int[] range = own.get(key(unit, metric));
        if (range == null) {
            return Series.EMPTY;
        }
        int[] over = IntStream.range(range[0], range[1])
                .filter(row -> observations.period(row) <= ends[metric])
                .toArray();
        int[] rows = Arrays.stream(over)
                .filter(row -> observations.denominator(row) > 0)
                .toArray();
        boolean blind = Arrays.stream(over).anyMatch(row -> Double.isNaN(observations.denominator(row)));
        return new Series(
                Arrays.stream(rows)
                        .mapToLong(row -> Series.key(observations.period(row), observations.stratum(row)))
                        .toArray(),
                Arrays.stream(rows).mapToDouble(observations::numerator).toArray(),
                Arrays.stream(rows).mapToDouble(observations::denominator).toArray(),
                Arrays.stream(rows).mapToDouble(observations::sumSquares).toArray(),
                blind);
    }

    /**
     * The members of a unit on a metric: the nearest level below it with at least {@code least} units that have data, else its
     * children that have.
     */
    List<Integer> members(int unit, int metric, int least) {
        Series[] all = series(metric);
        List<Integer> level = organisation.children(unit);
        while (!level.isEmpty()) {
            List<Integer> filled =
                    level.stream().filter(one -> !all[one].isEmpty()).toList();
            if (filled.size() >= least) {
                return filled;
            }
            level = level.stream()
                    .flatMap(one -> organisation.children(one).stream())
                    .toList();
        }
        return organisation.children(unit).stream()
                .filter(one -> !all[one].isEmpty())
                .toList();
    }
}
