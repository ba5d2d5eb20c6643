package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.wall.Budget;
import dev.brightspots.rulepack.wall.Exceeded;
import dev.brightspots.rulepack.wall.Limits;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Every attempt of the corpus to get out of the rule language, against the walls. */
class EscapeTest {
    /** What is not part of the language, and yet changes nothing: the engine leaves it out, or it is plain arithmetic. */
    private static final Set<String> HARMLESS = Set.of(
            "accumulate: a call on its result",
            "annotations: all matches at once",
            "annotations: of Java",
            "annotations: of a pattern",
            "annotations: that breaks out of its text",
            "annotations: with a class",
            "annotations: with a list",
            "annotations: with code for a value",
            "attributes: salience as a number",
            "break-outs: a second then",
            "loops: a local name");

    private static final String BY_THE_WALL = "by the wall";
    private static final String MAY_NOT = "which rules may not use";

    static List<Escape> escapes() {
        return Escape.all();
    }

    @AfterEach
    void nothingGotOut() {
        assertThat(System.getProperty("escaped")).isNull();
        assertThat(Files.exists(Path.of("target/escaped"))).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("escaped");
    }

    @Test
    void everyWayInIsTriedSeveralTimes() {
        Map<String, Long> ways =
                escapes().stream().collect(Collectors.groupingBy(Escape::way, TreeMap::new, Collectors.counting()));
        assertThat(ways).hasSizeGreaterThanOrEqualTo(20);
        assertThat(ways.values()).allMatch(tries -> tries >= 5);
        assertThat(escapes()).extracting(Escape::drl).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void noneIsAccepted(Escape escape) {
        RulePackFolder folder = Folders.withFiles(Map.of(Escape.FILE, escape.drl()));
        BadInput refused = catchThrowableOfType(BadInput.class, () -> RulePack.compile(folder));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).isNotEmpty().allSatisfy(EscapeTest::isForItsAuthor);
    }

    @Test
    void theSecondWallAloneHoldsAsWell() {
        Map<String, Set<String>> ends = new TreeMap<>();
        for (Escape escape : escapes()) {
            ends.computeIfAbsent(end(escape), any -> new TreeSet<>()).add(escape.toString());
            assertThat(System.getProperty("escaped")).as(escape.toString()).isNull();
        }
        assertThat(ends.keySet()).containsExactlyInAnyOrder(BY_THE_WALL, "by the engine", "by the budget", "ran");
        assertThat(ends.get("ran")).isEqualTo(HARMLESS);
        assertThat(ends.get("by the budget"))
                .containsExactly("loops: behind a line that only the engine ends", "loops: that concludes");
        // What the engine itself refuses says nothing of the wall, so most must come as far as the wall.
        assertThat(ends.get(BY_THE_WALL)).hasSizeGreaterThan(175);
    }

    /** Takes an attempt to its end as if the first wall were not there. */
    private static String end(Escape escape) {
        try {
            return run(new Engine(Map.of(Escape.FILE, escape.drl()), Map.of(), CompiledRules.NONE)
                    .compile()
                    .base());
        } catch (BadInput refused) {
            assertThat(refused.problems()).as(escape.toString()).allSatisfy(EscapeTest::isForItsAuthor);
            return refused.getMessage().contains(MAY_NOT) ? BY_THE_WALL : "by the engine";
        }
    }

    private static String run(KieBase base) {
        List<Fact> facts = Vocabulary.words().types().values().stream()
                .map(EscapeTest::oneOf)
                .toList();
        KieSession session = base.newKieSession();
        try (Budget budget = Budget.open(Limits.USUAL, facts.size())) {
            budget.watch(session);
            facts.forEach(session::insert);
            session.fireAllRules();
            return "ran";
        } catch (Exceeded exceeded) {
            return "by the budget";
        } catch (RuntimeException failed) {
            return "failed " + failed.getClass().getSimpleName();
        } finally {
            session.dispose();
        }
    }

    private static Fact oneOf(Vocabulary.FactType type) {
        List<Object> values = new ArrayList<>();
        for (Vocabulary.Component one : type.components()) {
            if (one.type() == double.class) {
                values.add(1.0);
            } else if (one.type() == boolean.class) {
                values.add(true);
            } else {
                values.add(one.type().isEnum() ? one.type().getEnumConstants()[0] : "x");
            }
        }
        return type.of(values);
    }

    private static void isForItsAuthor(Problem problem) {
        assertThat(problem.place().file()).isEqualTo(Escape.FILE);
        assertThat(problem.maybe()).isNotBlank();
        assertThat(problem.toString())
                .doesNotContain("Lambda", "_this", "GENERATED_", "src/main/java", "RuleMethods", "\tat ");
    }
}
