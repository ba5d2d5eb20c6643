package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns exports into the tables of a data folder by the SQL of a mapping; they can be read as long as it is open. */
final class Mapping implements AutoCloseable {
    static final String UNITS = "units";
    static final String OBSERVATIONS = "observations";
    static final String ADOPTIONS = "adoptions";

    /** The views that a mapping makes; the last may be absent. */
    static final List<String> VIEWS = List.of(UNITS, OBSERVATIONS, ADOPTIONS);

    /** Not private, so that a test can try what a statement could reach if the guard failed. */
    final MappingEngine engine;

    private final MappingSource source;
    private final MappingExports exports;
    private final MappingLimits limits;
    private final Map<String, MappingStatement> made = new LinkedHashMap<>();

    private Mapping(MappingEngine engine, MappingSource source, MappingExports exports, MappingLimits limits) {
        this.engine = engine;
        this.source = source;
        this.exports = exports;
        this.limits = limits;
    }

    /**
     * Reads the exports of a data folder, then runs the mapping over them.
     *
     * @throws BadInput if the mapping or an export cannot be used
     */
    static Mapping of(Path data, Path folder, MappingLimits limits, Refusals refusals) {
        MappingSource source = MappingSource.in(folder);
        List<MappingStatement> statements = MappingStatement.of(source);
        MappingEngine engine = MappingEngine.start(limits);
        try {
            MappingExports exports = MappingExports.read(data, engine, refusals);
            engine.seal();
            Mapping mapping = new Mapping(engine, source, exports, limits);
            mapping.run(statements);
            return mapping;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void run(List<MappingStatement> statements) {
        check(statements).forEach((statement, tables) -> {
            try {
                engine.run(statement.head() + statement.query());
            } catch (MappingFailure e) {
                throw new BadInput(new MappingAdvice(source, statement, columns(tables)).problem(e));
            }
        });
        for (String view : VIEWS.subList(0, 2)) {
            if (!made.containsKey(view)) {
                throw new BadInput(Problem.error(
                        Place.of(MappingSource.FILE),
                        "the mapping makes no view '" + view + "'",
                        made.isEmpty()
                                ? "write CREATE VIEW " + view + " AS SELECT ..."
                                : Nearest.advice(view, made.keySet())));
            }
        }
    }

    /** Every statement is checked before the first one runs, so that an author sees all refusals at once. */
    private Map<MappingStatement, Set<String>> check(List<MappingStatement> statements) {
        MappingGuard guard = guard();
        Map<MappingStatement, Set<String>> read = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> known = exports.tables();
        for (MappingStatement statement : statements) {
            try {
                checkName(statement);
                read.put(statement, guard.check(statement, known));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
            known.add(statement.name());
            made.put(statement.name(), statement);
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return read;
    }

    private MappingGuard guard() {
        try {
            return MappingGuard.of(engine, source);
        } catch (MappingFailure e) {
            throw new IllegalStateException("The engine for exports does not list its functions", e);
        }
    }

    private void checkName(MappingStatement statement) {
        MappingStatement earlier = made.get(statement.name());
        if (exports.tables().contains(statement.name())) {
            throw taken(statement, "the name of an export", "choose another name.");
        }
        if (earlier != null && !(statement.replace() && earlier.kind() == statement.kind())) {
            throw taken(
                    statement,
                    "taken since line " + earlier.place().line(),
                    "choose another name, or write CREATE OR REPLACE " + earlier.kind() + ".");
        }
    }

    private static BadInput taken(MappingStatement statement, String by, String maybe) {
        return new BadInput(
                Problem.error(statement.place(), "the name " + Quote.of(statement.name()) + " is " + by, maybe));
    }

    private Set<String> columns(Set<String> tables) {
        Set<String> columns = new TreeSet<>();
        for (String table : tables) {
            try {
                columns.addAll(engine.columns(table));
            } catch (MappingFailure e) {
                return columns;
            }
        }
        return columns;
    }

    /** The units. */
    Table units() {
        return table(UNITS);
    }

    /** The observations. */
    Table observations() {
        return table(OBSERVATIONS);
    }

    /** The adoptions, if the mapping makes any. */
    Optional<Table> adoptions() {
        return made.containsKey(ADOPTIONS) ? Optional.of(table(ADOPTIONS)) : Optional.empty();
    }

    private Table table(String view) {
        try {
            return MappingTable.of(engine, view, limits.rows());
        } catch (MappingFailure e) {
            throw new BadInput(new MappingAdvice(source, culprit(view, e)).late(e));
        }
    }

    /** A view shows a bad value only when its rows are read, maybe by another view: the first that fails is to blame. */
    private MappingStatement culprit(String view, MappingFailure failure) {
        if (!failure.isSort("INTERRUPT")) {
            for (MappingStatement statement : made.values()) {
                try {
                    MappingTable.of(engine, statement.name(), limits.rows()).close();
                } catch (MappingFailure e) {
                    return statement;
                }
            }
        }
        return statement(view);
    }

    private MappingStatement statement(String name) {
        MappingStatement found = made.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The mapping makes no " + name);
        }
        return found;
    }

    /** Rows of exports that could not be read. */
    long refused() {
        return exports.refused();
    }

    /** What a reader should know of the exports. */
    List<Problem> problems() {
        return List.copyOf(exports.problems());
    }

    @Override
    public void close() {
        engine.close();
    }
}
