package dev.brightspots.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.SharedData;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mappings that ship with the product say of public exports what is known of them. */
class MappingShippedTest {
    private static final Path MAPPINGS = Path.of("sample-data", "mappings");
    private static final String MIDWEST = "Midwest / Reseller";
    private static final String SOUTHEAST = "Southeast / Telesales";

    private static final int BEGAN_BEFORE = 346;
    private static final int BEGAN_IN_THE_FIRST_WEEK = 13;

    /** A numerator and a denominator that add up. */
    private record Sum(double numerator, double denominator) {
        double value() {
            return numerator / denominator;
        }

        Sum plus(Sum other) {
            return new Sum(numerator + other.numerator, denominator + other.denominator);
        }
    }

    @Test
    void theCrmMappingCountsClosedDealsOnly() {
        Loaded crm = read("crm_maven", "crm-opportunities");
        assertThat(total(crm, "win_rate")).isEqualTo(new Sum(4238, 6711));
        assertThat(total(crm, "deal_size")).isEqualTo(new Sum(10_005_534, 4238));
        assertThat(crm.data().observations().periods())
                .extracting(Period::toString)
                .containsExactly("2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4");
        assertThat(crm.data().observations().strataNames()).containsExactly("close_month", "product");
        assertThat(levels(crm, 0)).containsExactly("", "1", "2", "3");
        assertThat(levels(crm, 1)).hasSize(8).contains("GTX Pro").doesNotContain("GTXPro");
    }

    @Test
    void agentsWithoutDealsAreUnitsWithoutRows() {
        Loaded crm = read("crm_maven", "crm-opportunities");
        Map<String, Long> kinds = new TreeMap<>();
        crm.data().organisation().units().forEach(unit -> kinds.merge(unit.kind(), 1L, Long::sum));
        assertThat(kinds).isEqualTo(Map.of("agent", 35L, "manager", 6L, "office", 3L));
        assertThat(sums(crm, "win_rate", row -> row.unit().value()))
                .hasSize(30)
                .doesNotContainKeys(
                        "Mei-Mei Johns", "Carl Lin", "Carol Thompson", "Elizabeth Anderson", "Natalya Ivanova");
    }

    @Test
    void theThirdMonthOfAQuarterIsEasier() {
        Map<String, Sum> months = sums(
                read("crm_maven", "crm-opportunities"),
                "win_rate",
                row -> row.stratum().get(0));
        assertThat(value(months, "1")).isBetween(0.48, 0.50);
        assertThat(value(months, "2")).isBetween(0.53, 0.57);
        assertThat(value(months, "3")).isBetween(0.78, 0.83);
    }

    @Test
    void theValueIsTheProductOfItsDriversForEachAgentManagerAndQuarter() {
        Loaded crm = read("crm_maven", "crm-opportunities");
        Function<Observation, String> agent = row -> row.unit() + " " + row.period();
        Function<Observation, String> manager =
                row -> crm.data().organisation().pathUp(row.unit()).get(1).id() + " " + row.period();
        for (Function<Observation, String> by : List.of(agent, manager)) {
            Map<String, Sum> value = sums(crm, "won_value", by);
            Map<String, Sum> won = sums(crm, "won_deals", by);
            Map<String, Sum> size = sums(crm, "deal_size", by);
            Map<String, Sum> closed = sums(crm, "deals", by);
            Map<String, Sum> rate = sums(crm, "win_rate", by);
            assertThat(value).hasSize(by == agent ? 120 : 24);
            value.keySet().forEach(key -> {
                assertThat(value(won, key) * value(size, key)).isCloseTo(value(value, key), within(1e-6));
                assertThat(value(closed, key) * value(rate, key)).isCloseTo(value(won, key), within(1e-9));
            });
        }
    }

    @Test
    void theIbmMappingCountsDuplicatesOnceAndMergesThinCells() {
        Loaded ibm = read("ibm_win_loss", "ibm-win-loss");
        assertThat(total(ibm, "win_rate")).isEqualTo(new Sum(17_600, 77_970));
        assertThat(ibm.data().observations().periods()).containsExactly(Period.ALL);
        Map<String, Sum> cells = sums(ibm, "win_rate", MappingShippedTest::cell);
        assertThat(cells).hasSize(426);
        assertThat(cells.values())
                .allSatisfy(cell -> assertThat(cell.denominator()).isGreaterThanOrEqualTo(30));
        Map<String, Sum> pockets = sums(ibm, "win_rate", row -> row.unit().value());
        assertThat(pockets).hasSize(35).containsEntry("Mid-Atlantic / Telecoverage", new Sum(3, 6));
    }

