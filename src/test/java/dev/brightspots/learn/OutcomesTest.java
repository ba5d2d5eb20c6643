package dev.brightspots.learn;

import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Grade;
import dev.brightspots.learn.Outcome.State;
import dev.brightspots.measure.Company;
import dev.brightspots.measure.PracticeDraft;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Evidence;
import dev.brightspots.review.Move;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.ReviewedPlan;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final int WEEKS = 13;
    private static final Person TESS = new Person(new PersonId("tess"), "Tess", Role.TRAINER, Optional.empty());

    private static ReviewedPlan started(int team, Optional<LocalDate> starts, LocalDate decided) {
        ReviewedPlan plan = ReviewedPlan.proposed(
                "plan-" + team,
                new UnitId(team(team)),
                quarter(Tried.BEGIN),
                List.of(new PlanItem(
                        "rec-" + team,
                        new PracticeId("p"),
                        new MetricId("m"),
                        Optional.empty(),
                        starts,
                        new Evidence(Grade.B, 0.2, 0.1, 0.3),
                        List.of())));
        Instant then = decided.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (Move move : List.of(Move.TAKE_UP, Move.APPROVE, Move.START)) {
            plan = plan.after(new Decision(plan.version(), move, TESS, then, Optional.empty(), "", List.of()));
        }
        return plan;
    }

    private static ReviewedPlan started(int team) {
        return started(
                team,
                Optional.of(quarter(Tried.BEGIN).first()),
                quarter(Tried.BEGIN).first());
    }

    private static Outcome outcome(Company company, ReviewedPlan plan) {
        SalesData data = company.data();
        List<Outcome> found = Outcomes.of(List.of(plan), data, Company.measured(data), WEEKS);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Company company(double percent) {
        return Tried.by(4, percent, Optional.empty(), PracticeDraft.of("p", "m"));
    }

    @Test
    void whatHelpedIsSeenAsMuchAsItHelped() {
        Outcome outcome = outcome(company(20), started(1));
        assertThat(outcome.state()).isEqualTo(State.HELPED);
        assertThat(outcome.effect().orElseThrow()).isCloseTo(0.2, within(0.06));
        assertThat(outcome.low().orElseThrow()).isPositive();
        assertThat(outcome.harm().orElseThrow()).isLessThan(0.01);
        assertThat(outcome.trace().orElseThrow().first()).isEqualTo(quarter(Tried.BEGIN));
        assertThat(outcome.due()).isEqualTo(quarter(Tried.BEGIN).last());
    }

    @Test
    void whatDidHarmIsCalledSo() {
        Outcome outcome = outcome(company(-20), started(0));
        assertThat(outcome.state()).isEqualTo(State.HARMED);
        assertThat(outcome.harm().orElseThrow()).isGreaterThan(0.99);
    }

    @Test
    void whatMayBeChanceIsNotClear() {
        Outcome outcome = outcome(company(0), started(2));
        assertThat(outcome.state()).isEqualTo(State.UNCLEAR);
        assertThat(outcome.low().orElseThrow()).isNegative();
        assertThat(outcome.high().orElseThrow()).isPositive();
    }

    @Test
    void whatNobodyRecordedIsNotJudged() {
        Outcome outcome = outcome(company(20), started(9));
        assertThat(outcome.state()).isEqualTo(State.NOT_RECORDED);
        assertThat(outcome.effect()).isEmpty();
    }

    @Test
    void whatWasGivenUpBeforeThePlanIsNotThePlans() {
        Company company = Tried.by(4, 20, Optional.of(5), PracticeDraft.of("p", "m"));
        LocalDate later = quarter(7).first();
        assertThat(outcome(company, started(1, Optional.of(later), later)).state())
                .isEqualTo(State.NOT_RECORDED);
    }

    @Test
    void aPlanIsLookedAtAfterThePeriodInWhichHalfOfItsWeeksAreOver() {
        LocalDate begin = quarter(7).first();
        Outcome early = outcome(company(20), started(1, Optional.of(begin.plusDays(45)), begin));
        assertThat(early.state()).isEqualTo(State.HELPED);
        assertThat(early.due()).isEqualTo(quarter(7).last());
        Outcome late = outcome(company(20), started(1, Optional.of(begin.plusDays(47)), begin));
        assertThat(late.state()).isEqualTo(State.TOO_EARLY);
        assertThat(late.due()).isEqualTo(quarter(8).last());
        assertThat(late.effect()).isEmpty();
    }

    @Test
    void whereNoDayWasSaidItBeganWhenItWasStarted() {
        assertThat(outcome(company(20), started(1, Optional.empty(), quarter(6).first()))
                        .due())
                .isEqualTo(quarter(6).last());
    }

    @Test
    void aUnitThatIsGoneIsLeftOut() {
        SalesData data = company(20).data();
        assertThat(Outcomes.of(List.of(started(77)), data, Company.measured(data), WEEKS))
                .isEmpty();
    }
}
