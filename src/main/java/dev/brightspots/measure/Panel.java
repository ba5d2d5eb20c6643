package dev.brightspots.measure;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One metric in one peer group: what each unit and each of its members did, period by period.
 *
 * @param periods all periods of the data
 * @param end the place of the last period that counts
 * @param units one for each unit of the group that has data, in its order
 * @param places the place in {@code units} of each rank
 * @param blind ranks of the units of the group that have rows, but none with a denominator
 */
record Panel(
        Metric metric,
        AnalysisScale scale,
        PeerGroup group,
        List<Period> periods,
        int end,
        List<Row> units,
        Map<Integer, Integer> places,
        List<Integer> blind) {
    /**
     * A unit of the group.
     *
     * @param matched what it did, beside what its peers would reach
     * @param members its members on this metric
     */
    record Row(int rank, Matched matched, List<Member> members) {
        /** The places of the periods wanted in which the unit has data, rising. */
        int[] present(boolean[] wanted) {
            Series series = matched.series();
            return IntStream.range(0, series.size())
                    .map(series::period)
                    .filter(period -> wanted[period])
                    .distinct()
                    .toArray();
        }
    }

    /** A member of a unit and what it did, beside what its unit's peers would reach. */
    record Member(int rank, Matched matched) {}

    /** Brings together what is needed of a group. */
    static Panel of(Metric metric, PeerGroup group, RollUp rollUp, Frame frame) {
        int place = frame.metricRank(metric.id());
        Series[] all = rollUp.series(place);
        List<Integer> filled =
                group.units().stream().filter(unit -> !all[unit].isEmpty()).toList();
        Expectation expectation = new Expectation(
                filled.stream().map(unit -> all[unit]).toList(), frame.periods().size());
        List<Row> rows = filled.stream()
                .map(unit -> row(unit, all, expectation, rollUp.members(unit, place, frame.leastMembers())))
                .toList();
        double least = filled.stream()
                .flatMapToDouble(unit -> Arrays.stream(all[unit].numerators()))
                .min()
                .orElse(0);
        List<Integer> blind = group.units().stream()
                .filter(unit -> all[unit].isEmpty() && all[unit].blind())
                .toList();
        AnalysisScale scale = AnalysisScale.of(metric, least);
        Map<Integer, Integer> places = new HashMap<>();
        rows.forEach(row -> places.put(row.rank(), places.size()));
        return new Panel(metric, scale, group, frame.periods(), frame.end(metric), rows, places, blind);
    }

    private static Row row(int unit, Series[] all, Expectation expectation, List<Integer> members) {
        Expectation.Others others = expectation.without(all[unit]);
        return new Row(
                unit,
                others.beside(all[unit]),
                members.stream()
                        .map(member -> new Member(member, others.beside(all[member])))
                        .toList());
    }

    /** The place of a unit in {@link #units} by its rank, or -1. */
    int place(int rank) {
        return places.getOrDefault(rank, -1);
    }

    /** Turns a difference so that positive is better. */
    int sign() {
        return metric.better().sign();
    }

    /** The periods up to the end: at most {@code most} of the metric's kind, none before place {@code first}. */
    boolean[] window(int most, int first) {
        boolean[] wanted = new boolean[periods.size()];
        if (end < 0) {
            return wanted;
        }
        Period last = periods.get(end);
        Period start = last.plus(1 - most);
        for (int at = 0; at <= end; at++) {
            Period period = periods.get(at);
            wanted[at] = at >= first
                    && period.kind() == last.kind()
                    && !period.first().isBefore(start.first());
        }
        return wanted;
    }

    /** Only the periods at these places. */
    boolean[] only(int... places) {
        boolean[] wanted = new boolean[periods.size()];
        for (int place : places) {
            wanted[place] = true;
        }
        return wanted;
    }
}
