package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.orNull;

import dev.brightspots.api.RunBook.Page;
import dev.brightspots.api.plans.PlanBook;
import dev.brightspots.review.Decided;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Decision.Made;
import dev.brightspots.review.PlanState;
import dev.brightspots.review.ReviewedPlan;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans, their items and every decision on them. */
final class StoredPlans implements PlanBook {
    private static final String PLANS = "select id, run, unit, period, state, version from plan";

    /** What somebody decided on, and of the rest what the run proposes that reads show. */
    private static final String CURRENT = " where (version > 0 or run = (select id from run where state = 'FINISHED'"
            + " order by turn desc offset 0 rows fetch next 1 rows only)"
            + " and not exists (select 1 from plan other where other.id = plan.id and other.version > 0))";

    private static final String IS_BELOW = " and unit in (select id from below)";

    private final Sql sql;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final PlanRows rows;

    StoredPlans(Sql sql, TransactionTemplate writing, TransactionTemplate reading) {
        this.sql = sql;
        this.writing = writing;
        this.reading = reading;
        this.rows = new PlanRows(sql);
    }

    /** A plan without its items. */
    private record Head(String id, String run, UnitId unit, Period period, PlanState state, int version) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getString("id"),
                    row.getString("run"),
                    new UnitId(row.getString("unit")),
                    Period.parse(row.getString("period")).orElseThrow(),
                    PlanState.valueOf(row.getString("state")),
                    row.getInt("version"));
        }

        Kept with(PlanRows.Found found) {
            return new Kept(
                    new ReviewedPlan(
                            id, unit, period, state, version, found.items(id, run, 0), found.decisions(id, run)),
                    run);
        }
    }

    @Override
    public void propose(String run, List<ReviewedPlan> plans) {
        writing.executeWithoutResult(open -> {
            sql.each(
                    "insert into plan (id, run, unit, period, first_day, state, version) values (?, ?, ?, ?, ?, ?, ?)",
                    plans.stream()
                            .map(plan -> row(
                                    plan.id(),
                                    run,
                                    plan.unit().value(),
                                    plan.period().toString(),
                                    day(plan.period()),
                                    plan.state().name(),
                                    0)));
            rows.add(plans.stream().flatMap(plan -> PlanRows.rows(plan.id(), run, 0, plan.items())));
        });
    }

    /** Data without time have no first day that a database would know. */
    private static LocalDate day(Period period) {
        return period.equals(Period.ALL) ? LocalDate.EPOCH : period.first();
    }

    @Override
    public Page<Kept> plans(Filter filter) {
        String with = filter.below().isPresent() ? Sql.BELOW : "";
        String sieve = CURRENT
                + (filter.state().isPresent() ? " and state = :state" : "")
                + (filter.unit().isPresent() ? " and unit = :unit" : "")
                + (filter.below().isPresent() ? IS_BELOW : "");
        return Objects.requireNonNull(reading.execute(open -> {
            List<Head> page = filtered(
                            with + PLANS + sieve
                                    + " order by first_day desc, unit, id offset :offset rows fetch next :size rows only",
                            filter)
                    .param("offset", (long) filter.page() * filter.size())
                    .param("size", filter.size())
                    .query((row, at) -> Head.of(row))
                    .list();
            long total = filtered(with + "select count(*) from plan" + sieve, filter)
                    .query(Long.class)
                    .single();
            return new Page<>(page.stream().map(this::whole).toList(), total);
        }));
    }

    private JdbcClient.StatementSpec filtered(String statement, Filter filter) {
        return sql.client()
                .sql(statement)
                .param("state", orNull(filter.state()))
                .param("unit", orNull(filter.unit()))
                .param("below", orNull(filter.below()));
    }

    private Kept whole(Head head) {
        return head.with(rows.find("plan = ?", head.id()));
    }

    @Override
    public Optional<Kept> find(String id, Optional<String> below) {
        return Objects.requireNonNull(reading.execute(open -> current(id, below)));
    }

    private Optional<Kept> current(String id, Optional<String> below) {
        return sql.client()
                .sql((below.isPresent() ? Sql.BELOW : "") + PLANS + CURRENT + " and id = :id"
                        + (below.isPresent() ? IS_BELOW : ""))
                .param("id", id)
                .param("below", orNull(below))
                .query((row, at) -> Head.of(row))
                .optional()
                .map(this::whole);
    }

    @Override
    public Optional<Kept> decide(String id, Decision decision, Optional<String> key) {
        try {
            return Objects.requireNonNull(writing.execute(open -> decided(id, decision, key)));
        } catch (DuplicateKeyException raced) {
            // Somebody made the same version, or used the same key, a moment ago: now it can be seen.
            return Objects.requireNonNull(writing.execute(open -> decided(id, decision, key)));
        }
    }

    private Optional<Kept> decided(String id, Decision decision, Optional<String> key) {
        Optional<Kept> found = current(id, Optional.empty());
        if (found.isEmpty() || (key.isPresent() && wasDone(PlanRows.asked(id, decision), key.get()))) {
            return found;
        }
        String run = found.get().run();
        ReviewedPlan before = found.get().plan();
        ReviewedPlan after = before.after(decision);
        Made made = after.history().get(after.history().size() - 1);
        rows.add(id, made, decision, key);
        sql.client()
                .sql("update plan set state = ?, version = ? where id = ? and run = ?")
                .params(after.state().name(), after.version(), id, run)
                .update();
        if (!after.items().equals(before.items())) {
            sql.client()
                    .sql("delete from plan_item where plan = ? and run = ? and dropped_at = 0")
                    .params(id, run)
                    .update();
            rows.add(PlanRows.rows(id, run, 0, after.items()));
        }
        rows.add(PlanRows.rows(id, run, made.version(), made.dropped()));
        return Optional.of(new Kept(after, run));
    }

    private boolean wasDone(String asked, String key) {
        Optional<String> before = rows.askedWith(key);
        if (before.isPresent() && !before.get().equals(asked)) {
            throw new KeyUsed();
        }
        return before.isPresent();
    }

    @Override
    public Decided decided() {
        return Objects.requireNonNull(reading.execute(open -> {
            List<Head> heads = sql.client()
                    .sql(PLANS + " where version > 0 order by id")
                    .query((row, at) -> Head.of(row))
                    .list();
            PlanRows.Found found = rows.find("plan in (select id from plan where version > 0)");
            return new Decided(
                    heads.stream().map(head -> head.with(found).plan()).toList());
        }));
    }
}
