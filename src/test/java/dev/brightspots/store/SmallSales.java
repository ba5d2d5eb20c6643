package dev.brightspots.store;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.Period;
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
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small organisation that uses every part of the sales vocabulary. */
final class SmallSales {
    static final MetricId WIN_RATE = new MetricId("win_rate");
    static final PracticeId CHECKLIST = new PracticeId("checklist");

    private SmallSales() {}

    static SalesData everything() {
        Organisation organisation = new Organisation(List.of(
                unit("company", "company", null, Map.of("currency", "EUR")),
                unit("team-1", "team", "company", Map.of("segment", "SMB", "note", "a, \"b\"; c\nd")),
                unit("team-2", "team", "company", Map.of("segment", "Entreprise é ı"))));
        return new SalesData(
                organisation,
                metrics(),
                observations(organisation, metrics(), List.of("product", "size"), 3),
                Map.of(CHECKLIST, practice("checklist"), new PracticeId("bare"), bare()),
                List.of(
                        adoption("team-1", Optional.empty(), 1),
                        adoption("team-2", Period.parse("2026-W09"), 0.5),
                        adoption("team-2", Period.parse("2026-Q3"), 0)),
                new Capacity(
                        1,
                        2,
                        1.5,
                        4,
                        Map.of(
                                new UnitId("team-2"),
                                new Capacity.Own(
                                        OptionalInt.of(0),
                                        OptionalInt.empty(),
                                        OptionalDouble.of(0.25),
                                        Set.of(new PracticeId("checklist")),
                                        Set.of(new PracticeId("checklist"))))));
    }

    static Unit unit(String id, String kind, @Nullable String parent, Map<String, String> own) {
        return new Unit(
                new UnitId(id),
                "Name of " + id,
                kind,
                Optional.ofNullable(parent).map(UnitId::new),
                own,
                Period.parse("2025"),
                Optional.empty());
    }

    static Metrics metrics() {
        Metric rate = new Metric(
                WIN_RATE,
                "Win rate",
                Metric.Type.RATE,
                Metric.Better.HIGHER,
                Metric.Role.OUTCOME,
                Metric.Format.PERCENT,
                Metric.Scale.LOGIT,
                OptionalDouble.of(0.1),
                List.of(),
                List.of(new MetricId("deal_size")),
                1,
                OptionalDouble.of(1.0 / 3));
        Metric size = new Metric(
                new MetricId("deal_size"),
                "Deal size",
                Metric.Type.MEAN,
                Metric.Better.LOWER,
                Metric.Role.DRIVER,
                Metric.Format.money("EUR"),
                Metric.Scale.LOG,
                OptionalDouble.empty(),
                List.of(WIN_RATE, new MetricId("deal_size")),
                List.of(),
                0,
                OptionalDouble.empty());
        PeerRule teams = new PeerRule(
                "team", List.of(new PeerRule.By("segment", List.of()), new PeerRule.By("tenure", List.of(6.0, 18.5))));
        return new Metrics(
                Map.of(rate.id(), rate, size.id(), size), List.of(teams, PeerRule.all("company")), Optional.of("team"));
    }

    static Observations observations(Organisation organisation, Metrics metrics, List<String> strata, int rows) {
        Observations.Builder builder = Observations.builder(organisation, metrics, strata);
        for (int row = 0; row < rows; row++) {
            List<String> levels = new ArrayList<>();
            for (int at = 0; at < strata.size(); at++) {
                levels.add(at == 0 ? "level | " + row % 97 : "");
            }
            builder.add(
                    new Observation(
                            new UnitId("team-" + (1 + row % 2)),
                            WIN_RATE,
                            Period.parse("2026-Q" + (1 + row / 2 % 4)).orElseThrow(),
                            levels,
                            0.1 * (row % 7),
                            row % 3 == 0 ? OptionalDouble.empty() : OptionalDouble.of(0.1 + 0.2 + row % 7),
                            row % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(1e-300)),
                    row);
        }
        return builder.build((refused, line, first) -> {});
    }

    static Practice practice(String id) {
        return new Practice(
                new PracticeId(id),
                "Discovery checklist",
                "Ask before you show",
                List.of(WIN_RATE, new MetricId("deal_size")),
                Map.of("segment", Set.of("SMB", "Mid"), "region", Set.of("west")),
                Practice.Origin.EXTERNAL,
                List.of("second, not by letter", "a step"),
                List.of(new MetricId("deal_size")),
                OptionalDouble.of(2.5),
                List.of(new PracticeId("bare")),
                List.of(),
                Optional.of(new Practice.Prior(0.2, -0.1, 0.5, "a study")),
                Optional.of(WIN_RATE),
                Optional.of("Ana"),
                Optional.of("https://example.org"));
    }

    private static Practice bare() {
        return new Practice(
                new PracticeId("bare"),
                "Bare",
                "",
                List.of(),
                Map.of(),
                Practice.Origin.INTERNAL,
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                List.of(),
                List.of(new PracticeId("checklist")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Adoption adoption(String unit, Optional<Period> since, double fidelity) {
        return new Adoption(
                new UnitId(unit), CHECKLIST, since, since.map(start -> start.plus(2)), fidelity, fidelity < 1);
    }
}
