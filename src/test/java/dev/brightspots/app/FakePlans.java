package dev.brightspots.app;

import dev.brightspots.api.RunBook.Item;
import dev.brightspots.report.PlanSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The plan of a team, one of a team for which nothing fits, and one of a person, who has no sheet. */
final class FakePlans {
    private FakePlans() {}

    static List<Item> items() {
        return List.of(
                item("plans", Optional.of("plan-1"), "team-1", "{\"id\":\"plan-1\",\"unit\":\"team-1\"}"),
                item("plans", Optional.of("plan-2"), "west", "{\"id\":\"plan-2\",\"unit\":\"west\"}"),
                item("plans", Optional.of("plan-3"), "ada", "{\"id\":\"plan-3\",\"unit\":\"ada\"}"),
                item("planSheets", Optional.empty(), "team-1", sheet("plan-1", "team-1", List.of(course()))),
                item("planSheets", Optional.empty(), "west", sheet("plan-2", "west", List.of())));
    }

    private static Item item(String kind, Optional<String> id, String unit, String json) {
        return new Item(kind, id, Optional.of(unit), Optional.empty(), Optional.empty(), json);
    }

    private static String sheet(String plan, String unit, List<PlanSheet.Item> items) {
        return new PlanSheet(
                        plan,
                        "Acme",
                        unit,
                        "Team Łódź",
                        "2026-Q4",
                        "2026-Q4",
                        Optional.of(LocalDate.of(2026, 10, 1)),
                        items,
                        List.of())
                .json()
                .toString();
    }

    private static PlanSheet.Item course() {
        LocalDate monday = LocalDate.of(2026, 10, 5);
        return new PlanSheet.Item(
                "rec-1",
                "Checklist",
                "Win rate",
                "24% to about 38%",
                Optional.empty(),
                List.of(new PlanSheet.Session(1, Optional.of(monday), 2, List.of("Ask"))),
                new PlanSheet.Watch(List.of(), List.of("Win rate")),
                List.of(),
                "It helped elsewhere.",
                "We want to win more.");
    }
}
