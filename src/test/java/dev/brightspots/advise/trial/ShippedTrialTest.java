package dev.brightspots.advise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.advise.Progress;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the cases of the shipped rules look at, and which mistakes they would notice. */
class ShippedTrialTest {
    private static final int MISTAKES_NOTICED = 98;
    private static final RulePackFolder FOLDER = RulePackFolder.read(Path.of("rules"));

    private final RulePack.Checked rules = RulePack.check(FOLDER);
    private final List<RuleCase> cases = RuleCases.read(FOLDER);

    @Test
    void everyRuleAndEveryConditionIsShownFromBothSides() {
        Coverage coverage = Coverage.of(rules.rules(), rules.rules(), rules.thresholds(), cases);
        System.out.println(
                coverage.rules().of("rules") + ", " + coverage.conditions().of("conditions"));
        assertThat(coverage.open()).isEmpty();
        assertThat(coverage.conditions().whole()).isGreaterThan(200);
    }

    @Test
    void nearlyEveryMistakeIsNoticed() {
        long start = System.nanoTime();
        Mutation mutation = Mutation.of(rules.rules(), rules.rules(), rules.thresholds(), cases, Progress.NONE);
        System.out.println(
                mutation.noticed().of("mistakes") + " noticed, in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(mutation.noticed().percent())
                .as("mistakes noticed, in percent; not noticed: " + mutation.unnoticed())
                .isGreaterThanOrEqualTo(MISTAKES_NOTICED);
        assertThat(mutation.noticed().whole()).isGreaterThan(600);
    }
}
