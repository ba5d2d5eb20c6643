package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What taking up a practice did, against those who had not. */
class PracticeEffectTest {
    static final int TEAMS = 16;
    static final int PERIODS = 8;
    static final int NEVER = 99;

    /** A lead of a team in a period, in per cent. */
    static Company company(long seed, IntBinaryOperator lead) {
        Random random = new Random(seed);
        Company company = Company.of(TEAMS, 0)
                .peers(PeerRule.all("team"))
                .metric(MetricDraft.of("m", Type.MEAN))
                .practice(PracticeDraft.of("p", "m"));
        for (int team = 0; team < TEAMS; team++) {
            double level = 0.1 * random.nextGaussian();
            for (int period = 0; period < PERIODS; period++) {
                double log = level + 0.03 * random.nextGaussian() + lead.applyAsInt(team, period) / 100.0;
                company.row(team(team), "m", quarter(period), new Counts(5000 * Math.exp(log), 50));
            }
        }
        return company;
    }

    static IntBinaryOperator since(int percent, int... begins) {
        return (team, period) -> team < begins.length && period >= begins[team] ? percent : 0;
    }

    static Company adopted(Company company, int... begins) {
        for (int team = 0; team < begins.length; team++) {
            if (begins[team] != NEVER) {
                company.adopts(team(team), "p", begins[team]);
            }
        }
        return company;
    }

    static PracticeEffect effect(Company company) {
        return company.measured().effects().stream()
                .filter(one -> one.metric().equals("m"))
                .findFirst()
                .orElseThrow();
    }

    static Adoption adoption(int team, Optional<Period> since, double fidelity, boolean assigned) {
        return new Adoption(new UnitId(team(team)), new PracticeId("p"), since, Optional.empty(), fidelity, assigned);
    }

