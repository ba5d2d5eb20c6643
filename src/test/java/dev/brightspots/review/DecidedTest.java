package dev.brightspots.review;

import static dev.brightspots.review.Plans.after;
import static dev.brightspots.review.Plans.changed;
import static dev.brightspots.review.Plans.item;
import static dev.brightspots.review.Plans.keep;
import static dev.brightspots.review.Plans.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.Grade;
import dev.brightspots.review.Decided.Share;
import dev.brightspots.sales.PracticeId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What declines and approvals teach. */
class DecidedTest {
    private static ReviewedPlan reviewed(String id, Move... moves) {
        return after(after(proposed(item(id, "checklist"), item(id + "-b", "sponsor")), Move.TAKE_UP), moves);
    }

    @Test
    void aDeclinedRecommendationIsRememberedWithItsReason() {
        assertThat(new Decided(List.of(reviewed("one", Move.DECLINE), reviewed("two", Move.APPROVE))).declined())
                .containsOnlyKeys("one", "one-b")
                .allSatisfy((id, declined) -> assertThat(declined.reason()).contains(Reason.NO_TIME));
    }

    @Test
    void anItemTakenOutByAChangeIsDeclinedTheOthersAreNot() {
        ReviewedPlan plan = changed(reviewed("one"), Reason.WORK_DIFFERS, keep("one"));
        assertThat(new Decided(List.of(plan)).declined()).containsOnlyKeys("one-b");
    }

    @Test
    void whatWasAcceptedAfterwardsIsNotDeclinedAnyMore() {
        assertThat(new Decided(List.of(reviewed("one", Move.DECLINE, Move.REOPEN, Move.APPROVE))).declined())
                .isEmpty();
        assertThat(new Decided(List.of(reviewed("one", Move.APPROVE, Move.REOPEN, Move.DECLINE))).declined())
                .hasSize(2);
    }

    @Test
    void sharesCountItemsThatWereDecidedOnByPracticeAndByRule() {
        Decided decided = new Decided(List.of(
                reviewed("one", Move.APPROVE),
                reviewed("two", Move.DECLINE),
                changed(reviewed("three"), Reason.OTHER, keep("three")),
                reviewed("four"),
                reviewed("five", Move.DECLINE, Move.REOPEN)));
        assertThat(decided.byPractice())
                .containsEntry(new PracticeId("checklist"), new Share(2, 3))
                .containsEntry(new PracticeId("sponsor"), new Share(1, 3));
        assertThat(decided.byRule())
                .containsEntry("recommends", new Share(3, 6))
                .containsEntry("shown-sponsor", new Share(1, 3));
        assertThat(new Share(3, 6).share()).isEqualTo(0.5);
    }

    @Test
    void evidenceIsAnotherWhenItsGradeIsOrWhenTheGainLeavesWhatWasExpected() {
        Evidence then = new Evidence(Grade.B, 0.2, 0.1, 0.3);
        assertThat(new Evidence(Grade.B, 0.29, 0.2, 0.4).differsFrom(then)).isFalse();
        assertThat(new Evidence(Grade.B, 0.31, 0.2, 0.4).differsFrom(then)).isTrue();
        assertThat(new Evidence(Grade.B, 0.09, 0, 0.2).differsFrom(then)).isTrue();
        assertThat(new Evidence(Grade.A, 0.2, 0.1, 0.3).differsFrom(then)).isTrue();
    }
}
