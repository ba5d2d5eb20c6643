package dev.brightspots.pipeline;

import static dev.brightspots.facts.Needed.PEERS_APART;
import static dev.brightspots.facts.Needed.PRACTICE_CHANCE;
import static dev.brightspots.pipeline.Shipped.PACK;
import static dev.brightspots.pipeline.Shipped.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Needed.Values;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a threshold may be, the program can work with; what it cannot work with, no pack holds. */
class NeededTest {
    private static final RulePackFolder SHIPPED = RulePackFolder.read(Path.of("rules"));

    /** The least step away from an end that is itself left out. */
    private static final double STEP = 1e-9;

    /** Nothing is larger than all of a group, or less likely than never: the rules that ship ask for that. */
    private static final Map<Needed, Double> TOO_FAR = Map.of(PEERS_APART, 1.0, PRACTICE_CHANCE, 0.0);

    @ParameterizedTest
    @EnumSource
    void aRunEndsWellAtBothEndsOfWhatAThresholdMayBe(Needed needed) {
        Values values = needed.range();
        double inside = values.ends() ? 0 : STEP;
        for (double value : List.of(values.least() + inside, values.most() - inside)) {
            if (TOO_FAR.getOrDefault(needed, Double.NaN) == value) {
                assertThatThrownBy(() -> pack(needed, value)).hasMessageContaining("[impossible-condition]");
                continue;
            }
            RunResult result = Pipeline.run(
                    new Request(SAMPLE, 0, List.of(), Optional.empty(), 2), pack(needed, value), Progress.SILENT);
            assertThat(result.standings())
                    .as("%s at %s", needed.threshold(), value)
                    .isNotEmpty();
            assertThat(Shipped.json(result)).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noPackHoldsAThresholdBeyondThem(Needed needed) {
        Values values = needed.range();
        double outside = values.ends() ? Math.max(STEP, Math.ulp(values.most())) : 0;
        for (double value : List.of(values.least() - outside, values.most() + outside)) {
            assertThatThrownBy(() -> pack(needed, value))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("the threshold '" + needed.threshold() + "' cannot be ");
        }
    }

    private static RulePack pack(Needed needed, double value) {
        return RulePack.compile(SHIPPED.withThresholds(Map.of(needed.threshold(), value)), Optional.of(PACK));
    }
}
