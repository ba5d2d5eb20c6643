package dev.brightspots.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.pipeline.Progress;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The years of four worlds. The limits are those that 20 worlds are held to (docs/evidence.md), less what chance may take from
 * four.
 */
class YearBenchTest {
    private static final int SEEDS = 4;
    private static final RulePack PACK = RulePack.compile(RulePackFolder.read(Path.of("rules")));
    private static final YearReport REPORT = YearBench.run(1, SEEDS, 2, PACK, Progress.SILENT);

    @Test
    void theProductGainsFourFifthsOfWhatAnOracleWould() {
        assertThat(REPORT.ofOracle().share()).isGreaterThan(0.8);
    }

    @Test
    void theProductGainsTwiceAsMuchAsCopyingTheTopTeam() {
        assertThat(REPORT.ofCopying().share()).isGreaterThan(2);
        assertThat(REPORT.ofCopyingAtOnce().share())
                .as("without a limit of pupils")
                .isGreaterThan(1.5);
    }

    @Test
    void whatDoesHarmIsHaltedWithinTwoQuarters() {
        assertThat(REPORT.halted().share()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void whatDoesNothingIsDropped() {
        assertThat(REPORT.dropped().share()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void whatWasKnownIsNotForgottenAsItSpreads() {
        assertThat(worlds(REPORT)).hasSize(SEEDS).allSatisfy(world -> {
            JsonNode learnt = world.get("learnt");
            assertThat(learnt).hasSize(5);
            assertThat(learnt.get(4).get("shown").asDouble())
                    .isGreaterThanOrEqualTo(learnt.get(0).get("shown").asDouble() - 1);
        });
    }

    @Test
    void theTablesSayWhatWasAskedForAndWhatWasReached() {
        List<String> lines = REPORT.tables().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("A year of 4 worlds, played quarter by quarter, with rule pack " + PACK.hash() + ".");
        assertThat(lines)
                .contains(
                        "| in all | target | reached |",
                        "| seed | no coaching | copy the top team | all at once | oracle | Brightspots | of the oracle's | dropped | halted |",
                        "| after quarter | shown, practices x peer groups | width of intervals | teams told |")
                .anyMatch(line -> line.startsWith("| gain, of the oracle's | at least 0.8 | 0."))
                .anyMatch(line -> line.startsWith("| 4 | -10.2 | "))
                .anyMatch(line -> line.startsWith("| all | -41.0 | "));
    }

    @Test
    void theNumberOfThreadsChangesNoFigure() {
        JsonNode alone = worlds(YearBench.run(1, 2, 1, PACK, Progress.SILENT));
        assertThat(alone.get(0)).isEqualTo(worlds(REPORT).get(0));
        assertThat(alone.get(1)).isEqualTo(worlds(REPORT).get(1));
    }

    private static JsonNode worlds(YearReport report) {
        return JsonMapper.shared().readTree(report.json()).get("worlds");
    }
}
