package dev.brightspots.report.sheet;

import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.PlanSheet.Check;
import dev.brightspots.report.PlanSheet.Item;
import dev.brightspots.report.PlanSheet.Left;
import dev.brightspots.report.PlanSheet.Session;
import dev.brightspots.report.PlanSheet.Teacher;
import dev.brightspots.report.PlanSheet.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plans whose words would hurt a careless file. */
final class Sheets {
    static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    private Sheets() {}

    static PlanSheet lodz() {
        return of(
                "Team Łódź & Zürich → <b>",
                Optional.of(MONDAY),
                List.of("=HYPERLINK(\"http://x\")", "Ask; listen, note"));
    }

    /** Data that know no time. */
    static PlanSheet timeless() {
        return of("Team Boreas", Optional.empty(), List.of("Ask"));
    }

    static PlanSheet of(String team, Optional<LocalDate> monday, List<String> steps) {
        Item item = new Item(
                "rec-1",
                "Discovery checklist",
                "Win rate",
                "24% to about 38% (33% to 43%) by 4 October 2026",
                Optional.of(new Teacher("Team Aurora", "Team Aurora does it since 2025-Q1.")),
                List.of(
                        new Session(1, monday, 2, steps),
                        new Session(2, monday.map(day -> day.plusWeeks(1)), 1.5, List.of())),
                new Watch(List.of("Calls"), List.of("Win rate", "Cancelled deals")),
                List.of(
                        new Check(2, monday.map(day -> day.plusWeeks(1)), "Is it done?"),
                        new Check(13, monday.map(day -> day.plusDays(90)), "Has win rate moved as hoped?")),
                "It could raise win rate by about 14 points, shown by five teams that took it up, before and after.",
                "We want to raise our win rate from 24% to about 38%.");
        return new PlanSheet(
                "plan-1",
                "Acme",
                "team 2/ü",
                team,
                "2026-Q3",
                "2026-Q3 (1 July 2026 to 30 September 2026)",
                monday.map(day -> day.withDayOfMonth(1)),
                List.of(item),
                List.of(new Left("Weekly peer talks (win rate)", "another item moves the same metric")));
    }

    static byte[] bytes(SheetForm form, PlanSheet... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            form.write(List.of(sheets), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
