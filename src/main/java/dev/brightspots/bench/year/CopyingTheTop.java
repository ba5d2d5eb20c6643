package dev.brightspots.bench.year;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people do without statistics: whoever had the best figure of its peer group last quarter is the example, and each of the others
 * takes up something for that metric which the example does: first where it trails by most. Nothing is ever given up.
 */
final class CopyingTheTop implements Player {
    private final int pupils;

    /** @param pupils so many at most copy one team in a quarter */
    CopyingTheTop(int pupils) {
        this.pupils = pupils;
    }

    /** Something a team might take up, and how far it trails the example where that is meant to help. */
    private record Copy(UnitId unit, UnitId example, PracticeId practice, double behind) {}

    @Override
    public Decision decide(World world) {
        List<Copy> copies = copies(world);
        copies.sort(Comparator.comparingDouble(Copy::behind)
                .reversed()
                .thenComparing(Copy::unit)
                .thenComparing(Copy::practice));
        Map<UnitId, PracticeId> takeUp = new TreeMap<>();
        Map<UnitId, Integer> taught = new TreeMap<>();
        for (Copy copy : copies) {
            if (!takeUp.containsKey(copy.unit()) && taught.getOrDefault(copy.example(), 0) < pupils) {
                takeUp.put(copy.unit(), copy.practice());
                taught.merge(copy.example(), 1, Integer::sum);
            }
        }
        return new Decision(takeUp, Set.of());
    }

    private static List<Copy> copies(World world) {
        List<Copy> copies = new ArrayList<>();
        values(world)
                .forEach((metric, byContext) -> byContext.values().forEach(values -> {
                    UnitId top = values.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElseThrow();
                    double most = values.getOrDefault(top, 0.0);
                    for (PracticeId practice : practices(world, metric, top)) {
                        values.forEach((unit, value) -> {
                            if (!unit.equals(top) && !does(world, unit, practice)) {
                                copies.add(new Copy(unit, top, practice, most - value));
                            }
                        });
                    }
                }));
        return copies;
    }

    private static List<PracticeId> practices(World world, MetricId metric, UnitId top) {
        return world.data().practices().values().stream()
                .filter(practice -> practice.improves().contains(metric))
                .map(Practice::id)
                .filter(practice -> does(world, top, practice))
                .toList();
    }

    private static boolean does(World world, UnitId unit, PracticeId practice) {
        Period now = last(world);
        return world.data().adoptions().stream()
                .filter(one -> one.practice().equals(practice) && one.touches(now))
                .map(Adoption::unit)
                .anyMatch(doing -> world.data().organisation().pathUp(unit).stream()
                        .anyMatch(above -> above.id().equals(doing)));
    }

    private static Period last(World world) {
        List<Period> periods = world.data().observations().periods();
        return periods.get(periods.size() - 1);
    }

    /** By metric and peer group the figure of each team in the last quarter, on the analysis scale, positive = better. */
    private static Map<MetricId, Map<String, Map<UnitId, Double>>> values(World world) {
        Map<UnitId, String> contexts = new HashMap<>();
        world.truth().leads().forEach(lead -> contexts.put(lead.unit(), lead.context()));
        Map<MetricId, Map<String, Map<UnitId, Double>>> values = new TreeMap<>();
        sums(world)
                .forEach((metric, byTeam) -> byTeam.forEach((team, sum) -> {
                    double value = scaled(world.data().metrics().get(metric), sum[0], sum[1]);
                    if (Double.isFinite(value)) {
                        values.computeIfAbsent(metric, fresh -> new TreeMap<>())
                                .computeIfAbsent(contexts.getOrDefault(team, ""), fresh -> new TreeMap<>())
                                .put(team, value);
                    }
                }));
        return values;
    }

    private static Map<MetricId, Map<UnitId, double[]>> sums(World world) {
        Organisation organisation = world.data().organisation();
        Observations rows = world.data().observations();
        List<Metric> metrics = new ArrayList<>(world.data().metrics().all());
        int last = rows.periods().size() - 1;
        Map<MetricId, Map<UnitId, double[]>> sums = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.period(row) == last) {
                UnitId team =
                        organisation.unit(organisation.parent(rows.unit(row))).id();
                double[] sum = sums.computeIfAbsent(
                                metrics.get(rows.metric(row)).id(), fresh -> new TreeMap<>())
                        .computeIfAbsent(team, fresh -> new double[2]);
                sum[0] += rows.numerator(row);
                sum[1] += rows.denominator(row);
            }
        }
        return sums;
    }

    private static double scaled(Metric metric, double numerator, double denominator) {
        double value = metric.type() == Metric.Type.RATE
                ? Math.log(numerator / (denominator - numerator))
                : Math.log(numerator / denominator);
        return metric.better().sign() * value;
    }
}
