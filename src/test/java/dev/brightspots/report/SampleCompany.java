package dev.brightspots.report;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Metric.Better;
import dev.brightspots.sales.Metric.Format;
import dev.brightspots.sales.Metric.Role;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A small company whose names would hurt a careless page. */
final class SampleCompany {
    static final MetricId WIN_RATE = new MetricId("win_rate");
    static final MetricId CYCLE = new MetricId("cycle_days");
    static final MetricId DEAL_SIZE = new MetricId("deal_size");
    static final PracticeId CHECKLIST = new PracticeId("discovery-checklist");
    static final PracticeId PEER_TALKS = new PracticeId("peer-talks");
    static final String[] TEAMS = {
        "Aurora", "Boreas", "Cirrus & Co", "Délta", "Eos", "Foehn", "Gale", "Helios", "<b>Ikarus</b>", "Juno \"East\""
    };

    private SampleCompany() {}

    static UnitId team(int number) {
        return new UnitId(String.format(java.util.Locale.ROOT, "team-%02d", number));
    }

    static UnitId rep(int team, int number) {
        return new UnitId("rep-" + team + "-" + number);
    }

    static SalesData data() {
        List<Unit> units = new ArrayList<>();
        units.add(unit("acme", "Acme <script>alert('x')</script>", "company", ""));
        units.add(unit("north", "North", "region", "acme"));
        units.add(unit("south", "South", "region", "acme"));
        for (int team = 1; team <= TEAMS.length; team++) {
            units.add(unit(team(team).value(), "Team " + TEAMS[team - 1], "team", team % 2 == 0 ? "south" : "north"));
            for (int rep = 1; rep <= 5; rep++) {
                units.add(unit(
                        rep(team, rep).value(),
                        "Person " + team + "-" + rep,
                        "rep",
                        team(team).value()));
            }
        }
        Organisation organisation = new Organisation(units);
        return new SalesData(
                organisation,
                metrics(),
                Observations.builder(organisation, metrics(), List.of()).build((refused, line, first) -> {}),
                Map.of(
                        CHECKLIST,
                        practice(CHECKLIST, "Discovery checklist", Practice.Origin.INTERNAL),
                        PEER_TALKS,
                        practice(PEER_TALKS, "Weekly peer talks", Practice.Origin.EXTERNAL)),
                List.of(),
                Capacity.DEFAULT);
    }

    private static Unit unit(String id, String name, String kind, String parent) {
        return new Unit(
                new UnitId(id),
                name,
                kind,
                parent.isEmpty() ? Optional.empty() : Optional.of(new UnitId(parent)),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Metrics metrics() {
        Map<MetricId, Metric> all = new TreeMap<>();
        for (Metric metric : List.of(
                metric(WIN_RATE, "Win rate", Metric.Type.RATE, Better.HIGHER, Format.PERCENT),
                metric(CYCLE, "Days to close", Metric.Type.MEAN, Better.LOWER, Format.DAYS),
                metric(DEAL_SIZE, "Deal size", Metric.Type.MEAN, Better.HIGHER, Format.money("EUR")))) {
            all.put(metric.id(), metric);
        }
        return new Metrics(all, List.of(PeerRule.all("team")), Optional.of("team"));
    }

    private static Metric metric(MetricId id, String name, Metric.Type type, Better better, Format format) {
        return new Metric(
                id,
                name,
                type,
                better,
                Role.OUTCOME,
                format,
                Metric.defaultScale(type),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                0,
                OptionalDouble.empty());
    }

    private static Practice practice(PracticeId id, String title, Practice.Origin origin) {
        return new Practice(
                id,
                title,
                "",
                List.of(WIN_RATE),
                Map.of(),
                origin,
                List.of("Ask three open questions", "Write the answers down"),
                List.of(),
                OptionalDouble.of(8),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
