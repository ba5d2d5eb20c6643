package dev.brightspots.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.api.RunBook;
import dev.brightspots.api.plans.PlanBook;
import dev.brightspots.api.plans.PlanBook.Filter;
import dev.brightspots.api.plans.PlanBook.Kept;
import dev.brightspots.facts.Grade;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.pipeline.Run;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Evidence;
import dev.brightspots.review.Move;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.PlanState;
import dev.brightspots.review.Reason;
import dev.brightspots.review.Refused;
import dev.brightspots.review.ReviewedPlan;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans and decisions come back as they were kept, on both databases. */
class PlansTest {
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final Person TESS = new Person(new PersonId("tess"), "Tess", Role.TRAINER, Optional.empty());
    private static final Person TOM = new Person(new PersonId("tom"), "Tom", Role.TRAINER, Optional.empty());

    @Nested
    class OnH2 extends OnADatabase {
        @TempDir
        Path home;

        @Override
        Store opened() {
            return Store.inHome(home, data -> "");
        }
    }

    @Nested
    class OnPostgreSql extends OnADatabase {
        private EmbeddedPostgres postgres;

        @Override
        Store opened() throws IOException {
            postgres = EmbeddedPostgres.start();
            return Store.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", data -> "");
        }

        @AfterEach
        void stop() throws IOException {
            postgres.close();
        }
    }

    private static PlanItem item(String id, Optional<LocalDate> starts) {
        return new PlanItem(
                id,
                new PracticeId("checklist"),
                new MetricId("win_rate"),
                starts.map(day -> new UnitId("teacher")),
                starts,
                new Evidence(Grade.B, 0.2, 0.1, 1.0 / 3),
                starts.isPresent() ? List.of("recommends", "shown") : List.of());
    }

    private static ReviewedPlan plan(String unit, String period) {
        return ReviewedPlan.proposed(
                "plan-" + unit + period,
                new UnitId(unit),
                Period.parse(period).orElseThrow(),
                List.of(item("one", Optional.of(LocalDate.of(2026, 10, 5))), item("two", Optional.empty())));
    }

    private static Decision decision(int version, Move move, Person by) {
        return new Decision(
                version,
                move,
                by,
                NOW,
                move == Move.DECLINE ? Optional.of(Reason.NO_TIME) : Optional.empty(),
                "",
                List.of());
    }

    abstract static class OnADatabase {
        private static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 0, 50);

        private Store store;
        private PlanBook plans;

        abstract Store opened() throws IOException;

        private Optional<Kept> found(String id) {
            return plans.find(id, Optional.empty());
        }

        @BeforeEach
        void open() throws IOException {
            store = opened();
            plans = store.plans();
            run("run-1", plan("a", "2026-Q4"), plan("b", "2026-Q4"), plan("c", "all"));
        }

        @AfterEach
        void close() {
            store.close();
        }

        private Kept decide(int version, Move move) {
            return plans.decide("plan-a2026-Q4", decision(version, move, TESS), Optional.empty())
                    .orElseThrow();
        }

