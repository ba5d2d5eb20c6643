package dev.brightspots.measure;

import static dev.brightspots.measure.Company.assessment;
import static dev.brightspots.measure.Company.measured;
import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Assessment;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.measure.Company.Work;
import dev.brightspots.sales.Metric.Scale;
import dev.brightspots.sales.Metric.Type;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lead is: a unit less the median of its peers on the analysis scale, positive = better. */
class LeadTest {
    private static final int TEAMS = 12;
    private static final int REPS = 5;
    private static final int PERIODS = 6;

    /** Reps and periods differ by a few per cent, teams do not; the team named does its work better by a factor. */
    private static Work amounts(long seed, int special, double factor) {
        double[] noise = new Random(seed)
                .doubles((long) TEAMS * REPS * PERIODS, -0.06, 0.06)
                .toArray();
        return (team, rep, period) -> {
            double level = 100 * Math.exp(noise[(team * REPS + rep) * PERIODS + period]);
            return new Counts(20 * level * (team == special ? factor : 1), 20);
        };
    }

    private static Company company(MetricDraft metric, Work work) {
        return Company.of(TEAMS, REPS).metric(metric).work("m", TEAMS, REPS, PERIODS, work);
    }

    private static double[] leads(Measured measured) {
        return IntStream.range(0, TEAMS)
                .mapToDouble(unit -> assessment(measured, team(unit), "m").lead())
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.1, 1.5, 2})
    void aPlantedFactorIsFoundWithItsSize(double factor) {
        Assessment found = assessment(
                company(MetricDraft.of("m", Type.MEAN), amounts(1, 3, factor)).measured(), team(3), "m");
        assertThat(found.lead()).isCloseTo(Math.log(factor), within(0.03));
        assertThat(found.low()).isLessThan(Math.log(factor));
        assertThat(found.high()).isGreaterThan(Math.log(factor));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 12})
    void theLeadOverFewPeersIsNoGreaterThanTheLeadOverMany(int teams) {
        Company company = Company.of(teams, REPS)
                .peers(dev.brightspots.sales.PeerRule.all("team"))
                .metric(MetricDraft.of("m", Type.MEAN))
                .work("m", teams, REPS, PERIODS, amounts(1, 0, 1.4));
        assertThat(assessment(company.measured(), team(0), "m").lead())
                .as("of %s teams", teams)
                .isCloseTo(Math.log(1.4), within(0.04));
    }

    @Test
    void anotherCurrencyChangesNoLead() {
        Work work = amounts(2, 1, 1.3);
        double[] euros = leads(company(MetricDraft.of("m", Type.MEAN), work).measured());
        double[] yen = leads(company(MetricDraft.of("m", Type.MEAN), (team, rep, period) -> {
                    Counts counts = Objects.requireNonNull(work.of(team, rep, period));
                    return new Counts(162.5 * counts.numerator(), counts.denominator());
                })
                .measured());
        assertThat(yen).containsExactly(euros, within(1e-12));
    }

    @Test
    void theOrderOfLinesChangesNoByte() {
        Company company = company(MetricDraft.of("m", Type.MEAN), amounts(3, 1, 1.3))
                .practice(PracticeDraft.of("p", "m"))
                .adopts(team(1), "p", 3)
                .adopts(team(2), "p", 2);
        String first = measured(company.data()).toString();
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(measured(company.shuffled(seed)).toString()).isEqualTo(first);
        }
        assertThat(first).contains("Assessment[who=t02").doesNotContain("NaN");
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void whereLessIsBetterTheSameNumbersMirror(Type type) {
        Random random = new Random(4);
        Work work = (team, rep, period) ->
                new Counts(20 + random.nextInt(10) + (team == 2 ? 9 : 0), type == Type.COUNT ? 1 : 50);
        Company some = company(MetricDraft.of("m", type), work);
        double[] higher = leads(some.measured());
        double[] lower = leads(some.metric(MetricDraft.of("m", type).lower()).measured());
        assertThat(lower)
                .containsExactly(
                        IntStream.range(0, TEAMS).mapToDouble(i -> -higher[i]).toArray(), within(1e-12));
        assertThat(higher[2]).isGreaterThan(0.2);
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void unitsThatDoTheSameHaveNoLead(Type type) {
        Measured measured = company(
                        MetricDraft.of("m", type),
                        (team, rep, period) -> new Counts(10 + (rep + period) % 3, type == Type.COUNT ? 2 : 40))
                .measured();
        assertThat(Company.all(measured, Assessment.class).stream()
                        .filter(one -> one.kind().equals("team")))
                .hasSize(TEAMS)
                .allSatisfy(one -> {
                    assertThat(one.lead()).isCloseTo(0, within(1e-9));
                    assertThat(one.crude()).isCloseTo(0, within(1e-9));
                    assertThat(one.q()).isGreaterThan(0.1);
                });
    }

    @Test
    void nothingOutOfManyAndAllOutOfManyStayFinite() {
        Measured measured = company(
                        MetricDraft.of("m", Type.RATE),
                        (team, rep, period) -> new Counts(team == 0 ? 0 : team == 1 ? 20 : 8 + (rep + period) % 3, 20))
                .measured();
        assertThat(assessment(measured, team(0), "m").lead()).isBetween(-9.0, -2.0);
        assertThat(assessment(measured, team(1), "m").lead()).isBetween(2.0, 9.0);
        assertThat(assessment(measured, team(0), "m").behindQ()).isLessThan(0.001);
        assertThat(assessment(measured, team(1), "m").q()).isLessThan(0.001);
        assertThat(assessment(measured, team(0), "m").leagueRank()).isEqualTo(TEAMS);
        assertThat(assessment(measured, team(1), "m").leagueRank()).isEqualTo(1);
    }

    @Test
    void sumsBelowZeroAreComparedAsTheyAreAndSoIsWhatAsksForIt() {
        Work work = (team, rep, period) ->
                new Counts((team == 0 ? 200 : 0) + 10 * ((rep * 3 + period * 5 + team) % 7) - 30, 10);
        Measured negative = company(MetricDraft.of("m", Type.MEAN), work).measured();
        Measured asked = company(MetricDraft.of("m", Type.MEAN).scale(Scale.IDENTITY), work)
                .measured();
        assertThat(negative.views())
                .filteredOn(view -> view.context().equals("team"))
                .singleElement()
                .satisfies(view -> assertThat(view.scale()).isEqualTo(Scale.IDENTITY));
        assertThat(leads(negative)).containsExactly(leads(asked), within(0.0));
        assertThat(leads(asked)[0]).isCloseTo(20, within(0.5));
        assertThat(assessment(asked, team(0), "m").worth())
                .as("a tenth of the spread between units")
                .isPositive()
                .isLessThan(0.5);
    }

    @Test
    void aMetricsOwnGapIsItsWorth() {
        Work work = amounts(5, 3, 1.25);
        Assessment usual =
                assessment(company(MetricDraft.of("m", Type.MEAN), work).measured(), team(3), "m");
        Assessment wide = assessment(
                company(MetricDraft.of("m", Type.MEAN).gap(0.3), work).measured(), team(3), "m");
        assertThat(usual.worth()).isEqualTo(Company.SHIPPED.get("gap.worth"));
        assertThat(wide.worth()).isEqualTo(0.3);
        assertThat(wide.lead()).isEqualTo(usual.lead());
        assertThat(usual.q()).isLessThan(0.01);
        assertThat(wide.q()).isGreaterThan(0.5);
    }

    @Test
    void aSeasonAllShareMovesNobody() {
        Work work = amounts(6, 3, 1.3);
        double[] even = leads(company(MetricDraft.of("m", Type.MEAN), work).measured());
        double[] seasonal = leads(company(MetricDraft.of("m", Type.MEAN), (team, rep, period) -> {
                    Counts counts = Objects.requireNonNull(work.of(team, rep, period));
                    return new Counts(counts.numerator() * (1 + period % 4), counts.denominator());
                })
                .measured());
        assertThat(seasonal).containsExactly(even, within(0.02));
    }

    @Test
    void aUnitsOwnRowsReplaceTheSumOfItsReps() {
        Company company = company(MetricDraft.of("m", Type.MEAN), amounts(7, -1, 1));
        assertThat(assessment(company.measured(), team(4), "m").value()).isBetween(97.0, 103.0);
        for (int period = 0; period < PERIODS; period++) {
            company.row(team(4), "m", quarter(period), new Counts(15_000, 100));
        }
        Measured measured = company.measured();
        assertThat(assessment(measured, team(4), "m").value()).isEqualTo(150);
        assertThat(List.of(assessment(measured, team(5), "m").value()))
                .allSatisfy(value -> assertThat(value).isBetween(97.0, 103.0));
    }
}
