package dev.brightspots.measure;

import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.rep;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.measure.Company.Counts;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.Period;
import org.junit.jupiter.api.Test;

/** Which kind is coached and which period is assessed where nobody says so. */
class AssessedPeriodTest {
    private static final Counts SOME = new Counts(1, 2);

    private static Company company() {
        return Company.of(4, 2).metric(MetricDraft.of("m", Type.RATE));
    }

    @Test
    void itIsTheLatestInWhichHalfOfTheCoachedUnitsHaveData() {
        Company company = company()
                .work("m", 4, 2, 3, (team, rep, period) -> SOME)
                .row(rep(0, 0), "m", quarter(3), SOME)
                .row(rep(1, 1), "m", quarter(3), SOME)
                .row(rep(2, 0), "m", quarter(4), SOME)
                .row(rep(2, 1), "m", quarter(4), SOME);
        assertThat(AssessedPeriod.latest(company.data()))
                .as("2 of 4, rolled up")
                .contains(quarter(3));
        assertThat(AssessedPeriod.later(company.data(), quarter(3))).containsExactly(quarter(4));
        assertThat(AssessedPeriod.later(company.data(), quarter(4))).isEmpty();
    }

    @Test
    void withoutSuchAPeriodItIsTheLatestWithData() {
        Company company = company().row(rep(0, 0), "m", quarter(0), SOME).row(rep(1, 0), "m", quarter(5), SOME);
        assertThat(AssessedPeriod.latest(company.data())).contains(quarter(5));
    }

    @Test
    void withoutDataThereIsNone() {
        assertThat(AssessedPeriod.latest(company().data())).isEmpty();
    }

    @Test
    void dataWithoutTimeHaveTheirOnePeriod() {
        assertThat(AssessedPeriod.latest(
                        company().row(rep(0, 0), "m", Period.ALL, SOME).data()))
                .contains(Period.ALL);
    }

    @Test
    void ofPeriodsThatEndTogetherTheLongestIsMeant() {
        Company company = company().metric(MetricDraft.of("monthly", Type.RATE));
        for (int team = 0; team < 4; team++) {
            company.row(team(team), "m", quarter(0), SOME)
                    .row(team(team), "monthly", Period.parse("2024-03").orElseThrow(), SOME);
        }
        assertThat(AssessedPeriod.latest(company.data())).contains(quarter(0));
    }

    @Test
    void theCoachedKindIsTheOneSaid() {
        assertThat(AssessedPeriod.coach(
                        company().coach("rep").adopts(team(0), "p", 0).data()))
                .isEqualTo("rep");
    }

    @Test
    void elseTheOneAdoptionsNameMost() {
        Company company = company().coach("").adopts("acme", "p", 0);
        assertThat(AssessedPeriod.coach(company.data())).isEqualTo("company");
        company.adopts(rep(0, 0), "p", 0).adopts(rep(1, 0), "p", 0);
        assertThat(AssessedPeriod.coach(company.data())).isEqualTo("rep");
    }

    @Test
    void elseTheLowestThatHasMembers() {
        assertThat(AssessedPeriod.coach(company().coach("").data())).isEqualTo("team");
        assertThat(AssessedPeriod.coach(
                        company().coach("").unit("x", "apprentice", rep(3, 1)).data()))
                .isEqualTo("rep");
        assertThat(AssessedPeriod.coach(
                        Company.of(0, 0).coach("").unit("b", "shop", "").data()))
                .as("without a tree, any")
                .isEqualTo("company");
    }
}