    @Test
    void staggeredAdoptionIsFoundWithinItsInterval() {
        int inside = 0;
        int shown = 0;
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            PracticeEffect found = effect(adopted(company(seed, since(25, 3, 4, 5, 6)), 3, 4, 5, 6));
            inside += found.low() < 0.25 && 0.25 < found.high() ? 1 : 0;
            sum += found.effect();
            assertThat(found.design()).isEqualTo(Design.BEFORE_AFTER);
            shown += found.grade() == Grade.B ? 1 : 0;
            assertThat(found.sites()).isEqualTo(4);
            assertThat(found.harm()).isLessThan(0.001);
        }
        assertThat(sum / 40).isCloseTo(0.25, within(0.01));
        assertThat(inside).as("of 40 intervals of 95 %").isGreaterThanOrEqualTo(34);
        assertThat(shown).as("shown, but for a drift by chance before").isGreaterThanOrEqualTo(37);
    }

    @Test
    void whatTheFirstShowedStaysKnownWhenEverybodyElseHasBegun() {
        int[] begins = IntStream.range(0, TEAMS).map(team -> team < 4 ? 3 : 6).toArray();
        PracticeEffect found = effect(adopted(company(1, since(25, begins)), begins));
        assertThat(found.sites()).isEqualTo(4);
        assertThat(found.effect()).isCloseTo(0.25, within(0.06));
        assertThat(found.grade()).isEqualTo(Grade.B);
    }

    @Test
    void aPracticeThatDoesNothingIsNotShown() {
        int shown = 0;
        for (int seed = 0; seed < 40; seed++) {
            PracticeEffect found = effect(adopted(company(seed, since(0)), 3, 4, 5, 6));
            shown += found.grade() == Grade.D ? 0 : 1;
        }
        assertThat(shown).as("false alarms in 40").isLessThanOrEqualTo(2);
    }

    @Test
    void harmIsCalledHarmAndNeverShown() {
        PracticeEffect found = effect(adopted(company(1, since(-20, 3, 4, 5, 6)), 3, 4, 5, 6));
        assertThat(found.effect()).isCloseTo(-0.2, within(0.06));
        assertThat(found.harm()).isGreaterThan(0.999);
        assertThat(found.chance()).isLessThan(0.001);
        assertThat(found.grade()).isEqualTo(Grade.D);
    }

    @Test
    void whoAlwaysDidItIsNeitherTreatedNorControl() {
        // Eight teams always did it and rise by a third in the middle: as controls they would hide the effect.
        Company company =
                company(2, (team, period) -> team < 4 && period >= 4 ? 25 : team >= 8 && period >= 4 ? 30 : 0);
        adopted(company, 4, 4, 4, 4);
        for (int team = 8; team < TEAMS; team++) {
            company.adoption(adoption(team, Optional.empty(), 1, false));
        }
        PracticeEffect found = effect(company);
        assertThat(found.sites()).isEqualTo(4);
        assertThat(found.effect()).isCloseTo(0.25, within(0.06));
    }

    @Test
    void aPracticeAllDoCannotBeCompared() {
        Company company = company(3, since(0));
        company.adoption(
                new Adoption(new UnitId("acme"), new PracticeId("p"), Optional.empty(), Optional.empty(), 1, false));
        Measured measured = company.measured();
        assertThat(measured.effects()).singleElement().satisfies(one -> {
            assertThat(one.design()).isEqualTo(Design.NONE);
            assertThat(one.grade()).isEqualTo(Grade.D);
            assertThat(one.sites()).isZero();
        });
        assertThat(all(measured, Prospect.class)).isEmpty();
        assertThat(all(measured, SourceFit.class)).isEmpty();
    }

    @Test
    void aPracticeAllTakeUpTogetherCannotBeCompared() {
        int[] begins = new int[TEAMS];
        java.util.Arrays.fill(begins, 4);
        PracticeEffect found = effect(adopted(company(3, since(25, begins)), begins));
        assertThat(found.design()).isEqualTo(Design.NONE);
    }

    @Test
    void whatWasDecidedByLotIsOfGradeA() {
        Company company = company(4, since(25, 4, 4, 4, 4));
        for (int team = 0; team < 12; team++) {
            company.adoption(adoption(team, Optional.of(quarter(4)), team < 4 ? 1 : 0, true));
        }
        PracticeEffect found = effect(company);
        assertThat(found.design()).isEqualTo(Design.RANDOMISED);
        assertThat(found.grade()).isEqualTo(Grade.A);
        assertThat(found.effect()).isCloseTo(0.25, within(0.06));
    }

    @Test
    void whoTookNoPartInATrialIsNoControlOfIt() {
        // Eight teams took no part and rise by a third in the middle; four drew the blank.
        Company company = company(5, (team, period) -> period < 4 ? 0 : team < 4 ? 25 : team < 8 ? 0 : 30);
        for (int team = 0; team < 8; team++) {
            company.adoption(adoption(team, Optional.of(quarter(4)), team < 4 ? 1 : 0, true));
        }
        assertThat(effect(company).effect()).isCloseTo(0.25, within(0.06));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void oneAdopterIsWorthAPilotTwoAreShown(int adopters) {
        int[] begins = adopters == 1 ? new int[] {4} : new int[] {4, 5};
        PracticeEffect found = effect(adopted(company(6, since(40, begins)), begins));
        assertThat(found.sites()).isEqualTo(adopters);
        assertThat(found.grade()).isEqualTo(adopters == 1 ? Grade.C : Grade.B);
    }

    @Test
    void adoptersThatWerePullingAwayBeforeAreNotBelieved() {
        Company company = company(7, (team, period) -> team < 4 ? 8 * period : 0);
        PracticeEffect found = effect(adopted(company, 4, 4, 4, 4));
        assertThat(found.leads()).isGreaterThan(Company.SHIPPED.get("practice.leads"));
        assertThat(found.effect()).isGreaterThan(0.2);
        assertThat(found.grade()).isEqualTo(Grade.D);
    }

    @Test
    void effectsAreStatedAtFullFidelity() {
        Company company = company(8, since(15, 3, 4, 5, 6));
        for (int team = 0; team < 4; team++) {
            company.adoption(adoption(team, Optional.of(quarter(3 + team)), 0.5, false));
        }
        assertThat(effect(company).effect()).isCloseTo(0.3, within(0.08));
    }

    @Test
    void anotherPracticeOnTheMetricIsNotMistakenForThisOne() {
        // Teams 0 to 3 take up p, which does nothing; two periods later q, which does a lot.
        Company company = adopted(company(9, since(40, 5, 5, 5, 5)), 3, 3, 3, 3).practice(PracticeDraft.of("q", "m"));
        for (int team = 0; team < 4; team++) {
            company.adopts(team(team), "q", 5);
        }
        Map<String, PracticeEffect> found = company.measured().effects().stream()
                .collect(java.util.stream.Collectors.toMap(PracticeEffect::practice, one -> one));
        assertThat(found.get("p").effect()).isCloseTo(0, within(0.07));
        assertThat(found.get("q").effect()).isCloseTo(0.4, within(0.07));
    }

    @Test
    void aPeriodCoveredOnlyInPartIsNeitherBeforeNorAfter() {
        // It begins in the middle of 2025-Q1, in which the teams are out of order.
        Company company = company(10, (team, period) -> team < 4 ? period == 4 ? -90 : period > 4 ? 25 : 0 : 0);
        for (int team = 0; team < 4; team++) {
            company.adoption(adoption(team, Period.parse("2025-02"), 1, false));
        }
        assertThat(effect(company).effect()).isCloseTo(0.25, within(0.06));
    }

    @Test
    void aRegionThatAdoptsIsOneSite() {
        Company company = new Company()
                .peers(PeerRule.all("team"))
                .metric(MetricDraft.of("m", Type.MEAN))
                .practice(PracticeDraft.of("p", "m"))
                .unit("north", "region", "")
                .unit("south", "region", "");
        Random random = new Random(11);
        for (int team = 0; team < TEAMS; team++) {
            company.unit(team(team), "team", team < 4 ? "north" : "south");
            for (int period = 0; period < PERIODS; period++) {
                double log = 0.03 * random.nextGaussian() + (team < 4 && period >= 4 ? 0.3 : 0);
                company.row(team(team), "m", quarter(period), new Counts(5000 * Math.exp(log), 50));
            }
        }
        PracticeEffect found = effect(company.adopts("north", "p", 4));
        assertThat(found.sites()).isEqualTo(1);
        assertThat(found.grade()).isEqualTo(Grade.C);
    }

    @Test
    void whatIsKnownFromOutsideOnlyIsAPilotWithoutATeacher() {
        Company company = company(12, since(0))
                .practice(PracticeDraft.of("outside", "m").prior(0.15, 0.05, 0.25))
                .practice(PracticeDraft.of("unknown", "m"));
        Measured measured = company.measured();
        Map<String, PracticeEffect> found = measured.effects().stream()
                .collect(java.util.stream.Collectors.toMap(PracticeEffect::practice, one -> one));
        assertThat(found.get("outside").design()).isEqualTo(Design.PRIOR);
        assertThat(found.get("outside").grade()).isEqualTo(Grade.C);
        assertThat(found.get("outside").effect()).isEqualTo(0.15);
        assertThat(found.get("outside").low()).isCloseTo(0.05, within(1e-9));
        assertThat(found.get("outside").high()).isCloseTo(0.25, within(1e-9));
        assertThat(found.get("unknown").design()).isEqualTo(Design.NONE);
        assertThat(all(measured, Prospect.class))
                .hasSize(TEAMS)
                .allMatch(one -> one.practice().equals("outside"));
        assertThat(all(measured, SourceFit.class)).isEmpty();
    }

    @Test
    void contextsLendEachOtherStrength() {
        Company company = new Company()
                .peers(new PeerRule("team", java.util.List.of(new PeerRule.By("segment", java.util.List.of()))))
                .metric(MetricDraft.of("m", Type.MEAN))
                .practice(PracticeDraft.of("p", "m"));
        Random random = new Random(16);
        for (int team = 0; team < 24; team++) {
            boolean large = team < 12;
            company.unit(team(team), "team", "", Map.of("segment", large ? "large" : "small"));
            boolean adopts = team < 5 || team == 12;
            for (int period = 0; period < PERIODS; period++) {
                double log = 0.03 * random.nextGaussian() + (adopts && period >= 4 ? large ? 0.3 : 0.36 : 0);
                company.row(team(team), "m", quarter(period), new Counts(5000 * Math.exp(log), 50));
            }
            if (adopts) {
                company.adopts(team(team), "p", 4);
            }
        }
        assertThat(company.measured().effects())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.grade()).isEqualTo(Grade.B))
                .allSatisfy(one -> assertThat(one.effect()).isBetween(0.26, 0.36))
                .extracting(PracticeEffect::sites)
                .containsExactly(5.0, 1.0);
    }
}