        @Test
        void whatWasProposedComesBackEqual() {
            assertThat(found("plan-a2026-Q4")).contains(new Kept(plan("a", "2026-Q4"), "run-1"));
            assertThat(plans.plans(ALL).items())
                    .extracting(kept -> kept.plan().unit().value())
                    .containsExactly("a", "b", "c");
            assertThat(plans.plans(new Filter(Optional.empty(), Optional.of("b"), Optional.empty(), 0, 50))
                            .items())
                    .hasSize(1);
            assertThat(plans.plans(new Filter(
                                    Optional.of(PlanState.RUNNING), Optional.empty(), Optional.empty(), 0, 50))
                            .total())
                    .isZero();
            assertThat(plans.plans(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 1, 2)))
                    .satisfies(page -> assertThat(page.items()).hasSize(1))
                    .satisfies(page -> assertThat(page.total()).isEqualTo(3));
            assertThat(found("other")).isEmpty();
            assertThat(plans.decided().digest())
                    .as("nobody has decided anything")
                    .isEmpty();
        }

        @Test
        void aNewRunReplacesWhatNobodyDecidedOnAndLeavesTheRest() {
            Kept taken = decide(0, Move.TAKE_UP);
            run("run-2", plan("a", "2026-Q4"), plan("d", "2026-Q4"));
            assertThat(found("plan-a2026-Q4")).contains(taken);
            assertThat(taken.run()).isEqualTo("run-1");
            assertThat(plans.plans(ALL).items())
                    .extracting(kept -> kept.plan().unit().value())
                    .containsExactly("a", "d");
            store.runs().begin(named("run-1"), "ada", NOW);
            assertThat(plans.plans(ALL).items())
                    .as("asked for again, the first run is shown again")
                    .extracting(kept -> kept.plan().unit().value())
                    .containsExactly("a", "b", "c");
        }

        private void run(String id, ReviewedPlan... proposed) {
            store.runs().begin(named(id), "ada", NOW);
            store.runs().finish(id, new RunBook.Made(named(id), "{}", "", List.of(), List.of(proposed)), NOW);
        }

        private static Run named(String id) {
            return new Run(id, Period.parse("2026-Q3").orElseThrow(), "pack", "data", 1, 0);
        }

        @Test
        void everyDecisionComesBackInTheHistoryWithWhatWasDropped() {
            decide(0, Move.TAKE_UP);
            Decision change = new Decision(
                    1,
                    Move.CHANGE,
                    TESS,
                    NOW,
                    Optional.of(Reason.NOT_NOW),
                    "one thing at a time",
                    List.of(new PlanItem.Edit(
                            "two", Optional.of(new UnitId("x")), Optional.of(LocalDate.of(2027, 1, 4)))));
            Kept changed =
                    plans.decide("plan-a2026-Q4", change, Optional.empty()).orElseThrow();
            Kept done = List.of(Move.START, Move.FINISH).stream()
                    .map(move ->
                            decide(found("plan-a2026-Q4").orElseThrow().plan().version(), move))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            assertThat(found("plan-a2026-Q4")).contains(done);
            assertThat(done.plan().history()).hasSize(4);
            assertThat(done.plan().history().get(1)).satisfies(made -> {
                assertThat(made.words()).isEqualTo("one thing at a time");
                assertThat(made.dropped()).extracting(PlanItem::recommendation).containsExactly("one");
            });
            assertThat(done.plan().items()).isEqualTo(changed.plan().items());
            assertThat(plans.decided().digest()).isEqualTo("plan-a2026-Q4:4");
        }

        @Test
        void aRefusedDecisionChangesNothing() {
            Kept before = found("plan-a2026-Q4").orElseThrow();
            assertThatThrownBy(() -> decide(0, Move.FINISH)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> decide(7, Move.TAKE_UP)).isInstanceOf(Refused.class);
            assertThat(found("plan-a2026-Q4")).contains(before);
            assertThat(plans.decide("none", decision(0, Move.TAKE_UP, TESS), Optional.empty()))
                    .isEmpty();
        }

        @Test
        void askingTwiceWithOneKeyDoesItOnce() {
            Optional<String> key = Optional.of("k-1");
            Kept once = plans.decide("plan-a2026-Q4", decision(0, Move.TAKE_UP, TESS), key)
                    .orElseThrow();
            Kept twice = plans.decide("plan-a2026-Q4", decision(0, Move.TAKE_UP, TESS), key)
                    .orElseThrow();
            assertThat(twice).isEqualTo(once);
            assertThat(twice.plan().history()).hasSize(1);
            assertThatThrownBy(() -> plans.decide("plan-a2026-Q4", decision(1, Move.APPROVE, TESS), key))
                    .isInstanceOf(PlanBook.KeyUsed.class);
            Decision otherWords = new Decision(0, Move.TAKE_UP, TESS, NOW, Optional.empty(), "other words", List.of());
            assertThatThrownBy(() -> plans.decide("plan-a2026-Q4", otherWords, key))
                    .isInstanceOf(PlanBook.KeyUsed.class);
        }

        @Test
        void ofTwoAtOnceOneIsKeptAndTheOtherIsTold() throws Exception {
            decide(0, Move.TAKE_UP);
            ExecutorService both = Executors.newFixedThreadPool(2);
            int told = 0;
            try {
                for (int i = 0; i < 20; i++) {
                    int version = found("plan-a2026-Q4").orElseThrow().plan().version();
                    Callable<Object> approve =
                            () -> plans.decide("plan-a2026-Q4", commenting(version, TESS), Optional.empty());
                    Callable<Object> decline =
                            () -> plans.decide("plan-a2026-Q4", commenting(version, TOM), Optional.empty());
                    for (Future<Object> one : both.invokeAll(List.of(approve, decline))) {
                        Throwable failed = catchThrowableOfType(Throwable.class, one::get);
                        if (failed != null) {
                            assertThat(failed.getCause()).isInstanceOf(Refused.class);
                            assertThat(((Refused) failed.getCause()).kind()).isEqualTo(Refused.Kind.STALE);
                            told++;
                        }
                    }
                    assertThat(found("plan-a2026-Q4").orElseThrow().plan().version())
                            .isEqualTo(version + 1);
                }
            } finally {
                both.shutdownNow();
            }
            assertThat(told).isEqualTo(20);
        }

        private static Decision commenting(int version, Person by) {
            return new Decision(version, Move.COMMENT, by, NOW, Optional.empty(), "seen", List.of());
        }
    }
}
