package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.team;
import static dev.brightspots.measure.PracticeEffectTest.NEVER;
import static dev.brightspots.measure.PracticeEffectTest.adopted;
import static dev.brightspots.measure.PracticeEffectTest.company;
import static dev.brightspots.measure.PracticeEffectTest.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who could take up a practice, and who could teach it. */
class ProspectTest {
    @Test
    void prospectsAreForThoseItSuitsWhoDoNotDoIt() {
        Company company = adopted(company(13, since(25, 3, 4, 5, 6)), 3, 4, 5, 6);
        assertThat(all(company.measured(), Prospect.class))
                .extracting(Prospect::who)
                .hasSize(12)
                .doesNotContain(team(0), team(1), team(2), team(3));
        company.practice(PracticeDraft.of("p", "m").fits("segment", "large"));
        assertThat(all(company.measured(), Prospect.class)).isEmpty();
    }

    @Test
    void theBestGainsTeachFirstAndAtMostFiveDo() {
        Company company = adopted(
                company(14, (team, period) -> team < 7 && period >= 4 ? 20 + 10 * team : 0), 4, 4, 4, 4, 4, 4, 4);
        assertThat(all(company.measured(), SourceFit.class))
                .extracting(SourceFit::who)
                .containsExactly(team(6), team(5), team(4), team(3), team(2));
        assertThat(all(company.measured(), SourceFit.class))
                .extracting(SourceFit::rank)
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void whoGaveItUpTeachesItNoMore() {
        Company company = company(15, since(25, 3, 3, 3, 3));
        adopted(company, NEVER, 3, 3, 3)
                .adoption(new Adoption(
                        new UnitId(team(0)),
                        new PracticeId("p"),
                        Optional.of(quarter(3)),
                        Optional.of(quarter(6)),
                        1,
                        false));
        Measured measured = company.measured();
        assertThat(all(measured, SourceFit.class))
                .extracting(SourceFit::who)
                .hasSize(3)
                .doesNotContain(team(0));
        assertThat(all(measured, Prospect.class)).extracting(Prospect::who).contains(team(0));
    }
}
