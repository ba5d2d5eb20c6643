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
    private static final RulePackFolder FOLDER = RulePackFolder.read(Path.of("rules"));

    private final RulePack.Checked rules = RulePack.check(FOLDER);
    private final List<RuleCase> cases = RuleCases.read(FOLDER);

    @Test
    void coverage() {
        Coverage coverage = Coverage.of(rules.rules(), rules.rules(), rules.thresholds(), cases);
        coverage.open().forEach(System.out::println);
        System.out.println(coverage.rules().of("rules") + ", " + coverage.conditions().of("conditions"));
        assertThat(coverage.rules().percent()).isEqualTo(100);
    }

    @Test
    void mutation() {
        long start = System.nanoTime();
        Mutation mutation = Mutation.of(rules.rules(), rules.rules(), rules.thresholds(), cases, Progress.NONE);
        mutation.unnoticed().forEach(System.out::println);
        System.out.println(mutation.noticed().of("mistakes") + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(mutation.noticed().percent()).isGreaterThanOrEqualTo(85);
    }
}
