package dev.brightspots.store;

import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.facts.Grade;
import dev.brightspots.people.PersonId;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Decision.Made;
import dev.brightspots.review.Evidence;
import dev.brightspots.review.Move;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.PlanState;
import dev.brightspots.review.Reason;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of plans' items and decisions. */
final class PlanRows {
    private final Sql sql;

    PlanRows(Sql sql) {
        this.sql = sql;
    }

    /** Items and decisions of plans, read at once. */
    static final class Found {
        private final Map<String, List<PlanItem>> items = new HashMap<>();
        private final Map<String, List<Made>> decisions = new HashMap<>();

        /** @param droppedAt 0: those in the plan */
        List<PlanItem> items(String plan, String run, int droppedAt) {
            return items.getOrDefault(key(plan, run, droppedAt), List.of());
        }

        List<Made> decisions(String plan, String run) {
            return decisions.getOrDefault(plan, List.of()).stream()
                    .map(made -> new Made(
                            made.version(),
                            made.move(),
                            made.from(),
                            made.to(),
                            made.by(),
                            made.at(),
                            made.reason(),
                            made.words(),
                            items(plan, run, made.version())))
                    .toList();
        }

        private static String key(String plan, String run, int droppedAt) {
            return plan + ' ' + run + ' ' + droppedAt;
        }
    }

    /** @param sieve a condition on the column plan, with one argument or none */
    Found find(String sieve, String... arguments) {
        Found found = new Found();
        sql.client()
                .sql(
                        "select plan, run, dropped_at, recommendation, practice, metric, source, starts, grade, expected, low,"
                                + " high, rules from plan_item where " + sieve
                                + " order by plan, run, dropped_at, place")
                .params((Object[]) arguments)
                .query(row -> {
                    String key = Found.key(row.getString("plan"), row.getString("run"), row.getInt("dropped_at"));
                    found.items.computeIfAbsent(key, first -> new ArrayList<>()).add(item(row));
                });
        sql.client()
                .sql(
                        "select plan, version, move, from_state, to_state, person, made_at, reason, words from plan_decision"
                                + " where " + sieve + " order by plan, version")
                .params((Object[]) arguments)
                .query(row -> {
                    found.decisions
                            .computeIfAbsent(row.getString("plan"), first -> new ArrayList<>())
                            .add(made(row));
                });
        return found;
    }

    private static PlanItem item(ResultSet row) throws SQLException {
        String rules = row.getString("rules");
        return new PlanItem(
                row.getString("recommendation"),
                new PracticeId(row.getString("practice")),
                new MetricId(row.getString("metric")),
                text(row, "source").map(UnitId::new),
                Optional.ofNullable(row.getObject("starts", LocalDate.class)),
                new Evidence(
                        Grade.valueOf(row.getString("grade")),
                        row.getDouble("expected"),
                        row.getDouble("low"),
                        row.getDouble("high")),
                rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getInt("version"),
                Move.valueOf(row.getString("move")),
                PlanState.valueOf(row.getString("from_state")),
                PlanState.valueOf(row.getString("to_state")),
                new PersonId(row.getString("person")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                text(row, "reason").map(Reason::valueOf),
                row.getString("words"),
                List.of());
    }

    /** Writes items down. */
    void add(Stream<@Nullable Object[]> rows) {
        sql.each(
                "insert into plan_item (plan, run, dropped_at, place, recommendation, practice, metric, source, starts, grade,"
                        + " expected, low, high, rules) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    static Stream<@Nullable Object[]> rows(String plan, String run, int droppedAt, List<PlanItem> items) {
        return IntStream.range(0, items.size()).mapToObj(place -> {
            PlanItem item = items.get(place);
            return Sql.row(
                    plan,
                    run,
                    droppedAt,
                    place,
                    item.recommendation(),
                    item.practice().value(),
                    item.metric().value(),
                    orNull(item.source()),
                    item.starts().orElse(null),
                    item.evidence().grade().name(),
                    item.evidence().expected(),
                    item.evidence().low(),
                    item.evidence().high(),
                    String.join(" ", item.rules()));
        });
    }

    /** Writes a decision down, and what was asked. */
    void add(String plan, Made made, Decision decision, Optional<String> key) {
        sql.client()
                .sql(
                        "insert into plan_decision (plan, version, move, from_state, to_state, person, made_at, reason, words,"
                                + " request_key, asked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(plan)
                .param(made.version())
                .param(made.move().name())
                .param(made.from().name())
                .param(made.to().name())
                .param(made.by().value())
                .param(OffsetDateTime.ofInstant(made.at(), ZoneOffset.UTC))
                .param(orNull(made.reason()))
                .param(made.words())
                .param(orNull(key))
                .param(asked(plan, decision))
                .update();
    }

    /** What was asked with a key, if it was used. */
    Optional<String> askedWith(String key) {
        return sql.client()
                .sql("select asked from plan_decision where request_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    /** All that makes two requests the same, but for the moment. */
    static String asked(String plan, Decision decision) {
        return String.join(
                "\n",
                plan,
                String.valueOf(decision.version()),
                decision.move().name(),
                decision.by().id().value(),
                decision.reason().map(Reason::name).orElse(""),
                decision.words(),
                decision.items().toString());
    }
}
