package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.assessment;
import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.FellBack;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.measure.Company.Work;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which periods an assessment looks at, and what it says of a lead that is gone. */
class WindowTest {
    private static final int TEAMS = 10;
    private static final int REPS = 5;

    /** All alike but for a little regular unrest; team 0 is ahead by a factor from one period to another. */
    private static Work ahead(double factor, int first, int last) {
        return (team, rep, period) -> new Counts(
                (100 + (7 * team + 3 * rep + 5 * period) % 11)
                        * 10
                        * (team == 0 && period >= first && period <= last ? factor : 1),
                10);
    }

    private static Company company(MetricDraft metric, int periods, Work work) {
        return Company.of(TEAMS, REPS).metric(metric).work("m", TEAMS, REPS, periods, work);
    }

    private static Measured at(Company company, int period) {
        return Measuring.measure(company.data(), quarter(period), Company.SHIPPED);
    }

    @Test
    void eightPeriodsArePooledAndNoMore() {
        Company company = company(MetricDraft.of("m", Type.MEAN), 14, ahead(3, 0, 3));
        assertThat(assessment(at(company, 13), team(0), "m").periods()).isEqualTo(8);
        assertThat(assessment(at(company, 13), team(0), "m").sample()).isEqualTo(8 * REPS * 10);
        assertThat(assessment(at(company, 13), team(0), "m").lead()).isCloseTo(0, within(0.05));
        assertThat(assessment(at(company, 3), team(0), "m").lead()).isCloseTo(Math.log(3), within(0.1));
    }

    @Test
    void whatComesAfterTheAssessedPeriodIsNotLookedAt() {
        Company early = company(MetricDraft.of("m", Type.MEAN), 6, ahead(1.4, 0, 9));
        Company late = company(
                MetricDraft.of("m", Type.MEAN),
                9,
                (team, rep, period) -> period > 5
                        ? new Counts(10 * rep + 1, 1)
                        : ahead(1.4, 0, 9).of(team, rep, period));
        assertThat(all(at(late, 5), Assessment.class)).isEqualTo(all(at(early, 5), Assessment.class));
    }

    @Test
    void periodsWhoseCasesAreNotDecidedAreLeftOut() {
        Work work = ahead(2, 4, 5);
        Assessment ripe = assessment(at(company(MetricDraft.of("m", Type.MEAN), 6, work), 5), team(0), "m");
        Assessment unripe =
                assessment(at(company(MetricDraft.of("m", Type.MEAN).ripeAfter(2), 6, work), 5), team(0), "m");
        assertThat(ripe.periods()).isEqualTo(6);
        assertThat(ripe.lead()).isGreaterThan(0.2);
        assertThat(unripe.periods()).isEqualTo(4);
        assertThat(unripe.lead()).isCloseTo(0, within(0.05));
    }

    @Test
    void aMetricOfWhichNothingIsDecidedYetHasNoAssessment() {
        Company company = company(MetricDraft.of("m", Type.MEAN).ripeAfter(3), 2, ahead(1, 0, 0));
        assertThat(all(at(company, 1), Assessment.class)).isEmpty();
    }

    @Test
    void theWindowNeverReachesBackPastAnAdoption() {
        Company company = company(MetricDraft.of("m", Type.MEAN), 8, ahead(2, 0, 4))
                .practice(PracticeDraft.of("p", "m"))
                .adopts(team(0), "p", 5);
        assertThat(assessment(company.measured(), team(0), "m").periods()).isEqualTo(3);
        assertThat(assessment(company.measured(), team(0), "m").lead()).isCloseTo(0, within(0.08));
        assertThat(assessment(company.measured(), team(1), "m").periods()).isEqualTo(8);
    }

    @Test
    void thePracticesOfARegionHoldForItsTeams() {
        Company company = company(MetricDraft.of("m", Type.MEAN), 8, ahead(2, 0, 4))
                .practice(PracticeDraft.of("p", "m"))
                .adopts("acme", "p", 6);
        assertThat(assessment(company.measured(), team(4), "m").periods()).isEqualTo(2);
    }

    @Test
    void theWindowBeginsAgainWhereAPracticeIsGivenUp() {
        Company company = company(MetricDraft.of("m", Type.MEAN), 8, ahead(2, 0, 3))
                .practice(PracticeDraft.of("p", "m"))
                .adoption(new Adoption(
                        new UnitId(team(0)), new PracticeId("p"), Optional.empty(), Optional.of(quarter(3)), 1, false));
        assertThat(assessment(company.measured(), team(0), "m").periods()).isEqualTo(4);
    }

    @Test
    void aPracticeForAnotherMetricLeavesTheWindowAlone() {
        Company company = company(MetricDraft.of("m", Type.MEAN), 8, ahead(2, 0, 4))
                .metric(MetricDraft.of("other", Type.MEAN))
                .practice(PracticeDraft.of("p", "other"))
                .adopts(team(0), "p", 5);
        assertThat(assessment(company.measured(), team(0), "m").periods()).isEqualTo(8);
    }

    @Test
    void aLeadThatIsGoneHasFallenBackAndIsLuck() {
        Measured measured =
                company(MetricDraft.of("m", Type.MEAN), 8, ahead(1.6, 0, 4)).measured();
        assertThat(all(measured, FellBack.class))
                .filteredOn(one -> one.who().equals(team(0)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.before()).isCloseTo(Math.log(1.6), within(0.03));
                    assertThat(one.after()).isCloseTo(0, within(0.03));
                    assertThat(one.q()).isLessThan(0.001);
                });
        Parts parts = measured.parts().get(new Cell(new UnitId(team(0)), new MetricId("m")));
        assertThat(parts.share(parts.part(CauseKind.LUCK))).isGreaterThan(0.95);
        assertThat(parts.part(CauseKind.UNEXPLAINED)).isZero();
    }

    @Test
    void aLeadThatLastsHasNotFallenBack() {
        Measured measured =
                company(MetricDraft.of("m", Type.MEAN), 8, ahead(1.6, 0, 7)).measured();
        assertThat(all(measured, FellBack.class))
                .filteredOn(one -> one.who().equals(team(0)))
                .allSatisfy(one -> assertThat(one.after()).isGreaterThan(0.9 * one.before()));
        assertThat(assessment(measured, team(0), "m").ahead()).isEqualTo(8);
        Parts parts = measured.parts().get(new Cell(new UnitId(team(0)), new MetricId("m")));
        assertThat(parts.share(parts.part(CauseKind.UNEXPLAINED))).isGreaterThan(0.9);
    }

    @Test
    void withTwoPeriodsNothingCanHaveFallenBack() {
        assertThat(all(
                        company(MetricDraft.of("m", Type.MEAN), 2, ahead(1.6, 0, 0))
                                .measured(),
                        FellBack.class))
                .isEmpty();
    }
}
