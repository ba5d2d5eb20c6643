package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.assessment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.SharedData;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric.Scale;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that textbooks are made of, measured as the product measures. */
class PublishedDataTest {
    private static final Period ALL = Period.ALL;

    private static List<String[]> rows(String folder, String file) {
        try {
            return Files.readAllLines(SharedData.folder(folder).resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(","))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Efron and Morris 1975: of 18 batting averages over 45 times at bat a fifth at most is real. */
    @Test
    void ofEighteenBattersAFifthOfTheDifferencesAtMostIsReal() {
        List<String[]> batters = rows("efron_morris_1970", "EfronMorris.csv");
        Company company =
                new Company().peers(PeerRule.all("batter")).coach("batter").metric(MetricDraft.of("hits", Type.RATE));
        batters.forEach(row -> company.unit(row[1], "batter", "")
                .row(row[1], "hits", ALL, new Counts(Double.parseDouble(row[4]), 45)));
        Measured measured = company.measured();
        double raw = 0;
        double shrunk = 0;
        for (String[] row : batters) {
            Assessment one = assessment(measured, row[1], "hits");
            double later = Double.parseDouble(row[7]);
            assertThat(one.reliability())
                    .as("James and Stein's 1 - 15 / V is .209; a moment estimate, which has 17 for 15, lies below .11")
                    .isBetween(0.02, 0.25);
            assertThat(one.q()).as("%s does not excel", row[1]).isGreaterThan(0.15);
            raw += Math.pow(one.value() - later, 2);
            shrunk += Math.pow(one.expected() + one.reliability() * (one.value() - one.expected()) - later, 2);
        }
        assertThat(raw / shrunk).as("how much nearer to the rest of the season").isGreaterThan(2);
    }

    /** BUGS examples, Surgical: hospital H (31 of 215) has the highest mortality, and B's 18 of 148 is within what is usual. */
    @Test
    void ofTwelveHospitalsOneStandsOutAndTheSmallestIsNotPraisedForNoDeath() {
        List<String[]> hospitals = rows("surgical_bugs", "surgical-mortality.csv");
        Company company = new Company()
                .peers(PeerRule.all("hospital"))
                .coach("hospital")
                .metric(MetricDraft.of("deaths", Type.RATE).lower());
        for (int i = 0; i < hospitals.size(); i++) {
            String id = "h" + (char) ('A' + i);
            company.unit(id, "hospital", "")
                    .row(
                            id,
                            "deaths",
                            ALL,
                            new Counts(
                                    Double.parseDouble(hospitals.get(i)[0].strip()),
                                    Double.parseDouble(hospitals.get(i)[1].strip())));
        }
        Measured measured = company.measured();
        assertThat(all(measured, Assessment.class))
                .hasSize(12)
                .filteredOn(one -> one.behindQ() <= 0.02)
                .extracting(Assessment::who)
                .as("beyond doubt; B and K are two errors high, and one of those two survives no closer look")
                .containsExactly("hH");
        Assessment smallest = assessment(measured, "hA", "deaths");
        assertThat(smallest.value()).isZero();
        assertThat(smallest.q()).as("0 of 47").isGreaterThan(0.15);
    }

    /** Spiegelhalter, The art of statistics: Bristol stood out in 1991 to 1995, and nobody in 2012 to 2015. */
    @ParameterizedTest
    @CsvSource({"1991, Bristol", "2012, ''"})
    void bristolStoodOutOnce(String year, String name) {
        Company company = new Company()
                .peers(PeerRule.all("hospital"))
                .coach("hospital")
                .metric(MetricDraft.of("deaths", Type.RATE).lower());
        rows("child_heart_surgery", "02-5-child-heart-surgery-" + year + "-x.csv")
                .forEach(row -> company.unit(row[0].strip(), "hospital", "")
                        .row(
                                row[0].strip(),
                                "deaths",
                                ALL,
                                new Counts(Double.parseDouble(row[3]), Double.parseDouble(row[1]))));
        Measured measured = company.measured();
        List<String> behind = all(measured, Assessment.class).stream()
                .filter(one -> one.behindQ() <= 0.05)
                .map(Assessment::who)
                .toList();
        assertThat(behind).isEqualTo(name.isEmpty() ? List.of() : List.of(name));
        assertThat(all(measured, Assessment.class).stream()
                        .max(Comparator.comparingDouble(Assessment::behindQ).reversed()))
                .hasValueSatisfying(one -> assertThat(one.lead()).isNegative());
    }

    /**
     * Callaway and Sant'Anna 2021: 500 counties, of which 191 raised their minimum wage in 2004, 2006 or 2007; on average teen
     * employment fell by .031 (averaged over groups) to .040 (over all groups and years), with flat leads and never-treated or
     * not-yet-treated controls alike.
     */
    @Test
    void minimumWagesLoweredTeenEmploymentByThreeToFourPerCent() {
        Company company = new Company()
                .peers(PeerRule.all("county"))
                .coach("county")
                .metric(MetricDraft.of("employment", Type.MEAN).scale(Scale.IDENTITY))
                .practice(PracticeDraft.of("wage", "employment"));
        Set<String> known = new HashSet<>();
        for (String[] row : rows("mpdta", "mpdta.csv")) {
            String county = "c" + row[1];
            int since = Integer.parseInt(row[4]);
            if (known.add(county)) {
                company.unit(county, "county", "");
                if (since > 0) {
                    company.adoption(new Adoption(
                            new UnitId(county),
                            new PracticeId("wage"),
                            Period.parse(row[4]),
                            Optional.empty(),
                            1,
                            false));
                }
            }
            company.row(
                    county,
                    "employment",
                    Period.parse(row[0]).orElseThrow(),
                    new Counts(Double.parseDouble(row[3]), 1));
        }
        assertThat(known).hasSize(500);
        PracticeEffect found = company.measured().effects().get(0);
        assertThat(found.sites()).as("counties treated after the first year").isEqualTo(191);
        assertThat(found.effect()).isBetween(-0.05, -0.02);
        assertThat(Arrays.asList(-0.031, -0.040))
                .allSatisfy(published -> assertThat(published).isBetween(found.low(), found.high()));
        assertThat(found.harm()).isGreaterThan(0.95);
        assertThat(found.grade()).isEqualTo(Grade.D);
    }
}
