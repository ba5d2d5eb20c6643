package dev.brightspots.review;

import static dev.brightspots.review.Plans.MANAGER;
import static dev.brightspots.review.Plans.OTHER;
import static dev.brightspots.review.Plans.THEN;
import static dev.brightspots.review.Plans.TRAINER;
import static dev.brightspots.review.Plans.after;
import static dev.brightspots.review.Plans.decision;
import static dev.brightspots.review.Plans.item;
import static dev.brightspots.review.Plans.keep;
import static dev.brightspots.review.Plans.proposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.brightspots.review.Decision.Made;
import dev.brightspots.review.PlanItem.Edit;
import dev.brightspots.review.Refused.Kind;
import dev.brightspots.sales.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan from its proposal to its end. */
class ReviewedPlanTest {
    private final ReviewedPlan plan = proposed(item("one", "checklist"), item("two", "sponsor"));

    @Test
    void eachDecisionMakesTheNextVersionAndStandsInTheHistory() {
        ReviewedPlan done = after(plan, Move.TAKE_UP, Move.COMMENT, Move.APPROVE, Move.START, Move.FINISH);
        assertThat(done.state()).isEqualTo(PlanState.DONE);
        assertThat(done.version()).isEqualTo(5);
        assertThat(done.history())
                .extracting(Made::version, Made::move, Made::from, Made::to, Made::by)
                .startsWith(tuple(1, Move.TAKE_UP, PlanState.PROPOSED, PlanState.IN_REVIEW, TRAINER.id()))
                .endsWith(tuple(5, Move.FINISH, PlanState.RUNNING, PlanState.DONE, TRAINER.id()));
        assertThat(done.history().get(1).words()).isEqualTo("look");
        assertThat(plan.version()).as("the plan before stays as it was").isZero();
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldAndNothingIsLost() {
        ReviewedPlan seen = after(plan, Move.TAKE_UP);
        ReviewedPlan approved = seen.after(decision(seen, Move.APPROVE));
        Decision late =
                new Decision(seen.version(), Move.DECLINE, OTHER, THEN, Optional.of(Reason.NO_TIME), "", List.of());
        Refused refused = refused(approved, late);
        assertThat(refused.kind()).isEqualTo(Kind.STALE);
        assertThat(refused)
                .hasMessage("tess has decided on this plan meanwhile: you saw version 1, it is at 2, approved");
        assertThat(refused.maybe()).isEqualTo("look at it again, and then decide.");
        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void aWrongStateIsToldWithWhatIsPossible() {
        Refused refused = refused(plan, decision(plan, Move.FINISH));
        assertThat(refused.kind()).isEqualTo(Kind.WRONG_STATE);
        assertThat(refused).hasMessage("a plan that is proposed cannot be taken through 'finish'");
        assertThat(refused.maybe()).isEqualTo("one of these: TAKE_UP, COMMENT.");
    }

    @Test
    void aManagerStartsWhatATrainerApproved() {
        ReviewedPlan taken = after(plan, Move.TAKE_UP);
        Refused refused = refused(taken, new Decision(1, Move.APPROVE, MANAGER, THEN, Optional.empty(), "", List.of()));
        assertThat(refused.kind()).isEqualTo(Kind.NOT_YOURS);
        assertThat(refused).hasMessage("to approve a plan is not for a manager");
        ReviewedPlan approved = after(taken, Move.APPROVE);
        assertThat(approved.after(new Decision(2, Move.START, MANAGER, THEN, Optional.empty(), "", List.of()))
                        .state())
                .isEqualTo(PlanState.RUNNING);
    }

    @Test
    void aDeclineNeedsAReasonAndACommentWords() {
        ReviewedPlan taken = after(plan, Move.TAKE_UP);
        assertThat(refused(taken, decision(taken, Move.DECLINE)))
                .hasMessage("what is not to be done needs a reason")
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Kind.INCOMPLETE));
        assertThat(refused(taken, decision(taken, Move.COMMENT))).hasMessage("a comment has words");
        ReviewedPlan declined = after(taken, Move.DECLINE);
        assertThat(declined.items()).as("what was declined is still to be read").hasSize(2);
        assertThat(declined.history().get(1).dropped()).hasSize(2);
    }

    @Test
    void aChangeSetsDatesAndSourcesAndDropsWhatItDoesNotName() {
        ReviewedPlan taken = after(plan, Move.TAKE_UP);
        LocalDate later = LocalDate.of(2026, 11, 2);
        ReviewedPlan changed = Plans.changed(
                taken, Reason.NOT_NOW, new Edit("two", Optional.of(new UnitId("another")), Optional.of(later)));
        assertThat(changed.state()).isEqualTo(PlanState.CHANGED);
        assertThat(changed.items()).singleElement().satisfies(item -> {
            assertThat(item.source()).contains(new UnitId("another"));
            assertThat(item.starts()).contains(later);
            assertThat(item.practice().value()).isEqualTo("sponsor");
        });
        assertThat(changed.history().get(1).dropped())
                .extracting(PlanItem::recommendation)
                .containsExactly("one");
        assertThat(changed.history().get(1).reason()).contains(Reason.NOT_NOW);
    }

    @Test
    void aChangeKeepsWhatThereIsAndAtLeastOne() {
        ReviewedPlan taken = after(plan, Move.TAKE_UP);
        assertThat(catchThrowableOfType(Refused.class, () -> Plans.changed(taken, Reason.OTHER)))
                .hasMessage("a change keeps at least one item");
        assertThat(catchThrowableOfType(
                        Refused.class, () -> Plans.changed(taken, Reason.OTHER, keep("one"), keep("three"))))
                .hasMessage("the plan has no item 'three' (or it is named twice)");
        assertThat(catchThrowableOfType(
                        Refused.class, () -> Plans.changed(taken, Reason.OTHER, keep("one"), keep("one"))))
                .hasMessageContaining("named twice");
        assertThat(refused(
                        taken, new Decision(1, Move.CHANGE, TRAINER, THEN, Optional.empty(), "", List.of(keep("one")))))
                .hasMessage("what is not to be done needs a reason");
    }

    private static Refused refused(ReviewedPlan plan, Decision decision) {
        return catchThrowableOfType(Refused.class, () -> plan.after(decision));
    }
}
