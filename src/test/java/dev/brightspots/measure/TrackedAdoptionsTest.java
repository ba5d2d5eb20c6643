package dev.brightspots.measure;

import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.rep;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.measure.Company.Counts;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a team does something is read from how much of its work bears its mark. */
class TrackedAdoptionsTest {
    private static final int PERIODS = 6;

    /** Team by team the share of deals with a checklist, in per cent, quarter by quarter; of two reps, who do it alike. */
    private static Company with(int[]... percents) {
        Company company = Company.of(percents.length, 2)
                .metric(MetricDraft.of("won", Type.RATE))
                .metric(MetricDraft.of("ticked", Type.RATE))
                .practice(PracticeDraft.of("p", "won").trackedBy("ticked"));
        for (int team = 0; team < percents.length; team++) {
            for (int period = 0; period < percents[team].length; period++) {
                for (int rep = 0; rep < 2; rep++) {
                    company.row(rep(team, rep), "ticked", quarter(period), new Counts(percents[team][period], 100));
                    company.row(rep(team, rep), "won", quarter(period), new Counts(30, 100));
                }
            }
        }
        return company;
    }

    private static List<Adoption> found(Company company) {
        SalesData data = company.data();
        return TrackedAdoptions.in(data, quarter(PERIODS - 1), Company.SHIPPED).adoptions();
    }

    @Test
    void aTeamDoesItFromTheQuarterInWhichMostOfItsWorkShowsIt() {
        List<Adoption> found = found(with(new int[] {0, 10, 49, 50, 80, 90}));
        assertThat(found).hasSize(1);
        Adoption only = found.get(0);
        assertThat(only.unit()).isEqualTo(new UnitId(team(0)));
        assertThat(only.since()).contains(quarter(3));
        assertThat(only.until()).isEmpty();
        assertThat(only.fidelity()).isCloseTo((0.5 + 0.8 + 0.9) / 3, within(1e-12));
        assertThat(only.assigned()).isFalse();
    }

    @Test
    void whoAlwaysDidItHasNoBeginningAndWhoGaveItUpHasAnEnd() {
        List<Adoption> found = found(with(new int[] {90, 90, 90, 90, 90, 90}, new int[] {80, 80, 20, 0, 60, 60}));
        assertThat(found)
                .extracting(Adoption::since)
                .satisfiesExactly(
                        since -> assertThat(since).isEmpty(),
                        since -> assertThat(since).isEmpty(),
                        since -> assertThat(since).contains(quarter(4)));
        assertThat(found)
                .extracting(Adoption::until)
                .satisfiesExactly(
                        until -> assertThat(until).isEmpty(),
                        until -> assertThat(until).contains(quarter(1)),
                        until -> assertThat(until).isEmpty());
    }

    @Test
    void whatSomebodyWroteDownCountsAlone() {
        Company company = with(new int[] {90, 90, 90, 90, 90, 90}, new int[] {0, 0, 0, 90, 90, 90})
                .adopts(team(0), "p", 2);
        assertThat(found(company))
                .extracting(Adoption::unit, Adoption::since)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new UnitId(team(0)), java.util.Optional.of(quarter(2))),
                        org.assertj.core.groups.Tuple.tuple(new UnitId(team(1)), java.util.Optional.of(quarter(3))));
    }

    @Test
    void whatComesLaterIsNotLookedAt() {
        SalesData data = with(new int[] {0, 0, 0, 0, 90, 90}).data();
        Period before = quarter(3);
        assertThat(TrackedAdoptions.in(data, before, Company.SHIPPED).adoptions())
                .isEmpty();
    }

    @Test
    void withoutATrackerTheDataAreTheSame() {
        SalesData data = Company.of(2, 2)
                .metric(MetricDraft.of("won", Type.RATE))
                .practice(PracticeDraft.of("p", "won"))
                .row(rep(0, 0), "won", quarter(0), new Counts(1, 2))
                .data();
        assertThat(TrackedAdoptions.in(data, quarter(0), Company.SHIPPED)).isSameAs(data);
    }
}
