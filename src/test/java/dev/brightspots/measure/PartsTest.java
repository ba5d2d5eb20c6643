package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.assessment;
import static dev.brightspots.measure.Company.measured;
import static dev.brightspots.measure.Company.quarter;
import static dev.brightspots.measure.Company.rep;
import static dev.brightspots.measure.Company.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.DriverPart;
import dev.brightspots.facts.EffortPart;
import dev.brightspots.facts.MixPart;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.sales.Metric.Role;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldSpec;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a lead is made of. */
class PartsTest {
    static Parts parts(Measured measured, String unit, String metric) {
        return measured.parts()
                .getOrDefault(
                        new Cell(new UnitId(unit), new MetricId(metric)),
                        new Parts(java.util.Map.of(), java.util.List.of(), java.util.Map.of()));
    }

    private static Stream<SalesData> worlds() {
        WorldSpec small = WorldSpec.standard(1).withTeams(16);
        return Stream.of(
                World.make(small).data(),
                World.make(small.with(new WorldSpec.Noise(2, 0.1, 0.3, 0.1, 0.2, 0.1)))
                        .data(),
                World.make(small.with(new WorldSpec.Uptake(-0.5, 0.5, 1))).data(),
                World.make(WorldSpec.sample(7)).data(),
                World.make(WorldSpec.nullWorld(3).withTeams(8)).data(),
                ragged(1),
                ragged(2));
    }

