package dev.brightspots.load;

import dev.brightspots.sales.Period;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A table read row by row: finds cells by their column, turns them into values, counts and refuses bad rows. */
final class Sheet {
    private final Table table;
    private final Refusals refusals;
    private final Map<String, Period> periods = new HashMap<>();
    private Table.@Nullable Row row;
    private long rows;
    private long refused;

    Sheet(Table table, Refusals refusals) {
        this.table = table;
        this.refusals = refusals;
    }

    /** Takes over the row before the cursor, or throws {@link BadCell}. */
    @FunctionalInterface
    interface Take {
        void row();
    }

    /** Hands every row of the right width to {@code take}, and refuses those it throws back. */
    void each(Take take) {
        for (row = table.next(); row != null; row = table.next()) {
            if (row.cells().stream().allMatch(String::isEmpty)) {
                continue;
            }
            rows++;
            try {
                checkWidth(row.cells());
                take.row();
            } catch (BadCell bad) {
                refuse(bad);
            }
        }
    }

    private void checkWidth(List<String> cells) {
        int width = table.header().size();
        // Not even an empty cell too many: an unquoted 12,5 moves all cells after it, and the last one is often empty.
        if (cells.size() != width) {
            throw new BadCell(
                    -1,
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the header " + width,
                    cells.size() < width
                            ? "a separator is missing, or the line is cut off."
                            : "a text or number that holds the separator lacks its quotes.");
        }
    }

    private void refuse(BadCell bad) {
        List<String> cells = current().cells();
        refuse(line(), bad.column, bad.column < 0 ? String.join(",", cells) : cells.get(bad.column), bad);
    }

    /** Refuses a row that was read before. */
    void refuse(int line, int column, String value, BadCell why) {
        refused++;
        refusals.refused(new Refused(
                new Place(table.file(), line, column < 0 ? 0 : table.columnNumber(column)),
                column < 0 ? "" : table.header().get(column),
                value,
                why.what,
                why.maybe));
    }

    private Table.Row current() {
        if (row == null) {
            throw new IllegalStateException("No row is being read");
        }
        return row;
    }

    /** How problems name the table. */
    String file() {
        return table.file();
    }

    List<String> header() {
        return table.header();
    }

    /** Rows read so far, without empty ones. */
    long rows() {
        return rows;
    }

    /** Rows refused so far. */
    long refused() {
        return refused;
    }

    /** The place of a column in the header, or -1. */
    int column(String name) {
        return table.header().indexOf(name);
    }

    /** The line of the current row. */
    int line() {
        return current().line();
    }

    /** What stands in a column; empty if the table has no such column (-1). */
    String text(int column) {
        return column < 0 ? "" : current().cells().get(column);
    }

    /** What stands in a column that must not be empty. */
    String needed(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new BadCell(column, "'" + header().get(column) + "' is empty", "fill it in, or leave out the row.");
        }
        return text;
    }

    /** The number in a column, or nothing if the cell is empty. */
    OptionalDouble number(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = Decimal.parse(text);
        if (number.isEmpty()) {
            throw new BadCell(
                    column,
                    "'" + header().get(column) + "' should be a number, not " + Quote.of(text),
                    Decimal.advice(text));
        }
        return number;
    }

    /** The period in a column, or nothing if the cell is empty. */
    Optional<Period> period(int column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(period(column, text));
    }

    private Period period(int column, String text) {
        Period known = periods.get(text);
        if (known != null) {
            return known;
        }
        Period fresh = Period.parse(text)
                .orElseThrow(() -> new BadCell(
                        column,
                        "'" + header().get(column) + "' should be a period, not " + Quote.of(text),
                        PeriodAdvice.on(text)));
        periods.put(text, fresh);
        return fresh;
    }

    /** "1 row is", "3 rows are". */
    static String rows(long count, String one, String many) {
        return count + (count == 1 ? " row " + one : " rows " + many);
    }

    /** Notes how many rows only repeat another one. */
    static void tellRepeated(Place place, long repeated, List<Problem> problems) {
        if (repeated > 0) {
            problems.add(Problem.warning(
                    place,
                    rows(repeated, "repeats another one and counts", "repeat another one and count") + " once",
                    "the file holds two exports, one after the other."));
        }
    }
}
