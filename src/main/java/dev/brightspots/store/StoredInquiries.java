package dev.brightspots.store;

import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.api.FactBook;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.library.InquiryBook;
import dev.brightspots.api.plans.PlanBook.KeyUsed;
import dev.brightspots.people.PersonId;
import dev.brightspots.review.InquiryMove;
import dev.brightspots.review.InquiryState;
import dev.brightspots.review.Investigation;
import dev.brightspots.review.Investigation.Act;
import dev.brightspots.review.Investigation.Brought;
import dev.brightspots.review.Investigation.Draft;
import dev.brightspots.review.Investigation.Finding;
import dev.brightspots.review.Investigation.Step;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done on inquiries, step by step. */
final class StoredInquiries implements InquiryBook {
    private static final String LINE = "\n";

    private final Sql sql;
    private final TransactionTemplate writing;
    private final FactBook facts;

    StoredInquiries(Sql sql, TransactionTemplate writing, FactBook facts) {
        this.sql = sql;
        this.writing = writing;
        this.facts = facts;
    }

    @Override
    public Optional<Investigation> find(String inquiry) {
        List<Investigation> one = sql.client()
                .sql("select * from inquiry_step where inquiry = ? order by version")
                .param(inquiry)
                .query((row, at) -> new Investigation(
                        inquiry,
                        new UnitId(row.getString("unit")),
                        new MetricId(row.getString("metric")),
                        List.of(step(row))))
                .list();
        return one.stream()
                .findFirst()
                .map(first -> new Investigation(
                        inquiry,
                        first.unit(),
                        first.metric(),
                        one.stream().flatMap(each -> each.steps().stream()).toList()));
    }

    private static Step step(ResultSet row) throws SQLException {
        Optional<Finding> finding = text(row, "does").isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(row.getString("does"), row.getString("others"), row.getString("said_by")));
        Optional<Draft> draft = text(row, "practice").isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        new PracticeId(row.getString("practice")),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("steps").lines().toList(),
                        text(row, "since").flatMap(Period::parse)));
        return new Step(
                InquiryMove.valueOf(row.getString("move")),
                InquiryState.valueOf(row.getString("from_state")),
                InquiryState.valueOf(row.getString("to_state")),
                new PersonId(row.getString("person")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                new Brought(text(row, "assignee").map(PersonId::new), finding, draft));
    }

    @Override
    public Investigation act(Investigation open, Act act, Optional<String> key, Optional<FactBook.Given> published) {
        try {
            return Objects.requireNonNull(writing.execute(begun -> acted(open, act, key, published)));
        } catch (DuplicateKeyException raced) {
            // Somebody took the same step, or used the same key, a moment ago: now it can be seen.
            return Objects.requireNonNull(writing.execute(begun -> acted(open, act, key, published)));
        }
    }

    private Investigation acted(Investigation open, Act act, Optional<String> key, Optional<FactBook.Given> published) {
        Investigation before = find(open.inquiry()).orElse(open);
        String asked = asked(open.inquiry(), act);
        Optional<Asked> earlier = key.flatMap(this::askedWith);
        if (earlier.isPresent()) {
            if (!earlier.get().what().equals(asked)) {
                throw new KeyUsed();
            }
            return before.at(earlier.get().version());
        }
        Investigation after = before.after(act);
        add(after, asked, key);
        published.ifPresent(given -> facts.keep(given, Mode.UPSERT));
        return after;
    }

    /** What was asked with a key, and the version that came of it. */
    private record Asked(String what, int version) {}

    private Optional<Asked> askedWith(String key) {
        return sql.client()
                .sql("select asked, version from inquiry_step where request_key = ?")
                .param(key)
                .query((row, at) -> new Asked(row.getString("asked"), row.getInt("version")))
                .optional();
    }

    /** When it was asked does not matter: that is another time. */
    private static String asked(String inquiry, Act act) {
        return String.join(
                LINE,
                inquiry,
                String.valueOf(act.version()),
                act.move().name(),
                act.by().id().value(),
                act.words(),
                act.brought().toString());
    }

    private void add(Investigation after, String asked, Optional<String> key) {
        Step step = after.steps().get(after.version() - 1);
        Optional<Finding> finding = step.brought().finding();
        Optional<Draft> draft = step.brought().draft();
        sql.client()
                .sql(
                        "insert into inquiry_step (inquiry, version, unit, metric, move, from_state, to_state, person, made_at,"
                                + " words, assignee, does, others, said_by, practice, title, description, steps, since, request_key,"
                                + " asked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(after.inquiry())
                .param(after.version())
                .param(after.unit().value())
                .param(after.metric().value())
                .param(step.move().name())
                .param(step.from().name())
                .param(step.to().name())
                .param(step.by().value())
                .param(OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC))
                .param(step.words())
                .param(orNull(step.brought().assignee()))
                .param(orNull(finding.map(Finding::does)))
                .param(orNull(finding.map(Finding::othersDoNot)))
                .param(orNull(finding.map(Finding::saidBy)))
                .param(orNull(draft.map(Draft::id)))
                .param(orNull(draft.map(Draft::title)))
                .param(orNull(draft.map(Draft::description)))
                .param(orNull(draft.map(one -> String.join(LINE, one.steps()))))
                .param(orNull(draft.flatMap(Draft::since)))
                .param(orNull(key))
                .param(asked)
                .update();
    }
}
