package dev.brightspots.pipeline;

import static dev.brightspots.pipeline.Shipped.bright;
import static dev.brightspots.pipeline.Shipped.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Verdict;
import dev.brightspots.facts.WarningKind;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.pipeline.RunResult.Caution;
import dev.brightspots.pipeline.RunResult.Outlook;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.sales.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is said of public exports whose truth others have looked into. */
class PublicDataTest {
    /** 35 agents of a computer dealer, four quarters. */
    @Nested
    class Crm {
        private static RunResult result;

        @BeforeAll
        static void run() {
            result = Shipped.mapped("crm_maven", "crm-opportunities");
        }

        @Test
        void differencesInWinRateAreNoise() {
            assertThat(result.brightSpots())
                    .noneMatch(one -> one.metric().value().equals("win_rate"));
            assertThat(result.recommendations()).isEmpty();
            assertThat(result.standings())
                    .filteredOn(line -> line.metric().value().equals("win_rate"))
                    .isNotEmpty()
                    .noneMatch(line -> line.standing() == Verdict.EXCELLING);
        }

        @Test
        void theSummarySaysWhatCouldHaveBeenSeen() {
            List<Outlook> outlook = result.outlook().stream()
                    .filter(one -> one.metric().value().equals("win_rate"))
                    .toList();
            assertThat(outlook).extracting(Outlook::context).containsExactly("agent", "manager", "office");
            assertThat(outlook).allSatisfy(one -> {
                assertThat(one.detectable().orElseThrow()).isPositive();
                assertThat(one.text()).contains("none excels").contains("could have been missed");
            });
        }

        @Test
        void dealValueIsToldAsMix() {
            assertThat(result.brightSpots())
                    .filteredOn(one -> one.metric().value().equals("deal_size"))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.cause()).isEqualTo(CauseKind.MIX));
        }

        @Test
        void totalValueFollowsFromTheNumberOfDeals() {
            assertThat(result.brightSpots())
                    .filteredOn(one -> one.metric().value().equals("won_value"))
                    .filteredOn(one -> one.cause() != CauseKind.MIX)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.cause()).isEqualTo(CauseKind.DRIVER));
        }

        @Test
        void agentsWithoutDealsAreNotShownAsZero() {
            List<String> idle =
                    List.of("Mei-Mei Johns", "Carl Lin", "Carol Thompson", "Elizabeth Anderson", "Natalya Ivanova");
            assertThat(result.data().organisation().units())
                    .extracting(unit -> unit.id().value())
                    .containsAll(idle);
            assertThat(result.standings())
                    .filteredOn(line -> idle.contains(line.unit().value()))
                    .allSatisfy(line -> {
                        assertThat(line.standing()).isEqualTo(Verdict.INSUFFICIENT);
                        assertThat(line.value()).isEmpty();
                    });
        }
    }

    /** 78,025 opportunities of a dealer of car parts, by region and route to market; no dates. */
    @Nested
    class Ibm {
        private static final String MIDWEST = "Midwest / Reseller";
        private static RunResult result;

        @BeforeAll
        static void run() {
            result = Shipped.mapped("ibm_win_loss", "ibm-win-loss");
        }

        @Test
        void resellersInTheMidwestLead() {
            StandingLine found = standing(result, MIDWEST, "win_rate");
            assertThat(bright(result, MIDWEST, "win_rate")).isPresent();
            assertThat(found.value().orElseThrow() / found.expected().orElseThrow())
                    .as("wins over what its mix predicts")
                    .isBetween(1.20, 1.28);
            assertThat(result.standings().stream()
                            .filter(line -> line.metric().value().equals("win_rate")
                                    && line.context().equals("pocket")
                                    && line.standing() == Verdict.EXCELLING)
                            .min(Comparator.comparingDouble(line -> line.q().orElseThrow())))
                    .hasValueSatisfying(line -> assertThat(line.unit()).isEqualTo(new UnitId(MIDWEST)));
        }

        @Test
        void sixCasesAreTooLittle() {
            StandingLine found = standing(result, "Mid-Atlantic / Telecoverage", "win_rate");
            assertThat(found.standing()).isEqualTo(Verdict.INSUFFICIENT);
            assertThat(found.sample()).hasValue(6);
            assertThat(found.value()).hasValue(0.5);
        }

        @Test
        void telesalesInTheSoutheastIsNoBrightSpotOnceItsMixIsSeen() {
            assertThat(standing(result, "Southeast / Telesales", "win_rate").standing())
                    .isNotEqualTo(Verdict.EXCELLING);
            assertThat(bright(result, "Southeast / Telesales", "win_rate").map(Bright::cause))
                    .isIn(Optional.empty(), Optional.of(CauseKind.MIX));
        }

        @Test
        void nobodyIsToldToCopyTheMidwestAsAWhole() {
            assertThat(result.recommendations()).isEmpty();
            assertThat(result.warnings())
                    .filteredOn(one -> one.kind() == WarningKind.CARRIED_BY_ONE)
                    .extracting(Caution::unit)
                    .extracting(unit -> unit.map(UnitId::value).orElse(""))
                    .contains("Midwest");
            assertThat(standing(result, "Midwest / Fields Sales", "win_rate")
                            .high()
                            .orElseThrow())
                    .as("upper end of the lead of its own field sales")
                    .isNegative();
        }

        @Test
        void onePeriodIsStatedWhereverALeadIsSeen() {
            List<String> said = result.warnings().stream()
                    .filter(one -> one.kind() == WarningKind.ONE_PERIOD)
                    .map(one -> one.unit().map(UnitId::value).orElse("") + " " + one.metric())
                    .toList();
            assertThat(said).contains(MIDWEST + " win_rate");
            assertThat(result.brightSpots())
                    .extracting(Bright::text)
                    .allMatch(text -> text.contains("one period only"));
        }
    }
}
