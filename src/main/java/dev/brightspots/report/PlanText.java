package dev.brightspots.report;

import dev.brightspots.report.PlanSheet.Item;
import dev.brightspots.report.PlanSheet.Item.Entry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Coaching plans for a terminal. */
public final class PlanText {
    private final Lines lines;

    private PlanText(Ink ink) {
        this.lines = new Lines(ink);
    }

    /** One plan after the other, in lines of at most 100 characters. */
    public static String of(List<PlanSheet> sheets, Ink ink) {
        PlanText text = new PlanText(ink);
        for (int i = 0; i < sheets.size(); i++) {
            if (i > 0) {
                text.lines.gap();
            }
            text.plan(sheets.get(i));
        }
        return text.lines.toString();
    }

    private void plan(PlanSheet sheet) {
        lines.title("Coaching plan of " + sheet.team() + ", " + sheet.days());
        sheet.items().forEach(this::item);
        if (!sheet.leftOut().isEmpty()) {
            lines.section("Left out");
            sheet.leftOut().forEach(left -> lines.item(left.what() + ": " + left.because()));
        }
    }

    private void item(Item item) {
        lines.section(item.practice());
        lines.at(1, "Aim: " + item.metric() + ", " + item.aim());
        lines.at(1, "Why: " + item.because());
        lines.at(
                1,
                item.teacher()
                        .map(teacher -> "Who shows how: " + teacher.name() + ". " + teacher.because())
                        .orElse("Who shows how: nobody does it yet"));
        lines.at(1, "Say: " + item.say());
        item.entries().forEach(entry -> lines.item(line(entry)));
        if (!item.watch().weekly().isEmpty()) {
            lines.at(1, "Look at each week: " + Words.and(item.watch().weekly()));
        }
        lines.at(1, "Look at when it ends: " + Words.and(item.watch().atTheEnd()));
    }

    private static String line(Entry entry) {
        String when = Stream.of("Week " + entry.week(), entry.date(), entry.time())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String what = String.join("; ", entry.what());
        return when + (what.isEmpty() ? "" : ": " + (entry.check() ? "ask: " : "") + what);
    }
}