    @Test
    void midwestResellersExcelAndTheTelesalesOfTheSoutheastDoNotOnceTheMixIsSeen() {
        Loaded ibm = read("ibm_win_loss", "ibm-win-loss");
        Map<String, Sum> pockets = sums(ibm, "win_rate", row -> row.unit().value());
        List<String> table = pockets.entrySet().stream()
                .filter(pocket -> pocket.getValue().denominator() > 100)
                .sorted(Comparator.comparing(pocket -> -pocket.getValue().value()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(table).startsWith(SOUTHEAST, MIDWEST);
        assertThat(observedOverExpected(ibm, MIDWEST)).isBetween(1.20, 1.28).isCloseTo(1.250, within(0.001));
        assertThat(z(ibm, MIDWEST)).isGreaterThan(10);
        assertThat(observedOverExpected(ibm, SOUTHEAST)).isCloseTo(1.089, within(0.001));
        assertThat(z(ibm, SOUTHEAST)).isBetween(0.0, 1.28);
    }

    @Test
    void noRowIsRefusedAndTheSameExportsGiveTheSameRowsTwice() {
        for (String[] pair : new String[][] {{"crm_maven", "crm-opportunities"}, {"ibm_win_loss", "ibm-win-loss"}}) {
            Loaded first = read(pair[0], pair[1]);
            assertThat(first.refused()).isZero();
            assertThat(first.rows()).isGreaterThan(1000);
            assertThat(observations(read(pair[0], pair[1])).toList())
                    .isEqualTo(observations(first).toList());
        }
    }

    @Test
    void everyMetricHasRowsAndEveryDriverExists() {
        for (String[] pair : new String[][] {{"crm_maven", "crm-opportunities"}, {"ibm_win_loss", "ibm-win-loss"}}) {
            Loaded loaded = read(pair[0], pair[1]);
            for (Metric metric : loaded.data().metrics().all()) {
                assertThat(total(loaded, metric.id().value()).denominator())
                        .as(metric.id().value())
                        .isPositive();
            }
        }
    }

    @Test
    void theRossmannMappingReadsWeeksAndTheFirstWeekOfPromo2() {
        Loaded stores = read("rossmann", "rossmann-promo2");
        assertThat(stores.refused()).isZero();
        assertThat(stores.data().observations().periods())
                .hasSize(104)
                .startsWith(Period.parse("2013-W01").orElseThrow())
                .endsWith(Period.parse("2014-W52").orElseThrow());
        Period start = stores.data().observations().periods().get(0);
        List<Adoption> promo2 = stores.data().adoptions().stream()
                .filter(one -> one.practice().value().equals("promo2"))
                .toList();
        assertThat(promo2).hasSize(571);
        assertThat(promo2.stream().filter(adoption -> adoption.covers(start)))
                .hasSize(BEGAN_BEFORE + BEGAN_IN_THE_FIRST_WEEK);
        assertThat(stores.data().adoptions())
                .as("the daily promotion, which every store runs")
                .filteredOn(one -> one.practice().value().equals("promo"))
                .hasSize(1115)
                .allMatch(one -> one.since().isEmpty());
        Function<Observation, String> store = row -> row.unit().value();
        Map<String, Sum> sales = sums(stores, "sales_per_day", store);
        Map<String, Sum> customers = sums(stores, "customers_per_day", store);
        Map<String, Sum> basket = sums(stores, "sales_per_customer", store);
        assertThat(sales).hasSize(1115);
        sales.keySet()
                .forEach(key -> assertThat(value(customers, key) * value(basket, key))
                        .isCloseTo(value(sales, key), within(1e-6)));
    }

    private static double observedOverExpected(Loaded ibm, String pocket) {
        return wonExpectedVariance(ibm, pocket)[0] / wonExpectedVariance(ibm, pocket)[1];
    }

    private static double z(Loaded ibm, String pocket) {
        double[] sums = wonExpectedVariance(ibm, pocket);
        return (sums[0] - sums[1]) / Math.sqrt(sums[2]);
    }

    /** Won, what the win rates of the same cells in all pockets let expect, and the variance of that. */
    private static double[] wonExpectedVariance(Loaded ibm, String pocket) {
        Map<String, Sum> cells = sums(ibm, "win_rate", MappingShippedTest::cell);
        double[] result = new double[3];
        observations(ibm)
                .filter(row -> row.metric().value().equals("win_rate")
                        && row.unit().value().equals(pocket))
                .forEach(row -> {
                    double rate = value(cells, cell(row));
                    double n = row.denominator().orElseThrow();
                    result[0] += row.numerator();
                    result[1] += n * rate;
                    result[2] += n * rate * (1 - rate);
                });
        return result;
    }

    private static String cell(Observation row) {
        return String.join("|", row.stratum());
    }

    private static Sum total(Loaded loaded, String metric) {
        return sums(loaded, metric, row -> "all").getOrDefault("all", new Sum(0, 0));
    }

    private static double value(Map<String, Sum> sums, String key) {
        return sums.getOrDefault(key, new Sum(Double.NaN, 1)).value();
    }

    private static Map<String, Sum> sums(Loaded loaded, String metric, Function<Observation, String> key) {
        Map<String, Sum> sums = new TreeMap<>();
        observations(loaded)
                .filter(row -> row.metric().value().equals(metric))
                .forEach(row -> sums.merge(
                        key.apply(row),
                        new Sum(row.numerator(), row.denominator().orElseThrow()),
                        Sum::plus));
        return sums;
    }

    private static List<String> levels(Loaded loaded, int stratum) {
        return observations(loaded)
                .map(row -> row.stratum().get(stratum))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Observation> observations(Loaded loaded) {
        List<Observation> rows = new ArrayList<>();
        loaded.data().observations().forEach(rows::add);
        return rows.stream();
    }

    private static Loaded read(String data, String mapping) {
        return MappedFolder.read(SharedData.folder(data), MAPPINGS.resolve(mapping), row -> {
            throw new AssertionError(row.problem().toString());
        });
    }
}
