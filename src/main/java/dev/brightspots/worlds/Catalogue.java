package dev.brightspots.worlds;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Metric.Better;
import dev.brightspots.sales.Metric.Format;
import dev.brightspots.sales.Metric.Role;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.PeerRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The metrics and peer groups that every world measures by. */
final class Catalogue {
    private static final PeerRule TEAMS = new PeerRule("team", List.of(new PeerRule.By("segment", List.of())));

    private static final List<MetricId> NONE = List.of();
    private static final List<MetricId> MAY_PAY = List.of(Quantity.CANCEL.metric());
    private static final List<MetricId> FACTORS =
            List.of(Quantity.DEALS.metric(), Quantity.WIN.metric(), Quantity.SIZE.metric());

    private static final List<Row> ROWS = List.of(
            row(Quantity.WIN, "Win rate", Metric.Type.RATE, Role.DRIVER, Format.PERCENT)
                    .watching(MAY_PAY),
            row(Quantity.SIZE, "Deal size", Metric.Type.MEAN, Role.DRIVER, Format.money("EUR"))
                    .watching(MAY_PAY),
            row(Quantity.CYCLE, "Days to decision", Metric.Type.MEAN, Role.OUTCOME, Format.DAYS)
                    .watching(MAY_PAY),
            row(Quantity.CALLS, "Calls per rep", Metric.Type.COUNT, Role.ACTIVITY, Format.NUMBER),
            row(Quantity.DEALS, "Deals per rep", Metric.Type.COUNT, Role.ACTIVITY, Format.NUMBER),
            row(Quantity.CANCEL, "Cancelled deals", Metric.Type.RATE, Role.OUTCOME, Format.PERCENT),
            row(Quantity.DISCOUNT, "Discount given", Metric.Type.RATIO, Role.OUTCOME, Format.PERCENT),
            new Row(
                    Selling.REVENUE,
                    "Revenue per rep",
                    Metric.Type.RATIO,
                    Better.HIGHER,
                    Role.OUTCOME,
                    Format.money("EUR"),
                    FACTORS,
                    NONE));

    private static final Row ATTAINMENT = new Row(
            Selling.ATTAINMENT,
            "Target reached",
            Metric.Type.RATIO,
            Better.HIGHER,
            Role.OUTCOME,
            Format.PERCENT,
            NONE,
            NONE);

    private Catalogue() {}

    private record Row(
            MetricId id,
            String name,
            Metric.Type type,
            Better better,
            Role role,
            Format format,
            List<MetricId> drivers,
            List<MetricId> watch) {
        Row watching(List<MetricId> watched) {
            return new Row(id, name, type, better, role, format, drivers, watched);
        }

        Metric metric() {
            return new Metric(
                    id,
                    name,
                    type,
                    better,
                    role,
                    format,
                    Metric.defaultScale(type),
                    OptionalDouble.empty(),
                    drivers,
                    watch,
                    0,
                    OptionalDouble.empty());
        }
    }

    private static Row row(Quantity quantity, String name, Metric.Type type, Role role, Format format) {
        Better better = quantity.sign() > 0 ? Better.HIGHER : Better.LOWER;
        return new Row(quantity.metric(), name, type, better, role, format, NONE, NONE);
    }

    /** What a world of this plot measures: the invented company compares its regions too. */
    static Metrics of(WorldSpec.Plot plot) {
        List<PeerRule> peers = new ArrayList<>(List.of(TEAMS));
        if (plot == WorldSpec.Plot.SAMPLE) {
            peers.add(PeerRule.all("region"));
        }
        Map<MetricId, Metric> metrics = new TreeMap<>();
        ROWS.forEach(row -> metrics.put(row.id(), row.metric()));
        if (plot == WorldSpec.Plot.SAMPLE) {
            metrics.put(Selling.ATTAINMENT, ATTAINMENT.metric());
        }
        return new Metrics(metrics, peers, Optional.of("team"));
    }

    /** The peer group of a team. */
    static String context(String segment) {
        return TEAMS.context(Map.of("segment", segment));
    }
}
