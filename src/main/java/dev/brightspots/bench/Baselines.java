package dev.brightspots.bench;

import dev.brightspots.bench.Claims.Advice;
import dev.brightspots.bench.Claims.Interval;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth;
import dev.brightspots.worlds.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people do without statistics: name those that look best over the whole history, call what they do the reason, and tell
 * the others to do it too.
 */
final class Baselines {
    private static final double FAR = 2;

    private final World world;
    private final Map<MetricId, Map<UnitId, Double>> values = new TreeMap<>();

    Baselines(World world) {
        this.world = world;
        Organisation organisation = world.data().organisation();
        Observations rows = world.data().observations();
        List<Metric> metrics = world.data().metrics().all();
        Map<MetricId, Map<UnitId, double[]>> sums = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            UnitId team = organisation.unit(organisation.parent(rows.unit(row))).id();
            double[] sum = sums.computeIfAbsent(metrics.get(rows.metric(row)).id(), fresh -> new TreeMap<>())
                    .computeIfAbsent(team, fresh -> new double[2]);
            sum[0] += rows.numerator(row);
            sum[1] += rows.denominator(row);
        }
        sums.forEach((metric, byTeam) -> byTeam.forEach((team, sum) -> {
            int sign = world.data().metrics().get(metric).better().sign();
            values.computeIfAbsent(metric, fresh -> new TreeMap<>()).put(team, sign * sum[0] / sum[1]);
        }));
    }

    /** The best quarter of each peer group on each metric. */
    Claims topQuartile() {
        return claims((peers, value) -> {
            double[] sorted = peers.clone();
            Arrays.sort(sorted);
            return value >= sorted[sorted.length - Math.max(1, sorted.length / 4)];
        });
    }

    /** Whoever lies more than two standard deviations above the mean of its peer group. */
    Claims plainZ() {
        return claims((peers, value) -> {
            double mean = Arrays.stream(peers).average().orElse(0);
            double squares = Arrays.stream(peers)
                    .map(peer -> (peer - mean) * (peer - mean))
                    .sum();
            return value - mean > FAR * Math.sqrt(squares / (peers.length - 1));
        });
    }

    private interface Rule {
        boolean names(double[] peers, double value);
    }

    private Claims claims(Rule rule) {
        Map<String, List<Truth.Lead>> groups = new TreeMap<>();
        world.truth()
                .leads()
                .forEach(lead -> groups.computeIfAbsent(
                                lead.context() + " on " + lead.metric(), fresh -> new ArrayList<>())
                        .add(lead));
        Map<Cell, CauseKind> spots = new TreeMap<>();
        List<Advice> advice = new ArrayList<>();
        for (List<Truth.Lead> group : groups.values()) {
            MetricId metric = group.get(0).metric();
            Map<UnitId, Double> known = values.getOrDefault(metric, Map.of());
            List<UnitId> units = group.stream()
                    .map(Truth.Lead::unit)
                    .filter(known::containsKey)
                    .toList();
            double[] peers = units.stream()
                    .mapToDouble(unit -> known.getOrDefault(unit, Double.NaN))
                    .toArray();
            List<UnitId> named = units.stream()
                    .filter(unit -> rule.names(peers, known.getOrDefault(unit, Double.NaN)))
                    .toList();
            named.forEach(unit -> spots.put(new Cell(unit, metric), cause(unit, metric)));
            advice.addAll(copy(metric, units, named));
        }
        return new Claims(spots, advice, Map.of(), List.of());
    }

    private CauseKind cause(UnitId unit, MetricId metric) {
        return practices(metric).stream().anyMatch(practice -> does(unit, practice))
                ? CauseKind.PRACTICE
                : CauseKind.UNEXPLAINED;
    }

    /** Whatever those named do, the others should do: first what most of them do. */
    private List<Advice> copy(MetricId metric, List<UnitId> units, List<UnitId> named) {
        List<Advice> advice = new ArrayList<>();
        for (PracticeId practice : practices(metric)) {
            double share = named.stream().filter(unit -> does(unit, practice)).count() / Math.max(1.0, named.size());
            units.stream()
                    .filter(unit -> share > 0 && !does(unit, practice))
                    .forEach(unit -> advice.add(new Advice(unit, practice, metric, share, Interval.NONE)));
        }
        advice.sort(Comparator.comparing(Advice::target).thenComparing(Advice::practice));
        return advice;
    }

    private List<PracticeId> practices(MetricId metric) {
        return world.data().practices().values().stream()
                .filter(practice -> practice.improves().contains(metric))
                .map(Practice::id)
                .toList();
    }

    private boolean does(UnitId unit, PracticeId practice) {
        return world.data().adoptions().stream()
                .filter(adoption -> adoption.practice().equals(practice))
                .anyMatch(adoption -> world.data().organisation().pathUp(unit).stream()
                        .anyMatch(above -> above.id().equals(adoption.unit())));
    }
}