    /** Few cases, many holes, strata that not all units have, less is better, amounts below zero. */
    private static SalesData ragged(long seed) {
        Random random = new Random(seed);
        Company company = Company.of(9, 4)
                .strata("product")
                .metric(MetricDraft.of("rate", Type.RATE).lower())
                .metric(MetricDraft.of("mean", Type.MEAN).drivers("rate", "count"))
                .metric(MetricDraft.of("count", Type.COUNT).role(Role.ACTIVITY))
                .metric(MetricDraft.of("margin", Type.RATIO));
        for (int unit = 0; unit < 36; unit++) {
            for (int period = 0; period < 5; period++) {
                String product = "p" + random.nextInt(4);
                String who = rep(unit / 4, unit % 4);
                int n = random.nextInt(6);
                company.row(who, "rate", quarter(period), new Counts(random.nextInt(n + 1), n), product)
                        .row(who, "mean", quarter(period), new Counts(n * random.nextDouble(), n), product)
                        .row(who, "count", quarter(period), new Counts(n, 1 + random.nextInt(2)), product)
                        .row(who, "margin", quarter(period), new Counts(random.nextGaussian(), 1), product);
            }
        }
        return company.data();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void partsAddUpToTheCrudeLeadOfEveryUnitOnEveryMetric(SalesData data) {
        Measured measured = measured(data);
        assertThat(all(measured, Assessment.class)).hasSizeGreaterThan(20).allSatisfy(one -> {
            Parts parts = parts(measured, one.who(), one.metric());
            assertThat(parts.byCause()).containsOnlyKeys(CauseKind.values());
            assertThat(parts.byCause().values().stream()
                            .mapToDouble(part -> part)
                            .sum())
                    .as("%s on %s", one.who(), one.metric())
                    .isCloseTo(one.crude(), within(1e-9));
            assertThat(parts.part(CauseKind.MIX)).isCloseTo(one.crude() - one.plain(), within(1e-12));
            double shares =
                    parts.byCause().values().stream().mapToDouble(parts::share).sum();
            assertThat(shares).isCloseTo(parts.positive() > 0 ? 1 : 0, within(1e-9));
        });
    }

    /** Charig and others 1986: the old operation does better on small and on large stones, and worse on all. */
    @Test
    void kidneyStonesAreAheadOnlyWhereTheSizeIsSeen() {
        Company company = new Company().strata("stones").metric(MetricDraft.of("cured", Type.RATE));
        for (int i = 0; i < 5; i++) {
            // Every hospital but one operates the new way, on mostly small stones.
            company.unit("h" + i, "hospital", "")
                    .row("h" + i, "cured", quarter(0), i == 0 ? new Counts(81, 87) : new Counts(234, 270), "small")
                    .row("h" + i, "cured", quarter(0), i == 0 ? new Counts(192, 263) : new Counts(55, 80), "large");
        }
        Assessment old = assessment(company.measured(), "h0", "cured");
        assertThat(old.value()).isCloseTo(0.78, within(1e-9));
        assertThat(old.crude()).isCloseTo(logit(273.0 / 350) - logit(289.0 / 350), within(0.01));
        assertThat(old.lead()).isBetween(0.2, 0.5);
        assertThat(old.leagueRank()).isEqualTo(5);
    }

    /** Bickel and others 1975: Berkeley admits more of the men, and like for like rather more of the women. */
    @Test
    void berkeleysMenAreAheadOnlyWhereTheDepartmentIsNotSeen() {
        double[][] men = {{512, 825}, {353, 560}, {120, 325}, {138, 417}, {53, 191}, {22, 373}};
        double[][] women = {{89, 108}, {17, 25}, {202, 593}, {131, 375}, {94, 393}, {24, 341}};
        Company company = new Company().strata("department").metric(MetricDraft.of("admitted", Type.RATE));
        for (int i = 0; i < 6; i++) {
            company.unit("g" + i, "group", "");
            for (int department = 0; department < 6; department++) {
                double[] counts = (i == 0 ? men : women)[department];
                company.row(
                        "g" + i,
                        "admitted",
                        quarter(0),
                        new Counts(counts[0], counts[1]),
                        "" + (char) ('A' + department));
            }
        }
        Measured measured = company.measured();
        Assessment one = assessment(measured, "g0", "admitted");
        assertThat(one.crude()).isCloseTo(logit(0.44519) - logit(0.30354), within(0.01));
        assertThat(one.lead()).as("Mantel and Haenszel's odds ratio is 0.9047").isBetween(-0.3, 0.0);
        assertThat(all(measured, MixPart.class))
                .filteredOn(part -> part.who().equals("g0"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.by()).isEqualTo("department");
                    assertThat(part.share()).isGreaterThan(0.99);
                });
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    @Test
    void mixNamesTheColumnThatCarriesIt() {
        Company company = Company.of(8, 4).strata("region", "product").metric(MetricDraft.of("m", Type.RATE));
        for (int team = 0; team < 8; team++) {
            for (int rep = 0; rep < 4; rep++) {
                for (int period = 0; period < 2; period++) {
                    int easy = team == 0 ? 36 : 8;
                    String region = (rep + period) % 2 == 0 ? "north" : "south";
                    company.row(rep(team, rep), "m", quarter(period), new Counts(0.75 * easy, easy), region, "easy")
                            .row(
                                    rep(team, rep),
                                    "m",
                                    quarter(period),
                                    new Counts(0.25 * (40 - easy), 40 - easy),
                                    region,
                                    "hard");
                }
            }
        }
        Measured measured = company.measured();
        assertThat(assessment(measured, team(0), "m").lead()).isCloseTo(0, within(0.05));
        assertThat(all(measured, MixPart.class))
                .filteredOn(part -> part.who().equals(team(0)))
                .singleElement()
                .satisfies(part -> assertThat(part.by()).isEqualTo("product"));
    }

    /** Twelve teams over four quarters, the first of them special, whose product is that of its three factors. */
    private static Company productOf(double[] special, double[] base) {
        Company company = Company.of(12, 0)
                .peers(PeerRule.all("team"))
                .metric(MetricDraft.of("product", Type.RATIO).drivers("a", "b", "c"))
                .metric(MetricDraft.of("a", Type.RATIO).role(Role.ACTIVITY))
                .metric(MetricDraft.of("b", Type.RATIO).role(Role.DRIVER))
                .metric(MetricDraft.of("c", Type.RATIO).role(Role.DRIVER));
        for (int team = 0; team < 12; team++) {
            for (int period = 0; period < 4; period++) {
                double[] does = team == 0 ? special : base;
                double unrest = 1 + 0.01 * ((team + period) % 4 - 1.5);
                company.row(team(team), "a", quarter(period), new Counts(does[0] * unrest, 1))
                        .row(team(team), "b", quarter(period), new Counts(does[1], 1))
                        .row(team(team), "c", quarter(period), new Counts(does[2], 1))
                        .row(
                                team(team),
                                "product",
                                quarter(period),
                                new Counts(does[0] * does[1] * does[2] * unrest, 1));
            }
        }
        return company;
    }

    /** Das Gupta 1993, three factors of a rate; his additive parts 10.434, 10.561, -0.667 are 10.418, 10.550, -0.639 by logs. */
    @Test
    void driversShareALeadByTheirLogRatios() {
        double[] base = {51.78746, 0.45919, 0.52638};
        double[] special = {84.90502, 0.75756, 0.51065};
        Company company = productOf(special, base);
        Measured measured = company.measured();
        Parts parts = parts(measured, team(0), "product");
        double carried = parts.named().stream().mapToDouble(Parts.Named::part).sum();
        assertThat(parts.named()).extracting(Parts.Named::what).containsExactly("a", "b", "c");
        assertThat(parts.named())
                .extracting(Parts.Named::kind)
                .containsExactly(CauseKind.EFFORT, CauseKind.DRIVER, CauseKind.DRIVER);
        assertThat(parts.named().stream()
                        .mapToDouble(one -> one.part() / carried)
                        .toArray())
                .containsExactly(new double[] {10.4177 / 20.3279, 10.5495 / 20.3279, -0.6393 / 20.3279}, within(2e-3));
        assertThat(assessment(measured, team(0), "product").lead())
                .isCloseTo(Math.log(32.8453 / 12.5174), within(0.01));
        assertThat(all(measured, EffortPart.class))
                .filteredOn(
                        part -> part.metric().equals("product") && part.who().equals(team(0)))
                .extracting(EffortPart::activity)
                .containsExactly("a");
        assertThat(all(measured, DriverPart.class))
                .filteredOn(part -> part.who().equals(team(0)))
                .extracting(DriverPart::driver)
                .containsExactly("b", "c");
    }
}
