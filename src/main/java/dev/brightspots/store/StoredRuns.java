package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.api.RunBook;
import dev.brightspots.api.plans.PlanBook;
import dev.brightspots.pipeline.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs and their results. */
final class StoredRuns implements RunBook {
    private static final String COLUMNS =
            "select id, period, rule_pack, data_hash, facts, refused, state, started, started_by, finished, problem from run";
    private static final String IS_BELOW = " and unit in (select id from below)";
    private static final String NEXT_TURN = "(select coalesce(max(turn), 0) + 1 from run)";

    private final Sql sql;
    private final TransactionTemplate writing;
    private final PlanBook plans;

    StoredRuns(Sql sql, TransactionTemplate writing, PlanBook plans) {
        this.sql = sql;
        this.plans = plans;
        this.writing = writing;
    }

    @Override
    public synchronized boolean begin(Run run, String by, Instant now) {
        return Objects.requireNonNull(writing.execute(open -> {
            Optional<Entry> before = find(run.id());
            if (before.isPresent() && before.get().state() != State.FAILED) {
                sql.client()
                        .sql("update run set turn = " + NEXT_TURN + " where id = ?")
                        .param(run.id())
                        .update();
                return false;
            }
            sql.client().sql("delete from run where id = ?").param(run.id()).update();
            insert(run, by, now);
            return true;
        }));
    }

    private void insert(Run run, String by, Instant now) {
        sql.client()
                .sql(
                        "insert into run (id, turn, period, rule_pack, data_hash, facts, refused, state, started, started_by)"
                                + " values (?, " + NEXT_TURN + ", ?, ?, ?, ?, ?, 'RUNNING', ?, ?)")
                .params(
                        run.id(),
                        run.period().toString(),
                        run.rulePack(),
                        run.data(),
                        run.facts(),
                        run.refused(),
                        utc(now),
                        by)
                .update();
    }

    @Override
    public void finish(String run, Made made, Instant now) {
        writing.executeWithoutResult(open -> {
            sql.each(
                    "insert into run_document (run, form, content) values (?, ?, ?)",
                    Stream.of(row(run, "json", made.json()), row(run, "html", made.html())));
            List<Item> items = made.items();
            sql.each(
                    "insert into run_item (run, kind, place, id, unit, metric, practice, json)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    IntStream.range(0, items.size()).mapToObj(place -> columns(run, place, items.get(place))));
            plans.propose(run, made.proposals());
            end(run, State.FINISHED, null, now);
        });
    }

    private static @Nullable Object[] columns(String run, int place, Item item) {
        return row(
                run,
                item.kind(),
                place,
                orNull(item.id()),
                orNull(item.unit()),
                orNull(item.metric()),
                orNull(item.practice()),
                item.json());
    }

    @Override
    public void fail(String run, String problem, Instant now) {
        writing.executeWithoutResult(open -> end(run, State.FAILED, problem, now));
    }

    private void end(String run, State state, @Nullable String problem, Instant now) {
        sql.client()
                .sql("update run set state = ?, problem = ?, finished = ? where id = ?")
                .param(state.name())
                .param(problem)
                .param(utc(now))
                .param(run)
                .update();
    }

    @Override
    public void abandon(String problem, Instant now) {
        sql.client()
                .sql("update run set state = 'FAILED', problem = ?, finished = ? where state = 'RUNNING'")
                .params(problem, utc(now))
                .update();
    }

    @Override
    public Optional<Entry> find(String run) {
        return sql.client()
                .sql(COLUMNS + " where id = ?")
                .param(run)
                .query((row, at) -> entry(row))
                .optional();
    }

    @Override
    public Optional<Entry> latest(Optional<String> period) {
        return sql.client()
                .sql(COLUMNS + " where state = 'FINISHED' and period = coalesce(cast(? as varchar), period)"
                        + " order by turn desc offset 0 rows fetch next 1 rows only")
                .param(orNull(period))
                .query((row, at) -> entry(row))
                .optional();
    }

    @Override
    public Optional<Entry> latestWith(String rulePack) {
        return sql.client()
                .sql(COLUMNS + " where state = 'FINISHED' and rule_pack = ?"
                        + " order by turn desc offset 0 rows fetch next 1 rows only")
                .param(rulePack)
                .query((row, at) -> entry(row))
                .optional();
    }

    @Override
    public Page<Entry> runs(int page, int size) {
        return new Page<>(
                sql.client()
                        .sql(COLUMNS + " order by turn desc offset ? rows fetch next ? rows only")
                        .params((long) page * size, size)
                        .query((row, at) -> entry(row))
                        .list(),
                sql.count("run"));
    }

    @Override
    public Page<String> items(String run, String kind, Filter filter) {
        String with = filter.below().isPresent() ? Sql.BELOW : "";
        String where = " from run_item where run = :run and kind = :kind"
                + (filter.unit().isPresent() ? " and unit = :unit" : "")
                + (filter.metric().isPresent() ? " and metric = :metric" : "")
                + (filter.practice().isPresent() ? " and practice = :practice" : "")
                + (filter.below().isPresent() ? IS_BELOW : "");
        List<String> items = filtered(
                        with + "select json" + where
                                + " order by place offset " + ((long) filter.page() * filter.size())
                                + " rows fetch next "
                                + filter.size() + " rows only",
                        run,
                        kind,
                        filter)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return new Page<>(
                items,
                filtered(with + "select count(*)" + where, run, kind, filter)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec filtered(String statement, String run, String kind, Filter filter) {
        return sql.client()
                .sql(statement)
                .param("run", run)
                .param("kind", kind)
                .param("unit", orNull(filter.unit()))
                .param("metric", orNull(filter.metric()))
                .param("practice", orNull(filter.practice()))
                .param("below", orNull(filter.below()));
    }

    @Override
    public Optional<Item> item(String run, String id, Optional<String> below) {
        return sql
                .client()
                .sql((below.isPresent() ? Sql.BELOW : "")
                        + "select kind, id, unit, metric, practice, json from run_item where run = :run and id = :id"
                        + (below.isPresent() ? IS_BELOW : ""))
                .param("run", run)
                .param("id", id)
                .param("below", orNull(below))
                .query((row, at) -> new Item(
                        row.getString("kind"),
                        text(row, "id"),
                        text(row, "unit"),
                        text(row, "metric"),
                        text(row, "practice"),
                        row.getString("json")))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public String organisation() {
        return sql.client()
                .sql("select data_hash from fact_state")
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public Optional<String> document(String run, String form) {
        return sql.client()
                .sql("select content from run_document where run = ? and form = ?")
                .params(run, form)
                .query((row, at) -> row.getString("content"))
                .optional();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("period"),
                row.getString("rule_pack"),
                row.getString("data_hash"),
                row.getLong("facts"),
                row.getLong("refused"),
                State.valueOf(row.getString("state")),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                Optional.ofNullable(row.getObject("finished", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                text(row, "problem"));
    }
}
