package dev.brightspots.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.people.Person;
import dev.brightspots.people.Role;
import dev.brightspots.review.Investigation.Act;
import dev.brightspots.review.Investigation.Brought;
import dev.brightspots.review.Investigation.Draft;
import dev.brightspots.review.Investigation.Finding;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvestigationTest {
    private static final Investigation OPEN = Investigation.open("ask-1", new UnitId("team-05"), new MetricId("cycle"));
    private static final Finding FINDING = new Finding("They call back.", "They do not.", "the team lead");
    private static final Draft DRAFT =
            new Draft(new PracticeId("call-back"), "Call back", "", List.of("Call", "Note"), Period.parse("2025-Q1"));

    private static final Person TESS = new Person(Plans.TRAINER.id(), "Tess", Role.TRAINER, Optional.empty());

    private static Act act(Investigation on, InquiryMove move, Person by) {
        Brought brought = switch (move) {
            case ASSIGN -> new Brought(Optional.of(Plans.TRAINER.id()), Optional.empty(), Optional.empty());
            case RECORD -> new Brought(Optional.empty(), Optional.of(FINDING), Optional.empty());
            case DRAFT -> new Brought(Optional.empty(), Optional.empty(), Optional.of(DRAFT));
            default -> Brought.NOTHING;
        };
        return new Act(on.version(), move, by, Plans.THEN, move == InquiryMove.CLOSE ? "all do it" : "", brought);
    }

    private static Investigation after(InquiryMove... moves) {
        Investigation last = OPEN;
        for (InquiryMove move : moves) {
            last = last.after(act(last, move, TESS));
        }
        return last;
    }

    private static Refused refused(Investigation on, Act act) {
        return catchThrowableOfType(Refused.class, () -> on.after(act));
    }

    private static Investigation in(InquiryState state) {
        return switch (state) {
            case OPEN -> OPEN;
            case ASSIGNED -> after(InquiryMove.ASSIGN);
            case FOUND -> after(InquiryMove.RECORD);
            case DRAFTED -> after(InquiryMove.RECORD, InquiryMove.DRAFT);
            case PUBLISHED -> after(InquiryMove.RECORD, InquiryMove.DRAFT, InquiryMove.PUBLISH);
            case CLOSED -> after(InquiryMove.CLOSE);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,      ASSIGN>ASSIGNED RECORD>FOUND CLOSE>CLOSED",
        "ASSIGNED,  ASSIGN>ASSIGNED RECORD>FOUND CLOSE>CLOSED",
        "FOUND,     ASSIGN>FOUND RECORD>FOUND DRAFT>DRAFTED CLOSE>CLOSED",
        "DRAFTED,   ASSIGN>DRAFTED RECORD>DRAFTED DRAFT>DRAFTED PUBLISH>PUBLISHED CLOSE>CLOSED",
        "PUBLISHED, ''",
        "CLOSED,    REOPEN>OPEN"
    })
    void whatIsPossibleFromWhere(InquiryState state, String expected) {
        StringBuilder possible = new StringBuilder();
        for (InquiryMove move : InquiryMove.values()) {
            Act act = act(in(state), move, TESS);
            if (move.from(state).isPresent()) {
                possible.append(move)
                        .append('>')
                        .append(in(state).after(act).state())
                        .append(' ');
            } else {
                assertThat(refused(in(state), act).kind()).isEqualTo(Refused.Kind.WRONG_STATE);
            }
        }
        assertThat(possible.toString().strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "SALES_OPS"})
    void nobodyButTrainersAndAdministratorsMayDoAnything(Role role) {
        Person somebody = new Person(Plans.OTHER.id(), "Tom", role, Optional.of(new UnitId("team-05")));
        assertThat(InquiryMove.values()).noneMatch(move -> move.access().allows(somebody));
        assertThat(InquiryMove.open(InquiryState.OPEN, somebody)).isEmpty();
        Person ada = new Person(Plans.OTHER.id(), "Ada", Role.ADMINISTRATOR, Optional.empty());
        assertThat(InquiryMove.values())
                .allMatch(move -> move.access().allows(TESS) && move.access().allows(ada));
    }

    @Test
    void whoSeesAPartAloneFindsOutAndDraftsButDoesNotPublish() {
        Investigation drafted = in(InquiryState.DRAFTED);
        assertThat(InquiryMove.open(InquiryState.DRAFTED, Plans.TRAINER))
                .containsExactly(InquiryMove.ASSIGN, InquiryMove.RECORD, InquiryMove.DRAFT, InquiryMove.CLOSE);
        Refused refused = refused(drafted, act(drafted, InquiryMove.PUBLISH, Plans.TRAINER));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_YOURS);
        assertThat(refused)
                .hasMessage("to publish an inquiry is not for a trainer who sees a part of the organisation");
        assertThat(refused.maybe()).isEqualTo("ask a trainer who sees the whole.");
    }

    @Test
    void aManagerIsTold() {
        Refused refused = refused(OPEN, act(OPEN, InquiryMove.RECORD, Plans.MANAGER));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_YOURS);
        assertThat(refused).hasMessage("to record an inquiry is not for a manager");
    }

    @Test
    void whoWasSlowerIsToldByWhom() {
        Investigation assigned = after(InquiryMove.ASSIGN);
        Refused refused = refused(assigned, act(OPEN, InquiryMove.RECORD, Plans.OTHER));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE);
        assertThat(refused)
                .hasMessage("tess has worked on this inquiry meanwhile: you saw version 0, it is at 1, assigned");
    }

    @Test
    void aFindingSaysWhatTheOthersDoNot() {
        Brought half =
                new Brought(Optional.empty(), Optional.of(new Finding("They call back.", " ", "me")), Optional.empty());
        Refused refused = refused(OPEN, new Act(0, InquiryMove.RECORD, Plans.TRAINER, Plans.THEN, "", half));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INCOMPLETE);
        assertThat(refused).hasMessage("it lacks what the compared units do not do");
    }

    @Test
    void theDraftBecomesAPracticeForTheMetricAndTheUnitDoesIt() {
        Investigation published = after(
                InquiryMove.ASSIGN, InquiryMove.RECORD, InquiryMove.DRAFT, InquiryMove.ASSIGN, InquiryMove.PUBLISH);
        Practice practice = published.practice();
        assertThat(practice.id()).isEqualTo(new PracticeId("call-back"));
        assertThat(practice.improves()).containsExactly(new MetricId("cycle"));
        assertThat(practice.steps()).containsExactly("Call", "Note");
        assertThat(practice.owner()).contains("tess");
        assertThat(practice.source().orElseThrow()).contains("team-05", "ask-1");
        assertThat(published.adoption().unit()).isEqualTo(new UnitId("team-05"));
        assertThat(published.adoption().since()).isEqualTo(Period.parse("2025-Q1"));
        assertThat(published.findings()).containsExactly(FINDING);
        assertThat(published.steps()).extracting(Investigation.Step::move).hasSize(5);
    }
}
