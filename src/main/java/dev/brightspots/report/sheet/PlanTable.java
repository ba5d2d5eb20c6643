package dev.brightspots.report.sheet;

import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.PlanSheet.Item;
import dev.brightspots.report.PlanSheet.Item.Entry;
import dev.brightspots.report.PlanSheet.Teacher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plans as rows, one for each session and check: what a spreadsheet gets. */
final class PlanTable {
    static final List<String> COLUMNS = List.of(
            "team",
            "period",
            "practice",
            "metric",
            "aim",
            "learn_from",
            "kind",
            "week",
            "date",
            "hours",
            "what",
            "because",
            "say",
            "unit",
            "recommendation");

    /**
     * What a spreadsheet would take for a formula: at the beginning of a cell, and behind what some spreadsheet may take for the end
     * of one, since where decimals have commas a semicolon parts the cells.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[;,|\\t\\r\\n])(\\s*)(?=[=+@\\-＝＋－＠])");

    private PlanTable() {}

    /** A cell: a text that no spreadsheet computes, a number, a day, or nothing. */
    sealed interface Cell {}

    record Words(String text) implements Cell {
        /** As OWASP advises: a quote before it turns what begins like a formula into text. */
        static Words of(String text) {
            String safe = FORMULA.matcher(text).replaceAll("$1$2'");
            return new Words(!safe.isEmpty() && "\t\r\n".indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe);
        }
    }

    record Figure(double number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Nothing() implements Cell {}

    static List<List<Cell>> rows(List<PlanSheet> sheets) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PlanSheet sheet : sheets) {
            for (Item item : sheet.items()) {
                item.entries().forEach(entry -> rows.add(row(sheet, item, entry)));
            }
        }
        return rows;
    }

    private static List<Cell> row(PlanSheet sheet, Item item, Entry entry) {
        return List.of(
                Words.of(sheet.team()),
                Words.of(sheet.period()),
                Words.of(item.practice()),
                Words.of(item.metric()),
                Words.of(item.aim()),
                item.teacher().map(Teacher::name).<Cell>map(Words::of).orElseGet(Nothing::new),
                Words.of(entry.check() ? "check" : "session"),
                new Figure(entry.week()),
                entry.day().<Cell>map(Day::new).orElseGet(Nothing::new),
                entry.check() ? new Nothing() : new Figure(entry.hours().getAsDouble()),
                Words.of(String.join("; ", entry.what())),
                Words.of(item.because()),
                Words.of(item.say()),
                Words.of(sheet.unit()),
                Words.of(item.recommendation()));
    }
}
