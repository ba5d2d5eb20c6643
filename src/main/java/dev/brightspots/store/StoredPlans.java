package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.orNull;

import dev.brightspots.api.RunBook.Page;
import dev.brightspots.api.plans.PlanBook;
import dev.brightspots.review.Decided;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Decision.Made;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.PlanState;
import dev.brightspots.review.ReviewedPlan;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans, their items and every decision on them. */
final class StoredPlans implements PlanBook {
    private static final String PLANS = "select id, unit, period, state, version, run from plan";
    private static final String SIEVE =
            " where state = coalesce(cast(? as varchar), state)" + " and unit = coalesce(cast(? as varchar), unit)";

    private final Sql sql;
    private final TransactionTemplate writing;
    private final PlanHistory history;

    StoredPlans(Sql sql, TransactionTemplate writing) {
        this.sql = sql;
        this.writing = writing;
        this.history = new PlanHistory(sql);
    }

    @Override
    public void propose(String run, List<ReviewedPlan> plans) {
        writing.executeWithoutResult(open -> {
            sql.client()
                    .sql("delete from plan_item where plan in (select id from plan where version = 0)")
                    .update();
            sql.client().sql("delete from plan where version = 0").update();
            List<String> decided =
                    sql.client().sql("select id from plan").query(String.class).list();
            List<ReviewedPlan> fresh =
                    plans.stream().filter(plan -> !decided.contains(plan.id())).toList();
            sql.each(
                    "insert into plan (id, unit, period, first_day, state, version, run) values (?, ?, ?, ?, ?, ?, ?)",
                    fresh.stream()
                            .map(plan -> row(
                                    plan.id(),
                                    plan.unit().value(),
                                    plan.period().toString(),
                                    day(plan.period()),
                                    plan.state().name(),
                                    0,
                                    run)));
            sql.each(PlanHistory.INSERT_ITEM, fresh.stream().flatMap(plan -> rows(plan.id(), 0, plan.items())));
        });
    }

    /** Data without time have no first day that a database would know. */
    private static LocalDate day(Period period) {
        return period.equals(Period.ALL) ? LocalDate.EPOCH : period.first();
    }

    @Override
    public Page<Kept> plans(Filter filter) {
        String state = orNull(filter.state());
        String unit = orNull(filter.unit());
        List<Kept> page = sql.client()
                .sql(PLANS + SIEVE + " order by first_day desc, unit, id offset ? rows fetch next ? rows only")
                .params(state, unit, (long) filter.page() * filter.size(), filter.size())
                .query((row, at) -> kept(row))
                .list();
        long total = sql.client()
                .sql("select count(*) from plan" + SIEVE)
                .params(state, unit)
                .query(Long.class)
                .single();
        return new Page<>(page, total);
    }

    @Override
    public Optional<Kept> find(String id) {
        return sql.client()
                .sql(PLANS + " where id = ?")
                .param(id)
                .query((row, at) -> kept(row))
                .optional();
    }

    private Kept kept(ResultSet row) throws SQLException {
        String id = row.getString("id");
        ReviewedPlan plan = new ReviewedPlan(
                id,
                new UnitId(row.getString("unit")),
                Period.parse(row.getString("period")).orElseThrow(),
                PlanState.valueOf(row.getString("state")),
                row.getInt("version"),
                history.items(id, 0),
                history.of(id));
        return new Kept(plan, row.getString("run"));
    }

    @Override
    public Optional<Kept> decide(String id, Decision decision, Optional<String> key) {
        try {
            return Objects.requireNonNull(writing.execute(open -> decided(id, decision, key)));
        } catch (DuplicateKeyException raced) {
            // Somebody wrote the same version, or used the same key, a moment ago: now it can be seen.
            return Objects.requireNonNull(writing.execute(open -> decided(id, decision, key)));
        }
    }

    private Optional<Kept> decided(String id, Decision decision, Optional<String> key) {
        Optional<Kept> found = find(id);
        if (found.isEmpty() || key.isPresent() && wasDone(id, decision, key.get())) {
            return found;
        }
        ReviewedPlan before = found.get().plan();
        ReviewedPlan after = before.after(decision);
        Made made = after.history().get(after.history().size() - 1);
        history.add(id, made, key);
        sql.client()
                .sql("update plan set state = ?, version = ? where id = ?")
                .params(after.state().name(), after.version(), id)
                .update();
        if (!after.items().equals(before.items())) {
            sql.client()
                    .sql("delete from plan_item where plan = ? and dropped_at = 0")
                    .param(id)
                    .update();
            sql.each(PlanHistory.INSERT_ITEM, rows(id, 0, after.items()));
        }
        sql.each(PlanHistory.INSERT_ITEM, rows(id, made.version(), made.dropped()));
        return Optional.of(new Kept(after, found.get().run()));
    }

    private boolean wasDone(String id, Decision decision, String key) {
        Optional<String> used = sql.client()
                .sql("select plan || ' ' || move || ' ' || person from plan_decision where request_key = ?")
                .param(key)
                .query(String.class)
                .optional();
        if (used.isPresent()
                && !used.get()
                        .equals(id + " " + decision.move() + " " + decision.by().id())) {
            throw new KeyUsed();
        }
        return used.isPresent();
    }

    private static Stream<@Nullable Object[]> rows(String plan, int droppedAt, List<PlanItem> items) {
        return IntStream.range(0, items.size())
                .mapToObj(place -> PlanHistory.row(plan, droppedAt, place, items.get(place)));
    }

    @Override
    public Decided decided() {
        List<ReviewedPlan> plans = new ArrayList<>();
        sql.client()
                .sql(PLANS + " where version > 0 order by id")
                .query((row, at) -> kept(row))
                .list()
                .forEach(kept -> plans.add(kept.plan()));
        return new Decided(plans);
    }
}
