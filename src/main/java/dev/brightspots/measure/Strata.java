package dev.brightspots.measure;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Says which of several strata columns carries the mix of a unit: the one that alone takes away most of its crude lead. */
final class Strata {
    private final List<String> names;
    private final List<int[]> ranks;
    private final IdentityHashMap<Panel, Map<Integer, Expectation>> alone = new IdentityHashMap<>();

    Strata(Frame frame) {
        names = frame.data().observations().strataNames();
        List<List<String>> strata = frame.data().observations().strata();
        ranks = IntStream.range(0, names.size())
                .mapToObj(column -> ranks(
                        strata.stream().map(stratum -> stratum.get(column)).toList()))
                .toList();
    }

    /** Each level by its place in the order of all levels. */
    private static int[] ranks(List<String> levels) {
        List<String> sorted = List.copyOf(new TreeSet<>(levels));
        return levels.stream()
                .mapToInt(level -> Collections.binarySearch(sorted, level))
                .toArray();
    }

    /** The name of the column; empty if there are no strata. */
    String carrying(Contrast contrast, int unit) {
        if (names.size() < 2) {
            return names.isEmpty() ? "" : names.get(0);
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < names.size(); column++) {
            double taken = taken(contrast, unit, column);
            if (taken > most) {
                most = taken;
                best = column;
            }
        }
        return names.get(best);
    }

    /** What the unit's mix is worth when its peers are compared within the levels of one column. */
    private double taken(Contrast contrast, int unit, int column) {
        Panel panel = contrast.panel();
        Series own = collapsed(panel.units().get(unit).matched().series(), column);
        Tally tally =
                Tally.of(panel.metric(), expectation(panel, column).without(own).beside(own), contrast.windows()[unit]);
        return tally.isEmpty()
                ? 0
                : panel.sign() * panel.scale().difference(tally.adjusted(), tally.crude(), tally.n());
    }

    private Expectation expectation(Panel panel, int column) {
        return alone.computeIfAbsent(panel, fresh -> new HashMap<>())
                .computeIfAbsent(
                        column,
                        fresh -> new Expectation(
                                panel.units().stream()
                                        .map(row -> collapsed(row.matched().series(), column))
                                        .toList(),
                                panel.periods().size()));
    }

    /** The series with only one column as its stratum. */
    private Series collapsed(Series series, int column) {
        TreeMap<Long, double[]> sums = new TreeMap<>();
        for (int row = 0; row < series.size(); row++) {
            int level = ranks.get(column)[series.stratum(row)];
            double[] sum = sums.computeIfAbsent(Series.key(series.period(row), level), fresh -> new double[3]);
            sum[0] += series.numerators()[row];
            sum[1] += series.denominators()[row];
            sum[2] += series.squares()[row];
        }
        return new Series(
                sums.keySet().stream().mapToLong(Long::longValue).toArray(),
                column(sums, 0),
                column(sums, 1),
                column(sums, 2),
                series.blind());
    }

    private static double[] column(Map<Long, double[]> sums, int which) {
        return sums.values().stream().mapToDouble(sum -> sum[which]).toArray();
    }
}
