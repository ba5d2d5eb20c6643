package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.Grade;
import dev.brightspots.facts.HaltKind;
import dev.brightspots.facts.WarningKind;
import dev.brightspots.learn.Outcome;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.CoachingPlan.LeftOut;
import dev.brightspots.review.Decided;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Evidence;
import dev.brightspots.review.Move;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.Reason;
import dev.brightspots.review.ReviewedPlan;
import dev.brightspots.sales.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What trainers decided on the plans of one run, and what the next run makes of it. */
class DecidedRunTest {
    private static final Person TRAINER = new Person(new PersonId("tess"), "Tess", Role.TRAINER, Optional.empty());
    private static final RunResult BEFORE = run(Decided.NOTHING);
    private static final ReviewedPlan PLAN = Proposals.of(BEFORE).get(1);
    private static final PlanItem ITEM = PLAN.items().get(0);

    private static RunResult run(Decided decided) {
        Request request = Shipped.request(Shipped.SAMPLE);
        return Pipeline.run(
                new Request(request.data(), 0, List.of(), request.period(), request.threads(), decided),
                Shipped.PACK,
                Progress.SILENT);
    }

    private static ReviewedPlan after(ReviewedPlan plan, Move... moves) {
        ReviewedPlan last = plan;
        for (Move move : moves) {
            last = last.after(new Decision(
                    last.version(),
                    move,
                    TRAINER,
                    Instant.parse("2026-01-07T09:00:00Z"),
                    move == Move.DECLINE ? Optional.of(Reason.NO_TIME) : Optional.empty(),
                    "",
                    List.of()));
        }
        return last;
    }

    private static Advised advised(RunResult result) {
        return result.recommendations().stream()
                .filter(one -> one.id().equals(ITEM.recommendation()))
                .findFirst()
                .orElseThrow();
    }

    private static CoachingPlan plan(RunResult result) {
        return result.planned().plans().stream()
                .filter(one -> one.unit().equals(PLAN.unit()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void proposalsHoldWhatThePlansHold() {
        assertThat(Proposals.of(BEFORE))
                .extracting(ReviewedPlan::unit)
                .containsExactlyElementsOf(BEFORE.planned().plans().stream()
                        .filter(one -> !one.items().isEmpty())
                        .map(CoachingPlan::unit)
                        .toList());
        assertThat(PLAN.items())
                .extracting(PlanItem::recommendation)
                .containsExactlyElementsOf(plan(BEFORE).items());
        assertThat(ITEM.rules()).isNotEmpty().doesNotContainNull();
        assertThat(ITEM.starts()).isPresent();
    }

    @Test
    void whatWasDeclinedDoesNotComeBackAndSaysSo() {
        RunResult next = run(new Decided(List.of(after(PLAN, Move.TAKE_UP, Move.DECLINE))));
        assertThat(plan(next).items()).doesNotContain(ITEM.recommendation());
        assertThat(plan(next).leftOut()).contains(new LeftOut(ITEM.recommendation(), Because.DECLINED));
        assertThat(advised(next).text())
                .startsWith(advised(BEFORE).text())
                .endsWith(" It was declined on 7 January 2026 (no time for it).");
        assertThat(next.run().id())
                .as("it is another run")
                .isNotEqualTo(BEFORE.run().id());
        assertThat(next.run().data()).isEqualTo(BEFORE.run().data());
    }

    @Test
    void whatWasDeclinedOnOtherEvidenceComesBackAndSaysSo() {
        PlanItem weaker = new PlanItem(
                ITEM.recommendation(),
                ITEM.practice(),
                ITEM.metric(),
                ITEM.source(),
                ITEM.starts(),
                new Evidence(
                        Grade.C,
                        ITEM.evidence().expected(),
                        ITEM.evidence().low(),
                        ITEM.evidence().high()),
                ITEM.rules());
        ReviewedPlan then = ReviewedPlan.proposed(PLAN.id(), PLAN.unit(), PLAN.period(), List.of(weaker));
        RunResult next = run(new Decided(List.of(after(then, Move.TAKE_UP, Move.DECLINE))));
        assertThat(plan(next).items()).contains(ITEM.recommendation());
        assertThat(advised(next).text())
                .endsWith(" It was declined on 7 January 2026 (no time for it), when its grade was C, and now is "
                        + ITEM.evidence().grade() + ": look at it again.");
    }

    @Test
    void whatWasApprovedRuns() {
        RunResult next = run(new Decided(List.of(after(PLAN, Move.TAKE_UP, Move.APPROVE))));
        assertThat(plan(next).leftOut()).contains(new LeftOut(ITEM.recommendation(), Because.RUNNING));
        RunResult over = run(new Decided(List.of(after(PLAN, Move.TAKE_UP, Move.APPROVE, Move.START, Move.FINISH))));
        assertThat(plan(over).items()).as("a plan that is over leaves room").contains(ITEM.recommendation());
    }

    @Test
    void whoWorksOnWhatIsPausedIsTold() {
        RunResult.Halted paused = BEFORE.halts().stream()
                .filter(one -> one.kind() == HaltKind.PAUSE)
                .findFirst()
                .orElseThrow();
        UnitId team = BEFORE.standings().stream()
                .filter(line -> line.context().equals(paused.context()) && !warned(BEFORE, line.unit()))
                .map(RunResult.StandingLine::unit)
                .findFirst()
                .orElseThrow();
        PlanItem item = new PlanItem(
                "rec",
                paused.practice(),
                paused.metric(),
                Optional.empty(),
                Optional.empty(),
                ITEM.evidence(),
                List.of());
        ReviewedPlan plan = ReviewedPlan.proposed("plan", team, PLAN.period(), List.of(item));
        assertThat(warned(run(new Decided(List.of(after(plan, Move.TAKE_UP, Move.APPROVE)))), team))
                .isTrue();
        assertThat(warned(run(new Decided(List.of(after(plan, Move.TAKE_UP)))), team))
                .as("nobody works on a plan in review")
                .isFalse();
    }

    private static boolean warned(RunResult result, UnitId team) {
        return result.warnings().stream()
                .anyMatch(one -> one.unit().equals(Optional.of(team)) && one.kind() == WarningKind.HARMFUL);
    }

    @Test
    void whatCameOfAStartedPlanIsToldOnceItIsDue() {
        ReviewedPlan started = after(PLAN, Move.TAKE_UP, Move.APPROVE, Move.START);
        assertThat(run(new Decided(List.of(started))).outcomes())
                .extracting(one -> one.outcome().state())
                .containsOnly(Outcome.State.NOT_RECORDED)
                .hasSize(PLAN.items().size());
        assertThat(run(new Decided(List.of(after(PLAN, Move.TAKE_UP, Move.APPROVE))))
                        .outcomes())
                .isEmpty();
    }
}
