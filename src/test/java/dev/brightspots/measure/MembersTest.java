package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.assessment;
import static dev.brightspots.measure.Company.measured;
import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.rep;
import static dev.brightspots.measure.Company.team;
import static dev.brightspots.measure.PartsTest.parts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Members;
import dev.brightspots.facts.WatchPair;
import dev.brightspots.facts.Watches;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.PeerRule;
import org.junit.jupiter.api.Test;

/** How the lead of a unit is spread over its members, and what it may cost. */
class MembersTest {
    @Test
    void oneStarIsSeenAmongTheMembersAndMovesNoTypicalOne() {
        Company company = Company.of(12, 6)
                .metric(MetricDraft.of("m", Type.MEAN))
                .work(
                        "m",
                        12,
                        6,
                        4,
                        (team, rep, period) -> new Counts(
                                10 * (100 + (7 * team + 5 * rep + 3 * period) % 13) * (team == 2 && rep == 4 ? 4 : 1),
                                10));
        Measured measured = company.measured();
        Assessment team = assessment(measured, team(2), "m");
        assertThat(team.plain()).isGreaterThan(0.3);
        assertThat(team.lead()).isCloseTo(0, within(0.1));
        assertThat(all(measured, Members.class))
                .filteredOn(one -> one.who().equals(team(2)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.count()).isEqualTo(6);
                    assertThat(one.best()).isEqualTo(rep(2, 4));
                    assertThat(one.distance()).isGreaterThan(Company.SHIPPED.get("star.distance"));
                    assertThat(one.bestShare()).isGreaterThan(0.8);
                    assertThat(one.robust()).isEqualTo(team.lead());
                    assertThat(one.plain()).isEqualTo(team.plain());
                });
        Parts parts = parts(measured, team(2), "m");
        assertThat(parts.share(parts.part(CauseKind.TALENT))).isGreaterThan(0.8);
    }

    @Test
    void aTeamWhoseMembersAllLeadHasNoStar() {
        Measured measured = Company.of(12, 6)
                .metric(MetricDraft.of("m", Type.MEAN))
                .work(
                        "m",
                        12,
                        6,
                        4,
                        (team, rep, period) -> new Counts(
                                10 * (100 + (7 * team + 5 * rep + 3 * period) % 13) * (team == 2 ? 1.5 : 1), 10))
                .measured();
        assertThat(all(measured, Members.class))
                .filteredOn(one -> one.who().equals(team(2)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.ahead()).isEqualTo(6);
                    assertThat(one.bestShare()).isLessThan(0.3);
                    assertThat(one.distance()).isLessThan(3);
                });
    }

    @Test
    void whoIsCarriedByOneTeamHasAMemberBehind() {
        Company company = new Company()
                .peers(PeerRule.all("region"))
                .peers(PeerRule.all("team"))
                .coach("team")
                .metric(MetricDraft.of("m", Type.RATE));
        for (int team = 0; team < 16; team++) {
            String region = "region-" + team / 4;
            if (team % 4 == 0) {
                company.unit(region, "region", "");
            }
            company.unit(team(team), "team", region);
            for (int period = 0; period < 8; period++) {
                int won = team == 0 ? 320 : team == 1 ? 40 : 100 + (team + period) % 3;
                company.row(team(team), "m", quarter(period), new Counts(won, 400));
            }
        }
        assertThat(all(company.measured(), Members.class))
                .filteredOn(one -> one.who().equals("region-0"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.best()).isEqualTo(team(0));
                    assertThat(one.behind()).isEqualTo(1);
                });
    }

    @Test
    void whatAMetricMayCostIsShownBesideIt() {
        Measured measured = Company.of(10, 4)
                .metric(MetricDraft.of("won", Type.RATE).watch("cancelled"))
                .metric(MetricDraft.of("cancelled", Type.RATE).lower())
                .work("won", 10, 4, 4, (team, rep, period) -> new Counts(team == 0 ? 60 : 30 + rep, 100))
                .work("cancelled", 10, 4, 4, (team, rep, period) -> new Counts(team == 0 ? 40 : 10 + rep, 100))
                .measured();
        assertThat(all(measured, Watches.class))
                .isNotEmpty()
                .allMatch(one -> one.watch().equals("cancelled"));
        assertThat(all(measured, WatchPair.class))
                .filteredOn(one -> one.who().equals(team(0)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.watchLead()).isLessThan(-1);
                    assertThat(one.watchBehindQ()).isLessThan(0.001);
                });
    }
}
