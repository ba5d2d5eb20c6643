package dev.brightspots.learn;

import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;

import dev.brightspots.measure.Company;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.measure.MetricDraft;
import dev.brightspots.measure.PracticeDraft;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Optional;
import java.util.Random;

/** Sixteen teams over eight quarters, of which the first few try a practice from the fifth on. */
final class Tried {
    static final int BEGIN = 4;

    private static final int TEAMS = 16;
    private static final int PERIODS = 8;

    private Tried() {}

    /**
     * A company in which a practice moves the adopters.
     *
     * @param adopters so many teams, the first ones
     * @param percent what it does
     * @param until the last quarter of use, counted from 0; empty: it goes on
     */
    static Company by(int adopters, double percent, Optional<Integer> until, PracticeDraft practice) {
        Random random = new Random(7);
        Company company = Company.of(TEAMS, 0)
                .peers(PeerRule.all("team"))
                .metric(MetricDraft.of("m", Type.MEAN))
                .practice(practice);
        for (int team = 0; team < TEAMS; team++) {
            double level = 0.1 * random.nextGaussian();
            for (int period = 0; period < PERIODS; period++) {
                boolean does = team < adopters && period >= BEGIN && period <= until.orElse(PERIODS);
                double log = level + 0.02 * random.nextGaussian() + (does ? percent / 100 : 0);
                company.row(team(team), "m", quarter(period), new Counts(5000 * Math.exp(log), 50));
            }
        }
        Optional<Period> last = until.map(Company::quarter);
        for (int team = 0; team < adopters; team++) {
            company.adoption(new Adoption(
                    new UnitId(team(team)), new PracticeId("p"), Optional.of(quarter(BEGIN)), last, 1, false));
        }
        return company;
    }
}
