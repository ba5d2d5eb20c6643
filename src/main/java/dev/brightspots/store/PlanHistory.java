package dev.brightspots.store;

import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.facts.Grade;
import dev.brightspots.people.PersonId;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of items and decisions. */
final class PlanHistory {
    static final String INSERT_ITEM =
            "insert into plan_item (plan, dropped_at, place, recommendation, practice, metric,"
                    + " source, starts, grade, expected, low, high, rules) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    PlanHistory(Sql sql) {
        this.sql = sql;
    }

    static @Nullable Object[] row(String plan, int droppedAt, int place, PlanItem item) {
        return Sql.row(
                plan,
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
    }

    List<PlanItem> items(String plan, int droppedAt) {
        return sql.client()
                .sql("select recommendation, practice, metric, source, starts, grade, expected, low, high, rules"
                        + " from plan_item where plan = ? and dropped_at = ? order by place")
                .params(plan, droppedAt)
                .query((row, at) -> item(row))
                .list();
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

    void add(String plan, Made made, Optional<String> key) {
        sql.client()
                .sql(
                        "insert into plan_decision (plan, version, move, from_state, to_state, person, made_at, reason, words,"
                                + " request_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        plan,
                        made.version(),
                        made.move().name(),
                        made.from().name(),
                        made.to().name(),
                        made.by().value(),
                        OffsetDateTime.ofInstant(made.at(), ZoneOffset.UTC),
                        orNull(made.reason()),
                        made.words(),
                        key.orElse(null))
                .update();
    }

    /** The decisions on a plan, the first one first. */
    List<Made> of(String plan) {
        return sql.client()
                .sql("select version, move, from_state, to_state, person, made_at, reason, words"
                        + " from plan_decision where plan = ? order by version")
                .param(plan)
                .query((row, at) -> made(plan, row))
                .list();
    }

    private Made made(String plan, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Made(
                version,
                Move.valueOf(row.getString("move")),
                PlanState.valueOf(row.getString("from_state")),
                PlanState.valueOf(row.getString("to_state")),
                new PersonId(row.getString("person")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                text(row, "reason").map(Reason::valueOf),
                row.getString("words"),
                items(plan, version));
    }
}
