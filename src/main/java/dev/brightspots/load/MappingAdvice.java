package dev.brightspots.load;

import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Says in our own words what is wrong with a statement, and where in the author's file. */
final class MappingAdvice {
    private final MappingSource source;
    private final MappingStatement statement;
    private final Collection<String> columns;

    MappingAdvice(MappingSource source, MappingStatement statement) {
        this(source, statement, List.of());
    }

    /** With the columns that the statement could have meant. */
    MappingAdvice(MappingSource source, MappingStatement statement, Collection<String> columns) {
        this.source = source;
        this.statement = statement;
        this.columns = columns;
    }

    /** The failure of the whole statement as it was run: our head, then the query. */
    Problem problem(MappingFailure failure) {
        int head = statement.head().getBytes(StandardCharsets.UTF_8).length;
        return problem(failure, failure.position() < head ? -1 : failure.position() - head, "");
    }

    /** The failure of the query alone, while it was read. */
    Problem problem(MappingFailure failure, int start) {
        String near = failure.quoted(1);
        Place place = failure.position() < 0 ? source.at(start) : at(failure.position());
        if (failure.says("not supported") || failure.isSort("not implemented")) {
            return Problem.error(place, "this is not a plain query", "begin with SELECT, WITH, FROM or VALUES.");
        }
        return Problem.error(
                place,
                near.isEmpty() ? "the SQL cannot be read" : "the SQL cannot be read from " + Quote.of(near) + " on",
                "a comma, bracket or quote is missing just before, or one is too many.");
    }

    /** The failure that a view shows only when its rows are read. */
    Problem late(MappingFailure failure) {
        return problem(failure, -1, " (in the rows of " + Quote.of(statement.name()) + ")");
    }

    private Problem problem(MappingFailure failure, int position, String where) {
        String[] words = words(failure);
        return Problem.error(position < 0 ? statement.place() : at(position), words[0] + where, words[1]);
    }

    private String[] words(MappingFailure failure) {
        if (failure.isSort("INTERRUPT")) {
            return say("the query takes too long", "join on a key, so that rows do not multiply, or sum up earlier.");
        }
        if (failure.isSort("Out of Memory")) {
            return say("the query needs too much memory", "join on a key, so that rows do not multiply.");
        }
        if (failure.isSort("Binder")) {
            return binder(failure);
        }
        if (failure.isSort("Catalog") && !failure.name().isEmpty()) {
            boolean function = failure.subject().contains("Function");
            return say(
                    "there is no " + (function ? "function" : "table or view") + " " + Quote.of(failure.name()),
                    "its name is spelt differently.");
        }
        if (failure.isSort("Catalog") && failure.says("already exists")) {
            return say(
                    "the name " + Quote.of(statement.name()) + " is taken",
                    "choose another, or write CREATE OR REPLACE.");
        }
        return values(failure);
    }

    private String[] binder(MappingFailure failure) {
        if (failure.says("No function matches")) {
            return say(
                    "the function in " + Quote.of(failure.quoted(1)) + " does not take values of these types",
                    "turn texts into numbers first: try_cast(column AS DOUBLE).");
        }
        if (!failure.name().isEmpty()) {
            return say("there is no column " + Quote.of(failure.name()), Nearest.advice(failure.name(), columns));
        }
        if (failure.says("does not have a column")) {
            return say(
                    Quote.of(failure.quoted(1)) + " has no column " + Quote.of(failure.quoted(2)),
                    Nearest.advice(failure.quoted(2), columns));
        }
        if (failure.says("Referenced table")) {
            return say("FROM names no " + Quote.of(failure.quoted(1)), "it goes by its alias there.");
        }
        if (failure.says("GROUP BY")) {
            return say(
                    "the column " + Quote.of(failure.quoted(1)) + " is neither grouped nor summed up",
                    "add it to GROUP BY, or wrap it: sum(...), min(...).");
        }
        if (failure.says("mbiguous")) {
            return say("the name " + Quote.of(failure.quoted(1)) + " is in more than one table", "write table.column.");
        }
        return say(
                "the parts of the query do not fit together here",
                "types differ (compare numbers with numbers, dates with dates), or a name stands where it is not known.");
    }

    private static String[] values(MappingFailure failure) {
        if (failure.isSort("Conversion")) {
            return say(
                    "the value " + Quote.of(failure.quoted(1)) + " cannot be turned into the type asked for",
                    "write try_cast(... AS ...), which leaves it empty, or nullif(column, "
                            + Quote.of(failure.quoted(1)) + ").");
        }
        if (failure.isSort("Out of Range")) {
            return say("a number is too large for its type", "write CAST(column AS DOUBLE) or DECIMAL(18, 2).");
        }
        if (failure.says("subquery used as an expression")) {
            return say("a query used as a value gives more than one row", "wrap its column: max(...), sum(...).");
        }
        if (failure.isSort("Invalid Input")) {
            return say(
                    "a function is given a value that it cannot take"
                            + (failure.quoted(1).isEmpty() ? "" : ": " + Quote.of(failure.quoted(1))),
                    "leave such rows out with WHERE, or use the try_ form of the function.");
        }
        return say("the query cannot be carried out", "split it into several views to see which part is wrong.");
    }

    private static String[] say(String what, String maybe) {
        return new String[] {what, maybe};
    }

    private Place at(int position) {
        return source.at(statement.start() + chars(statement.query(), position));
    }

    /** How many characters of the text its first bytes are; the engine counts bytes. */
    static int chars(String text, int bytes) {
        int at = 0;
        for (int left = bytes; left > 0 && at < text.length(); ) {
            int code = text.codePointAt(at);
            left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
            at += Character.charCount(code);
        }
        return at;
    }
}
