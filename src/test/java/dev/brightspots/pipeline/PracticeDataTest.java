package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.WarningKind;
import dev.brightspots.pipeline.RunResult.Effect;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where a plain comparison misleads, on public exports: a practice that the weaker took up, and targets that were set unlike. */
class PracticeDataTest {
    /** 1,115 drug stores over two years. */
    @Nested
    class Stores {
        private static RunResult result;

        @BeforeAll
        static void run() {
            result = Shipped.mapped("rossmann", "rossmann-promo2");
        }

        private static Effect effect(String metric, String type) {
            return result.practiceEffects().stream()
                    .filter(one -> one.practice().value().equals("promo2")
                            && one.metric().value().equals(metric)
                            && one.context().equals("store | store_type = " + type))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void aLeagueTableSaysThatThePromotionHurts() {
            SalesData data = result.data();
            Set<UnitId> with = new HashSet<>();
            data.adoptions().stream()
                    .filter(one -> one.practice().value().equals("promo2"))
                    .map(Adoption::unit)
                    .forEach(with::add);
            double[] sums = new double[4];
            Observations rows = data.observations();
            for (int row = 0; row < rows.size(); row++) {
                if (data.metrics().all().get(rows.metric(row)).id().value().equals("sales_per_day")) {
                    int side = with.contains(
                                    data.organisation().unit(rows.unit(row)).id())
                            ? 0
                            : 2;
                    sums[side] += rows.numerator(row);
                    sums[side + 1] += rows.denominator(row);
                }
            }
            assertThat(sums[0] / sums[1]).isLessThan(0.95 * sums[2] / sums[3]);
        }

        @Test
        void beforeAndAfterSaysThatItRaisesSalesByThreeToSixPerCent() {
            Effect most = effect("sales_per_day", "a");
            assertThat(most.effect().orElseThrow()).isBetween(0.03, 0.06);
            assertThat(most.low().orElseThrow()).isBetween(0.0, 0.03);
            assertThat(most.design()).as("observational").isEqualTo(Design.BEFORE_AFTER);
            assertThat(most.grade()).isEqualTo(Grade.B);
            assertThat(most.text()).contains("before and after, against those that had not");
        }

        @Test
        void mainlyInWhatACustomerBuys() {
            Effect basket = effect("sales_per_customer", "a");
            Effect customers = effect("customers_per_day", "a");
            assertThat(basket.effect().orElseThrow()).isBetween(0.025, 0.05);
            assertThat(basket.low().orElseThrow()).isGreaterThan(0.01);
            assertThat(customers.effect().orElseThrow())
                    .isLessThan(basket.effect().orElseThrow() / 2);
            assertThat(customers.low().orElseThrow()).isNegative();
            assertThat(customers.grade()).isEqualTo(Grade.D);
        }

        @Test
        void whoBeganBeforeTheDataIsNeitherTreatedNorCompared() {
            int sites = List.of("a", "b", "c", "d").stream()
                    .mapToInt(type -> effect("sales_per_day", type).sites())
                    .sum();
            long began = result.data().adoptions().stream()
                    .filter(one -> one.practice().value().equals("promo2"))
                    .count();
            assertThat(began).isEqualTo(571);
            assertThat(sites).as("202 stores began in the time of the data").isBetween(100, 202);
        }

        @Test
        void theDailyPromotionThatAllDoIsRecommendedToNobody() {
            assertThat(result.practiceEffects())
                    .filteredOn(one -> one.practice().value().equals("promo"))
                    .isNotEmpty()
                    .allMatch(one -> one.design() == Design.NONE);
            assertThat(result.recommendations())
                    .isNotEmpty()
                    .allMatch(one -> one.practice().value().equals("promo2"));
        }

        @Test
        void theLevelOfAStoreIsNoAdvice() {
            List<String> unlike = result.warnings().stream()
                    .filter(one -> one.kind() == WarningKind.PEERS_TOO_DIFFERENT)
                    .map(one -> one.context() + " " + one.metric())
                    .toList();
            assertThat(unlike).contains("store | store_type = a sales_per_day", "store | store_type = d sales_per_day");
            assertThat(result.inquiries())
                    .noneMatch(one -> unlike.contains(Shipped.standing(
                                            result,
                                            one.unit().value(),
                                            one.metric().value())
                                    .context()
                            + " "
                            + one.metric()));
        }
    }

    /** 14 salespeople of a bicycle maker, eleven quarters. */
    @Nested
    class Targets {
        private static RunResult result;

        @BeforeAll
        static void run() {
            result = Shipped.mapped("adventureworks_reseller", "sales-targets");
        }

        @Test
        void targetsBeyondTheLastOrderAreClipped() {
            assertThat(result.run().period()).hasToString("2020-Q1");
            assertThat(result.data().observations().periods()).last().hasToString("2020-Q1");
        }

        @Test
        void whoReachesASmallTargetIsNotPraisedForIt() {
            assertThat(result.brightSpots())
                    .noneMatch(one -> one.metric().value().equals("attainment"));
            List<String> told = result.warnings().stream()
                    .filter(one -> one.kind() == WarningKind.TARGETS)
                    .map(one -> one.unit().map(UnitId::value).orElse(""))
                    .toList();
            List<String> best = result.standings().stream()
                    .filter(line -> line.metric().value().equals("attainment"))
                    .sorted(Comparator.comparingDouble(line -> -line.value().orElseThrow()))
                    .limit(6)
                    .map(line -> line.unit().value())
                    .toList();
            assertThat(told).containsExactlyInAnyOrderElementsOf(best);
        }

        @Test
        void whoSellsMostIsStillSeenInTheAmounts() {
            assertThat(result.brightSpots())
                    .filteredOn(one -> one.metric().value().equals("sales"))
                    .isNotEmpty();
            // Jae Pak: most of all, with a target below the middle.
            assertThat(Shipped.standing(result, "668991357", "sales").value().orElseThrow())
                    .isCloseTo(1_072_561, within(1.0));
        }
    }
}
