package dev.brightspots.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.api.FactBook.Given;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.api.FactBook.Recorded;
import dev.brightspots.api.library.InquiryBook;
import dev.brightspots.api.plans.PlanBook.KeyUsed;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.review.InquiryMove;
import dev.brightspots.review.InquiryState;
import dev.brightspots.review.Investigation;
import dev.brightspots.review.Investigation.Act;
import dev.brightspots.review.Investigation.Brought;
import dev.brightspots.review.Investigation.Draft;
import dev.brightspots.review.Investigation.Finding;
import dev.brightspots.review.Refused;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done on inquiries comes back as it was kept, and publishing is all or nothing, on both databases. */
class InquiriesTest {
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final Person TESS = new Person(new PersonId("tess"), "Tess", Role.TRAINER, Optional.empty());
    private static final Person TOM = new Person(new PersonId("tom"), "Tom", Role.TRAINER, Optional.empty());
    private static final PracticeId CALL_BACK = new PracticeId("call-back");
    private static final UnitId TEAM = new UnitId("team-1");
    private static final Investigation OPEN = Investigation.open("ask-1", TEAM, SmallSales.WIN_RATE);

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

    private static Act act(int version, InquiryMove move, Person by) {
        Brought brought = switch (move) {
            case ASSIGN -> new Brought(Optional.of(TESS.id()), Optional.empty(), Optional.empty());
            case RECORD ->
                new Brought(
                        Optional.empty(),
                        Optional.of(new Finding("They \"call\"\nback.", "They don't; é", "team lead")),
                        Optional.empty());
            case DRAFT ->
                new Brought(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Draft(
                                CALL_BACK,
                                "Call back",
                                "After a month.\nAlways.",
                                List.of("Call", "Note"),
                                Period.parse("2026-W09"))));
            default -> Brought.NOTHING;
        };
        return new Act(version, move, by, NOW, move == InquiryMove.CLOSE ? "all do it" : "", brought);
    }

    private static Given given(SalesData data, Set<Part> parts, String by) {
        return new Given(data, parts, Map.of(), List.of(), NOW, by);
    }

    abstract static class OnADatabase {
        private Store store;
        private InquiryBook inquiries;

        abstract Store opened() throws IOException;

        @BeforeEach
        void open() throws IOException {
            store = opened();
            inquiries = store.inquiries();
            store.facts().keep(given(SmallSales.everything(), EnumSet.allOf(Part.class), "ada"), Mode.REPLACE);
        }

        @AfterEach
        void close() {
            store.close();
        }

        private Investigation act(InquiryMove move) {
            int version = inquiries.find("ask-1").map(Investigation::version).orElse(0);
            return inquiries.act(OPEN, InquiriesTest.act(version, move, TESS), Optional.empty(), Optional.empty());
        }

        /** What is kept together with publishing it. */
        private Given published(Investigation work, List<String> strata, Set<Part> besides) {
            SalesData before = SmallSales.everything();
            SalesData data = new SalesData(
                    before.organisation(),
                    before.metrics(),
                    SmallSales.observations(before.organisation(), before.metrics(), strata, 1),
                    Map.of(CALL_BACK, work.practice()),
                    List.of(work.adoption()),
                    before.capacity());
            EnumSet<Part> parts = EnumSet.of(Part.PRACTICES, Part.ADOPTIONS);
            parts.addAll(besides);
            return given(data, parts, "tess");
        }

        private List<Recorded> whoCallsBack() {
            return store.facts().adoptions(Optional.empty(), Optional.of("call-back"), Optional.empty());
        }

        @Test
        void everyStepComesBackEqualWithWhatItBrought() {
            assertThat(inquiries.find("ask-1")).isEmpty();
            act(InquiryMove.ASSIGN);
            act(InquiryMove.RECORD);
            act(InquiryMove.DRAFT);
            act(InquiryMove.CLOSE);
            Investigation last = act(InquiryMove.REOPEN);
            assertThat(inquiries.find("ask-1")).contains(last);
            assertThat(last.unit()).isEqualTo(TEAM);
            assertThat(last.steps())
                    .extracting(Investigation.Step::to)
                    .containsExactly(
                            InquiryState.ASSIGNED,
                            InquiryState.FOUND,
                            InquiryState.DRAFTED,
                            InquiryState.CLOSED,
                            InquiryState.OPEN);
            assertThat(last.steps().get(2).brought())
                    .isEqualTo(InquiriesTest.act(2, InquiryMove.DRAFT, TESS).brought());
            assertThat(inquiries.find("ask-2")).isEmpty();
        }

        @Test
        void publishingPutsThePracticeIntoTheLibraryAndTheUnitDoesIt() {
            act(InquiryMove.RECORD);
            Investigation drafted = act(InquiryMove.DRAFT);
            inquiries.act(
                    OPEN,
                    InquiriesTest.act(2, InquiryMove.PUBLISH, TESS),
                    Optional.empty(),
                    Optional.of(published(drafted, List.of(), Set.of())));
            SalesData kept = store.facts().read();
            assertThat(kept.practices()).containsEntry(CALL_BACK, drafted.practice());
            assertThat(kept.adoptions())
                    .containsAll(SmallSales.everything().adoptions())
                    .contains(drafted.adoption());
            assertThat(whoCallsBack()).containsExactly(new Recorded(drafted.adoption(), "tess", Optional.of(NOW)));
        }

        @Test
        void whatCannotBePublishedWholeLeavesEverythingAsItWas() {
            act(InquiryMove.RECORD);
            Investigation drafted = act(InquiryMove.DRAFT);
            Given bad = published(drafted, List.of("another stratum"), Set.of(Part.OBSERVATIONS));
            Act publish = InquiriesTest.act(2, InquiryMove.PUBLISH, TESS);
            assertThatThrownBy(() -> inquiries.act(OPEN, publish, Optional.empty(), Optional.of(bad)))
                    .isInstanceOf(BadInput.class);
            assertThat(inquiries.find("ask-1")).contains(drafted);
            Given good = published(drafted, List.of(), Set.of());
            Act stale = InquiriesTest.act(1, InquiryMove.PUBLISH, TESS);
            assertThatThrownBy(() -> inquiries.act(OPEN, stale, Optional.empty(), Optional.of(good)))
                    .isInstanceOf(Refused.class);
            assertThat(store.facts().known().practices()).doesNotContainKey(CALL_BACK);
            assertThat(whoCallsBack()).isEmpty();
        }

        @Test
        void askingTwiceWithOneKeyDoesItOnce() {
            Optional<String> key = Optional.of("k-1");
            Act assign = InquiriesTest.act(0, InquiryMove.ASSIGN, TESS);
            Investigation once = inquiries.act(OPEN, assign, key, Optional.empty());
            Act later = new Act(0, assign.move(), TESS, NOW.plusSeconds(60), "", assign.brought());
            assertThat(inquiries.act(OPEN, later, key, Optional.empty())).isEqualTo(once);
            Act other = InquiriesTest.act(1, InquiryMove.RECORD, TESS);
            assertThatThrownBy(() -> inquiries.act(OPEN, other, key, Optional.empty()))
                    .isInstanceOf(KeyUsed.class);
            Investigation elsewhere = Investigation.open("ask-2", TEAM, SmallSales.WIN_RATE);
            assertThatThrownBy(() -> inquiries.act(elsewhere, assign, key, Optional.empty()))
                    .isInstanceOf(KeyUsed.class);
        }

        @Test
        void ofTwoAtOnceOneIsKeptAndTheOtherIsTold() throws Exception {
            ExecutorService both = Executors.newFixedThreadPool(2);
            int told = 0;
            try {
                for (int version = 0; version < 20; version++) {
                    Act hers = InquiriesTest.act(version, InquiryMove.RECORD, TESS);
                    Act his = InquiriesTest.act(version, InquiryMove.RECORD, TOM);
                    List<Callable<Investigation>> acts = List.of(
                            () -> inquiries.act(OPEN, hers, Optional.empty(), Optional.empty()),
                            () -> inquiries.act(OPEN, his, Optional.empty(), Optional.empty()));
                    for (Future<Investigation> one : both.invokeAll(acts)) {
                        Throwable failed = catchThrowableOfType(Throwable.class, one::get);
                        if (failed != null) {
                            assertThat(failed.getCause()).isInstanceOf(Refused.class);
                            assertThat(((Refused) failed.getCause()).kind()).isEqualTo(Refused.Kind.STALE);
                            told++;
                        }
                    }
                    assertThat(inquiries.find("ask-1").orElseThrow().version()).isEqualTo(version + 1);
                }
            } finally {
                both.shutdownNow();
            }
            assertThat(told).isEqualTo(20);
        }

        @Test
        void whoRecordedAnAdoptionStaysUntilSomebodySaysOtherwise() {
            SalesData before = SmallSales.everything();
            Adoption first = before.adoptions().get(0);
            Adoption ended = new Adoption(TEAM, first.practice(), first.since(), Period.parse("2026-Q4"), 1, false);
            SalesData again = new SalesData(
                    before.organisation(),
                    before.metrics(),
                    before.observations(),
                    Map.of(),
                    List.of(ended, before.adoptions().get(1)),
                    before.capacity());
            store.facts().keep(given(again, EnumSet.of(Part.ADOPTIONS), "tom"), Mode.UPSERT);
            assertThat(store.facts().adoptions(Optional.empty(), Optional.empty(), Optional.empty()))
                    .extracting(one -> one.adoption().unit() + " " + one.by())
                    .containsExactly("team-1 tom", "team-2 ada", "team-2 ada");
            assertThat(store.facts().adoptions(Optional.of("team-1"), Optional.empty(), Optional.of("company")))
                    .extracting(Recorded::adoption)
                    .containsExactly(ended);
            assertThat(store.facts().adoptions(Optional.empty(), Optional.empty(), Optional.of("team-1")))
                    .hasSize(1);
            assertThat(store.facts().adoptions(Optional.of("team-2"), Optional.empty(), Optional.of("team-1")))
                    .isEmpty();
        }
    }
}
