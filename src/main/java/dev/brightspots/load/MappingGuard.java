package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a query pass only if the engine's own reader takes it for exactly one query, over known tables, without a function
 * that reaches outside or answers differently on another day. What is not known to be harmless is refused.
 */
final class MappingGuard {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SOURCES =
            Set.of("BASE_TABLE", "SUBQUERY", "JOIN", "TABLE_FUNCTION", "EXPRESSION_LIST", "EMPTY", "PIVOT");
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "json_each", "json_tree");
    /** Words that need no brackets to be functions. */
    private static final Set<String> BARE_FUNCTIONS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_catalog",
            "current_role",
            "current_schema",
            "current_user",
            "session_user",
            "user");
    /** What the engine calls consistent though it depends on the day, the machine, chance, or a name in a text. */
    private static final Set<String> OUTSIDE = Set.of(
            "current_localtime",
            "current_localtimestamp",
            "current_setting",
            "getenv",
            "getvariable",
            "version",
            "reservoir_quantile",
            "aggregate",
            "array_aggr",
            "array_aggregate",
            "list_aggr",
            "list_aggregate",
            "json_serialize_sql",
            "json_deserialize_sql",
            "json_serialize_plan");

    private final MappingEngine engine;
    private final MappingSource source;
    private final Set<String> refusedFunctions;

    private MappingGuard(MappingEngine engine, MappingSource source, Set<String> refusedFunctions) {
        this.engine = engine;
        this.source = source;
        this.refusedFunctions = refusedFunctions;
    }

    /** Asks the engine which of its functions always answer the same. */
    static MappingGuard of(MappingEngine engine, MappingSource source) throws MappingFailure {
        Set<String> refused = new TreeSet<>(OUTSIDE);
        refused.addAll(BARE_FUNCTIONS);
        engine.rows("SELECT DISTINCT function_name FROM duckdb_functions() WHERE stability <> 'CONSISTENT'"
                        + " OR starts_with(function_name, 'pg_') OR starts_with(function_name, 'has_')"
                        + " OR starts_with(function_name, 'inet_') OR starts_with(function_name, 'current_')")
                .forEach(row -> refused.add(row[0]));
        Pattern uses = Pattern.compile(
                "\\b(" + refused.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
        engine
                .rows("SELECT DISTINCT function_name, macro_definition FROM duckdb_functions()"
                        + " WHERE function_type = 'macro' AND macro_definition IS NOT NULL")
                .stream()
                .filter(row -> uses.matcher(row[1]).find())
                .filter(row -> !row[0].startsWith("list_"))
                .forEach(row -> refused.add(row[0]));
        return new MappingGuard(engine, source, refused);
    }

    /** The tables a query reads, all of them known; or else every reason why it does not pass. */
    Set<String> check(MappingStatement statement, Set<String> known) {
        JsonNode tree = tree(statement);
        Check check = new Check(statement, known);
        check.names(tree);
        check.walk(tree);
        if (!check.problems.isEmpty()) {
            throw new BadInput(check.problems.stream().distinct().sorted().toList());
        }
        return check.read;
    }

    private JsonNode tree(MappingStatement statement) {
        JsonNode answer;
        try {
            answer = JSON.readTree(engine.rows("SELECT json_serialize_sql(CAST(? AS VARCHAR))", statement.query())
                    .get(0)[0]);
        } catch (MappingFailure | JacksonException e) {
            throw new BadInput(Problem.error(
                    statement.place(), "the query cannot be read", "it is nested too deeply: split it into views."));
        }
        if (answer.path("error").asBoolean(true)) {
            throw new BadInput(
                    new MappingAdvice(source, statement).problem(MappingFailure.ofReading(answer), statement.start()));
        }
        if (answer.path("statements").size() != 1) {
            throw new BadInput(Problem.error(
                    statement.place(), "several queries stand where one is expected", "put CREATE VIEW before each."));
        }
        return answer.path("statements").get(0);
    }

    /** Walks over one query. */
    private final class Check {
        private final MappingStatement statement;
        private final Set<String> known;
        private final Set<String> within = new TreeSet<>();
        private final Set<String> read = new TreeSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Check(MappingStatement statement, Set<String> known) {
            this.statement = statement;
            this.known = known;
        }

        /** Collects the names that WITH gives. */
        void names(JsonNode node) {
            node.path("cte_map")
                    .path("map")
                    .forEach(entry -> within.add(lower(entry.path("key").asString(""))));
            node.forEach(this::names);
        }

        void walk(JsonNode node) {
            if (node.isObject()) {
                String type = node.path("type").asString("");
                if (node.has("alias") && node.has("sample") && !node.has("class")) {
                    source(node, type);
                }
                if (node.path("sample").isObject()) {
                    refuse(node, "a sample differs from run to run", "read all rows.");
                }
                switch (node.path("class").asString("")) {
                    case "FUNCTION", "WINDOW" -> function(node);
                    case "PARAMETER" ->
                        refuse(node, "a mark for a value to come ($1, ?) is never given one", "write the value.");
                    case "COLUMN_REF" -> bareFunction(node);
                    default -> {}
                }
            }
            node.forEach(this::walk);
        }

        private void source(JsonNode node, String type) {
            if (!SOURCES.contains(type)) {
                refuse(node, "this is not a query over tables (DESCRIBE, SHOW, SUMMARIZE, ...)", "write SELECT.");
            } else if (type.equals("BASE_TABLE")) {
                table(node);
            } else if (type.equals("TABLE_FUNCTION")) {
                String name = lower(node.path("function").path("function_name").asString(""));
                if (!TABLE_FUNCTIONS.contains(name)) {
                    refuse(
                            node,
                            "the function " + Quote.of(name) + " is not allowed after FROM",
                            "read a table instead: " + Nearest.advice(name, known));
                }
            }
        }

        private void table(JsonNode node) {
            String name = node.path("table_name").asString("");
            boolean plain = node.path("schema_name").asString("").isEmpty()
                    && node.path("catalog_name").asString("").isEmpty();
            if (!plain) {
                refuse(node, "the name " + Quote.of(name) + " has a schema before it", "write the table's name alone.");
            } else if (known.contains(lower(name))) {
                read.add(lower(name));
            } else if (!within.contains(lower(name))) {
                refuse(node, "there is no table or view " + Quote.of(name) + " yet", Nearest.advice(name, known));
            }
        }

        private void function(JsonNode node) {
            String name = lower(node.path("function_name").asString(""));
            boolean untilToday = name.equals("age") && node.path("children").size() == 1;
            if (untilToday || refusedFunctions.contains(name)) {
                refuse(
                        node,
                        "the function " + Quote.of(name)
                                + " is not allowed: its answer does not follow from the exports alone",
                        "take the value from an export, or write it into mapping.sql.");
            }
        }

        private void bareFunction(JsonNode node) {
            JsonNode names = node.path("column_names");
            String name = lower(names.path(0).asString(""));
            if (names.size() == 1 && BARE_FUNCTIONS.contains(name)) {
                refuse(
                        node,
                        "'" + name + "' is not allowed: its answer does not follow from the exports alone",
                        "take the latest date of an export; for a column of that name write table." + name + ".");
            }
        }

        private void refuse(JsonNode node, String what, String maybe) {
            JsonNode location = node.path("query_location");
            Place place = location.canConvertToInt()
                    ? source.at(statement.start() + MappingAdvice.chars(statement.query(), location.asInt()))
                    : statement.place();
            problems.add(Problem.error(place, what, maybe));
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
