package dev.brightspots.measure;

import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.PeerRule;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A practice is shown by those that took it up early. Then all others take it up at once, and some of them try something else in the
 * same quarter: nobody stands still, and yet what the other thing does can be told.
 */
class SettledTest {
    private static final int TEAMS = 20;
    private static final int PERIODS = 9;
    private static final int EARLY = 3;
    private static final int ALL = 6;
    private static final int FIRST_PUPIL = 4;
    private static final int TRIED = 5;

    /** @param known what the first practice does, and {@code tried} the second, in per cent */
    private static Company company(long seed, double known, double tried) {
        Random random = new Random(seed);
        Company company = Company.of(TEAMS, 0)
                .peers(PeerRule.all("team"))
                .metric(MetricDraft.of("m", Type.MEAN))
                .practice(PracticeDraft.of("known", "m"))
                .practice(PracticeDraft.of("tried", "m"));
        for (int team = 0; team < TEAMS; team++) {
            double level = 0.1 * random.nextGaussian();
            int begins = team < FIRST_PUPIL ? EARLY : ALL;
            boolean tries = team >= FIRST_PUPIL && team < FIRST_PUPIL + TRIED;
            for (int period = 0; period < PERIODS; period++) {
                double log = level
                        + 0.03 * random.nextGaussian()
                        + (period >= begins ? known / 100 : 0)
                        + (tries && period >= ALL ? tried / 100 : 0);
                company.row(team(team), "m", quarter(period), new Counts(5000 * Math.exp(log), 50));
            }
            company.adopts(team(team), "known", begins);
            if (tries) {
                company.adopts(team(team), "tried", ALL);
            }
        }
        return company;
    }

    private static PracticeEffect effect(Company company, String practice) {
        return company.measured().effects().stream()
                .filter(one -> one.practice().equals(practice))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsShownOfOnePracticeIsTakenOutOfTheFiguresForAnother() {
        for (int seed = 0; seed < 10; seed++) {
            Company company = company(seed, 25, -20);
            assertThat(effect(company, "known").grade()).isEqualTo(Grade.B);
            PracticeEffect tried = effect(company, "tried");
            assertThat(tried.design()).isEqualTo(Design.BEFORE_AFTER);
            assertThat(tried.sites()).isEqualTo(TRIED);
            assertThat(tried.effect()).isCloseTo(-0.2, within(0.06));
            assertThat(tried.harm()).isGreaterThan(0.99);
        }
    }

    @Test
    void whereTheOtherIsNotShownNothingIsSaid() {
        Company company = company(1, 0, -20);
        assertThat(effect(company, "known").grade()).isEqualTo(Grade.D);
        assertThat(effect(company, "tried").design()).isEqualTo(Design.NONE);
    }

    @Test
    void aTrialOfNothingBesideOneThatWorksIsNotCalledAnything() {
        int alarms = 0;
        for (int seed = 0; seed < 40; seed++) {
            PracticeEffect tried = effect(company(seed, 25, 0), "tried");
            alarms += tried.grade() == Grade.D ? 0 : 1;
            alarms += tried.harm() > 0.975 ? 1 : 0;
        }
        assertThat(alarms).as("false alarms, either way, in 40").isLessThanOrEqualTo(4);
    }
}
