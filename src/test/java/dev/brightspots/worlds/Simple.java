package dev.brightspots.worlds;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads by plain sums: what a team has against what the teams with no part in the plot would have with its work. */
final class Simple {
    private record Cell(int period, List<String> stratum) {}

    private static final Set<String> FACTORS = Set.of("win_rate", "deal_size", "deals");

    private final World world;
    private final Set<String> special = new HashSet<>();
    private final Map<String, Map<Cell, double[]>> usual = new HashMap<>();
    private final Map<String, Map<Cell, double[]>> own = new HashMap<>();

    Simple(World world) {
        this.world = world;
        Organisation organisation = world.data().organisation();
        for (Truth.Plant plant : world.truth().plants()) {
            UnitId team = organisation.pathUp(plant.unit()).stream()
                    .filter(unit -> unit.kind().equals("team"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            special.add(team + " " + plant.metric());
            if (FACTORS.contains(plant.metric().value())) {
                special.add(team + " revenue");
            }
        }
        world.data().observations().forEach(one -> {
            UnitId team = organisation.pathUp(one.unit()).get(1).id();
            add(own, team.value(), one);
            if (!special.contains(team + " " + one.metric())) {
                add(usual, segment(team), one);
            }
        });
    }

    private String segment(UnitId team) {
        return world.data().organisation().attributes(team).getOrDefault("segment", "");
    }

    private void add(Map<String, Map<Cell, double[]>> sums, String group, Observation one) {
        int period = world.spec().shape().start().stepsTo(one.period());
        double[] sum = sums.computeIfAbsent(group + " " + one.metric(), fresh -> new HashMap<>())
                .computeIfAbsent(new Cell(period, one.stratum()), fresh -> new double[2]);
        sum[0] += one.numerator();
        sum[1] += one.denominator().orElseThrow();
    }

    /** Its lead over the periods from first to last, both counted from 0; positive = better. */
    double lead(UnitId team, MetricId id, int first, int last) {
        Map<Cell, double[]> peers = usual.getOrDefault(segment(team) + " " + id, Map.of());
        double numerator = 0;
        double denominator = 0;
        double expected = 0;
        for (Map.Entry<Cell, double[]> entry :
                own.getOrDefault(team + " " + id, Map.of()).entrySet()) {
            int period = entry.getKey().period();
            if (first <= period && period <= last) {
                double[] there = peers.getOrDefault(entry.getKey(), new double[] {0, 1});
                numerator += entry.getValue()[0];
                denominator += entry.getValue()[1];
                expected += entry.getValue()[1] * there[0] / there[1];
            }
        }
        Metric metric = world.data().metrics().get(id);
        return metric.better().sign()
                * (scaled(metric, numerator / denominator) - scaled(metric, expected / denominator));
    }

    private static double scaled(Metric metric, double value) {
        return metric.scale() == Metric.Scale.LOGIT ? Math.log(value / (1 - value)) : Math.log(value);
    }
}
