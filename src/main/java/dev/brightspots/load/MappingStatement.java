package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One statement of a mapping: it gives a name to a query, and nothing else.
 *
 * @param place where the statement begins
 * @param kind what the query's result becomes
 * @param replace whether it may take the place of an earlier one of that name
 * @param name in lower case, as the engine compares names
 * @param columns new names of the columns; empty: those of the query
 * @param start where the query begins in the text
 * @param query the query's text
 */
record MappingStatement(
        Place place, Kind kind, boolean replace, String name, List<String> columns, int start, String query) {
    /** What the result of a query becomes. */
    enum Kind {
        VIEW,
        TABLE
    }

    private static final Set<String> BEGINNINGS = Set.of("SELECT", "WITH", "FROM", "VALUES");

    MappingStatement {
        columns = List.copyOf(columns);
    }

    /** The text that runs before the query: our own words, so that no trick in the author's head of a statement survives. */
    String head() {
        String list = columns.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ", columns.stream().map(MappingEngine::name).toList()) + ")";
        return "CREATE " + (replace ? "OR REPLACE " : "") + kind + " " + MappingEngine.name(name) + list + " AS ";
    }

    /** Cuts the text into statements. */
    static List<MappingStatement> of(MappingSource source) {
        List<MappingStatement> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<MappingToken> tokens = MappingToken.of(source);
        for (int from = 0; from < tokens.size(); ) {
            int to = from;
            while (to < tokens.size() && !tokens.get(to).isSymbol(';')) {
                to++;
            }
            if (to > from) {
                try {
                    statements.add(new Reading(source, tokens.subList(from, to)).statement());
                } catch (BadInput e) {
                    problems.addAll(e.problems());
                }
            }
            from = to + 1;
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return statements;
    }

    /** Reads the words before the query. */
    private static final class Reading {
        private final MappingSource source;
        private final List<MappingToken> tokens;
        private int at;

        Reading(MappingSource source, List<MappingToken> tokens) {
            this.source = source;
            this.tokens = tokens;
        }

        MappingStatement statement() {
            if (!accept("CREATE")) {
                throw refused("only makes views and tables, " + shown() + " is not allowed");
            }
            boolean replace = accept("OR");
            if (replace && !accept("REPLACE")) {
                throw refused("cannot say OR " + shown());
            }
            if (!accept("TEMP")) {
                accept("TEMPORARY");
            }
            Kind kind = accept("VIEW") ? Kind.VIEW : Kind.TABLE;
            if (kind == Kind.TABLE && !accept("TABLE")) {
                throw refused("only makes views and tables, " + shown() + " is not allowed");
            }
            String name = name();
            List<String> columns = columns();
            if (!accept("AS")) {
                throw refused("expects AS and a query after the name " + Quote.of(name) + ", not " + shown());
            }
            if (at >= tokens.size() || tokens.stream().skip(at).noneMatch(t -> !t.isSymbol('(')) || !beginsQuery()) {
                throw refused("expects a query (SELECT, WITH, FROM or VALUES) after AS, not " + shown());
            }
            int start = tokens.get(at).start();
            return new MappingStatement(
                    source.at(tokens.get(0).start()),
                    kind,
                    replace,
                    name,
                    columns,
                    start,
                    source.text().substring(start, tokens.get(tokens.size() - 1).end()));
        }

        private boolean beginsQuery() {
            MappingToken first = tokens.stream()
                    .skip(at)
                    .filter(token -> !token.isSymbol('('))
                    .findFirst()
                    .orElseThrow();
            return BEGINNINGS.stream().anyMatch(first::is);
        }

        private String name() {
            if (at >= tokens.size() || !tokens.get(at).isName()) {
                throw refused("expects a name, not " + shown());
            }
            return tokens.get(at++).text().toLowerCase(Locale.ROOT);
        }

        private List<String> columns() {
            List<String> columns = new ArrayList<>();
            if (at < tokens.size() && tokens.get(at).isSymbol('(')) {
                do {
                    at++;
                    int here = at;
                    name();
                    columns.add(tokens.get(here).text());
                } while (at < tokens.size() && tokens.get(at).isSymbol(','));
                if (at >= tokens.size() || !tokens.get(at++).isSymbol(')')) {
                    throw refused("expects the names of the columns, separated by commas, in brackets");
                }
            }
            return columns;
        }

        private boolean accept(String word) {
            boolean there = at < tokens.size() && tokens.get(at).is(word);
            if (there) {
                at++;
            }
            return there;
        }

        private String shown() {
            return at < tokens.size() ? Quote.of(tokens.get(at).text()) : "the end";
        }

        private BadInput refused(String what) {
            int here =
                    at < tokens.size() ? tokens.get(at).start() : tokens.get(0).start();
            return new BadInput(Problem.error(
                    source.at(here),
                    "a mapping " + what,
                    "write CREATE VIEW name AS SELECT ...; exports are tables already, nothing has to be loaded."));
        }
    }
}
