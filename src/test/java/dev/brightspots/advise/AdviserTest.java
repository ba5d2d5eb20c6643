package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Inquiry;
import dev.brightspots.facts.Recommendation;
import dev.brightspots.facts.Standing;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviserTest {
    private static RulePack pack;

    @BeforeAll
    static void compile() {
        pack = RulePack.compile(RulePackFolder.read(Path.of("rules")));
    }

    @Test
    void theOrderOfFactsAndOfThreadsChangesNothing() {
        List<Partition> partitions = Organisations.of(20, 12);
        Adviser adviser = new Adviser(pack, Phrasing.PLAIN);
        String expected = adviser.advise(partitions, 1, Progress.NONE).toString();
        for (int seed = 0; seed < 6; seed++) {
            List<Partition> shuffled = shuffled(partitions, new Random(seed));
            assertThat(adviser.advise(shuffled, 1 + seed % 3, Progress.NONE).toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfRuleFilesChangesNothing() {
        List<Partition> partitions = Organisations.of(10, 12);
        String expected = withoutPlaces(pack, partitions);
        for (int seed = 0; seed < 2; seed++) {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < pack.rules().size(); i++) {
                numbers.add("%03d.drl".formatted(i));
            }
            Collections.shuffle(numbers, new Random(seed));
            Map<String, String> files = new HashMap<>();
            RulePackFolder.read(Path.of("rules")).files().forEach((path, text) -> {
                if (path.endsWith(".drl")) {
                    files.put(numbers.remove(0), text);
                } else if (path.equals("thresholds.yaml")) {
                    files.put(path, text);
                }
            });
            assertThat(withoutPlaces(RulePack.compile(new RulePackFolder("shuffled", files)), partitions))
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyRuleFiresSomewhereAndOurOwnReadingAgreesWithTheEngines() {
        // A reason that our own evaluator cannot find again stops the run.
        Advice advice = new Adviser(pack, Phrasing.PLAIN).advise(Organisations.of(60, 12), 2, Progress.NONE);
        Set<String> fired = advice.conclusions().stream()
                .flatMap(one -> one.reasons().stream())
                .map(Reason::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> silent = pack.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        silent.removeAll(fired);
        // These two ask for evidence that such organisations lack.
        assertThat(silent).containsExactly("recommend-untaught", "too-little");
    }

    @Test
    void aThousandPartitionsRunOnTwoThreads() {
        List<Partition> partitions = Organisations.of(1_000, 12);
        int facts = partitions.stream().mapToInt(one -> one.evidence().size()).sum();
        List<Integer> heard = new ArrayList<>();
        long start = System.nanoTime();
        Advice advice = new Adviser(pack, Phrasing.PLAIN).advise(partitions, 2, (done, all) -> heard.add(done));
        long end = System.nanoTime();
        System.out.printf(
                "1000 partitions, %d facts, %d conclusions: %d ms on 2 threads%n",
                facts, advice.conclusions().size(), (end - start) / 1_000_000);
        assertThat(heard).hasSize(1_000).isSorted();
        assertThat(advice.all(Standing.class)).hasSize(36_000);
        assertThat(advice.all(Recommendation.class)).isNotEmpty();
        assertThat(advice.all(Inquiry.class)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void outOfMemoryIsToldAsSuchOnAnyNumberOfThreads(int threads) {
        Phrasing full = new Phrasing() {
            @Override
            public String metric(String id) {
                throw new OutOfMemoryError("made up");
            }
        };
        Adviser adviser = new Adviser(pack, full);
        assertThatThrownBy(() -> adviser.advise(Organisations.of(4, 12), threads, Progress.NONE))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void noEvidenceNoAdvice() {
        Adviser adviser = new Adviser(pack, Phrasing.PLAIN);
        assertThat(adviser.advise(List.of(), 2, Progress.NONE).conclusions()).isEmpty();
        assertThat(adviser.advise(List.of(new Partition("c", List.of())), 1, Progress.NONE)
                        .conclusions())
                .isEmpty();
        assertThatThrownBy(() -> adviser.advise(List.of(), 0, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Work needs at least 1 thread, not 0");
    }

    private static List<Partition> shuffled(List<Partition> partitions, Random random) {
        List<Partition> shuffled = new ArrayList<>();
        for (Partition one : partitions) {
            List<Evidence> evidence = new ArrayList<>(one.evidence());
            Collections.shuffle(evidence, random);
            shuffled.add(new Partition(one.context(), evidence));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String withoutPlaces(RulePack rules, List<Partition> partitions) {
        return new Adviser(rules, Phrasing.PLAIN)
                .advise(partitions, 1, Progress.NONE).conclusions().stream()
                        .map(one -> one.conclusion() + " "
                                + one.reasons().stream()
                                        .map(reason -> reason.ruleId()
                                                + reason.text()
                                                + reason.facts()
                                                + reason.absent()
                                                + reason.margins()
                                                + reason.because())
                                        .toList())
                        .collect(Collectors.joining("\n"));
    }
}
