package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules as sales operations write them: no wall may refuse one. */
class BenignRulesTest {
    private static final Path CORPUS = Path.of("src/test/resources/rules-corpus/benign");

    @Test
    void noneIsRefusedAndMostFindSomething() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("thresholds.yaml", Files.readString(Path.of("rules/thresholds.yaml")));
        try (Stream<Path> all = Files.list(CORPUS)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        RulePack pack = RulePack.compile(new RulePackFolder("benign", files));
        assertThat(pack.rules()).hasSizeGreaterThanOrEqualTo(70);
        // As a pack they ask for few of the numbers; each rule for itself is beyond reproach.
        assertThat(pack.warnings()).extracting(Problem::check).containsOnly("unread-evidence");

        // Each reason is found again by our own reading of its rule, or the run would stop.
        Advice advice = new Adviser(pack, Phrasing.PLAIN).advise(Organisations.of(5, 12), 1, Progress.NONE);
        Set<String> fired = advice.conclusions().stream()
                .flatMap(one -> one.reasons().stream())
                .map(Reason::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> silent = pack.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        silent.removeAll(fired);
        // These ask for evidence that such organisations lack.
        assertThat(silent)
                .containsExactly(
                        "accumulate-9",
                        "arithmetic-2",
                        "arithmetic-3",
                        "choices-8",
                        "joins-12",
                        "joins-6",
                        "joins-9",
                        "not-10",
                        "not-11",
                        "not-12",
                        "not-13",
                        "texts-7");
    }
}
