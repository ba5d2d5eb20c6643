package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.assessment;
import static dev.brightspots.measure.Company.measured;
import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Lack;
import dev.brightspots.facts.Unmeasured;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.measure.Company.Work;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.SalesData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where too little is known, that is said, and nothing else. */
class TooLittleTest {
    private static final Work STEADY = (team, rep, period) -> new Counts(8 + (3 * team + 2 * rep + period) % 5, 20);

    private static Company teams(int teams, int reps) {
        return Company.of(teams, reps).peers(PeerRule.all("team")).metric(MetricDraft.of("m", Type.RATE));
    }

    private static List<Unmeasured> lacks(Measured measured) {
        return all(measured, Unmeasured.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 6, false", "2, 3, false", "2, 4, true", "3, 3, false", "3, 4, true", "4, 1, true", "4, 0, true"})
    void fewUnitsAreComparedOnlyIfEachHasEnoughMembers(int teams, int reps, boolean compared) {
        Company company = teams(teams, reps);
        company.work("m", teams, reps, 4, STEADY);
        for (int team = 0; reps == 0 && team < teams; team++) {
            company.row(team(team), "m", quarter(0), new Counts(8 + team, 20));
        }
        Measured measured = company.measured();
        assertThat(all(measured, Assessment.class)).hasSize(compared ? teams : 0);
        assertThat(lacks(measured))
                .hasSize(compared ? 0 : teams)
                .allSatisfy(lack -> assertThat(lack.because()).isEqualTo(Lack.TOO_FEW_PEERS));
    }

    @Test
    void oneThinUnitAmongThreeStopsAllThree() {
        Measured measured = teams(3, 4)
                .work("m", 3, 4, 4, (team, rep, period) -> team == 2 && rep == 3 ? null : STEADY.of(team, rep, period))
                .measured();
        assertThat(all(measured, Assessment.class)).isEmpty();
        assertThat(lacks(measured)).hasSize(3);
    }

    @Test
    void aMetricNobodyHasIsNotSpokenOf() {
        Measured measured = teams(6, 4)
                .metric(MetricDraft.of("empty", Type.MEAN))
                .work("m", 6, 4, 4, STEADY)
                .measured();
        assertThat(all(measured, Assessment.class))
                .noneMatch(one -> one.metric().equals("empty"));
        assertThat(lacks(measured)).isEmpty();
        assertThat(measured.views())
                .filteredOn(view -> view.metric().value().equals("empty"))
                .singleElement()
                .satisfies(view -> assertThat(view.assessments()).isEmpty());
    }

    @Test
    void aUnitWithoutRowsIsNotShownAsNothingOutOfMany() {
        Measured measured = teams(6, 4)
                .work("m", 6, 4, 4, (team, rep, period) -> team == 5 ? null : STEADY.of(team, rep, period))
                .measured();
        assertThat(all(measured, Assessment.class))
                .hasSize(5)
                .noneMatch(one -> one.who().equals(team(5)));
        assertThat(lacks(measured)).isEmpty();
    }

    @Test
    void nothingOutOfNothingIsNoData() {
        Measured measured = teams(6, 4)
                .work("m", 6, 4, 4, (team, rep, period) -> team == 5 ? new Counts(0, 0) : STEADY.of(team, rep, period))
                .measured();
        assertThat(all(measured, Assessment.class)).hasSize(5);
        assertThat(lacks(measured)).isEmpty();
    }

    @Test
    void rowsWithoutADenominatorAreSaidToLackIt() {
        Measured measured = teams(6, 4)
                .work(
                        "m",
                        6,
                        4,
                        4,
                        (team, rep, period) -> team == 5 ? new Counts(7, Double.NaN) : STEADY.of(team, rep, period))
                .measured();
        assertThat(all(measured, Assessment.class)).hasSize(5);
        assertThat(lacks(measured))
                .extracting(Unmeasured::who, Unmeasured::metric, Unmeasured::because)
                .containsExactly(tuple(team(5), "m", Lack.NO_DENOMINATOR));
    }

    @Test
    void aUnitWhoseCasesAreAllOutsideTheWindowIsSaidToHaveNone() {
        Measured measured = teams(6, 4)
                .work(
                        "m",
                        6,
                        4,
                        12,
                        (team, rep, period) -> team == 5 && period > 2 ? null : STEADY.of(team, rep, period))
                .measured();
        assertThat(all(measured, Assessment.class)).hasSize(5);
        assertThat(lacks(measured))
                .extracting(Unmeasured::who, Unmeasured::because)
                .containsExactly(tuple(team(5), Lack.NO_CASES));
    }

    @Test
    void aMeanOfSingleCasesHasNoErrorAndThereforeNoVerdict() {
        Company company = Company.of(6, 0).peers(PeerRule.all("team")).metric(MetricDraft.of("m", Type.MEAN));
        for (int team = 0; team < 6; team++) {
            company.row(team(team), "m", quarter(0), new Counts(100 + 10 * team, 1));
        }
        assertThat(lacks(company.measured())).hasSize(6).allMatch(lack -> lack.because() == Lack.TOO_FEW_PEERS);
    }

    @Test
    void smallSamplesNeverExcel() {
        for (int seed = 0; seed < 20; seed++) {
            java.util.Random random = new java.util.Random(seed);
            Measured measured = teams(24, 2)
                    .work("m", 24, 2, 1, (team, rep, period) -> new Counts(random.nextInt(4), 3))
                    .measured();
            assertThat(all(measured, Assessment.class)).hasSize(24).allSatisfy(one -> {
                assertThat(one.q()).isGreaterThan(0.1);
                assertThat(one.high() - one.low()).isGreaterThan(2);
            });
        }
    }

    @Test
    void aKindNoRuleNamesIsNotAssessed() {
        SalesData ruled = teams(6, 4).work("m", 6, 4, 2, STEADY).data();
        SalesData free = Company.of(6, 4)
                .metric(MetricDraft.of("m", Type.RATE))
                .work("m", 6, 4, 2, STEADY)
                .data();
        assertThat(measured(ruled).evidence()).containsOnlyKeys("team");
        assertThat(measured(free).evidence()).containsOnlyKeys("rep", "team");
    }

    @Test
    void attributesSplitPeersAndNumbersAreCut() {
        Company company = new Company()
                .unit("acme", "company", "")
                .peers(new PeerRule(
                        "team",
                        List.of(new PeerRule.By("segment", List.of()), new PeerRule.By("months", List.of(6.0, 18.0)))))
                .metric(MetricDraft.of("m", Type.RATE));
        for (int team = 0; team < 16; team++) {
            Map<String, String> attributes = team == 15
                    ? Map.of()
                    : Map.of("segment", team < 8 ? "large" : "small", "months", team % 2 == 0 ? "6" : "30");
            company.unit(team(team), "team", "acme", attributes).row(team(team), "m", quarter(0), new Counts(8, 20));
        }
        Measured measured = company.measured();
        assertThat(measured.evidence())
                .containsOnlyKeys(
                        "team | segment = - | months = -",
                        "team | segment = large | months = 18 and over",
                        "team | segment = large | months = 6 to 18",
                        "team | segment = small | months = 18 and over",
                        "team | segment = small | months = 6 to 18");
        assertThat(assessment(measured, team(0), "m").context()).isEqualTo("team | segment = large | months = 6 to 18");
        assertThat(lacks(measured)).extracting(Unmeasured::who).contains(team(15));
    }
}
