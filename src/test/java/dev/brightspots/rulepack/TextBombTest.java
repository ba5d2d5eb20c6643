package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Explanation;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.DrlReader;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.wall.Budget;
import dev.brightspots.rulepack.wall.Exceeded;
import dev.brightspots.rulepack.wall.Limits;
import dev.brightspots.text.Problem;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.runtime.KieSession;

/** Texts that are too much to read or to compile, and rules without an end. */
class TextBombTest {
    private static final String ASKS = "Assessment( $who : who, $metric : metric )";
    private static final String FINE = "insertLogical( new Pattern( $who, $metric, \"p\" ) );";

    static Stream<Arguments> bombs() {
        return Stream.concat(deep(), wide());
    }

    private static Stream<Arguments> deep() {
        return Stream.of(
                bomb(
                        "brackets",
                        when("Assessment( $who : who, $metric : metric, " + "(".repeat(9_000) + "lead > 0"
                                + ")".repeat(9_000) + " )"),
                        "conditions are nested more than 20 deep here"),
                bomb(
                        "brackets in a comment closed, in the text open",
                        when("Assessment( $who : who, $metric : metric, " + "( /* ) */".repeat(3_000) + " lead > 0 )"),
                        "conditions are nested more than 20 deep here"),
                bomb(
                        "denials",
                        when("Assessment( $who : who, $metric : metric, " + "!".repeat(9_000) + "coached )"),
                        "conditions are nested more than 20 deep here"),
                bomb(
                        "signs",
                        when("Assessment( $who : who, $metric : metric, 0 < " + "- ".repeat(9_000) + "lead )"),
                        "conditions are nested more than 20 deep here"),
                bomb(
                        "nots",
                        when(ASKS + " not ( ".repeat(3_000) + "Size()" + " )".repeat(3_000)),
                        "conditions are nested more than 20 deep here"),
                bomb(
                        "brackets on the right side",
                        rule(
                                ASKS,
                                "insertLogical( new Pattern( $who, $metric, " + "(".repeat(9_000) + "\"p\""
                                        + ")".repeat(9_000) + " ) );"),
                        "conditions are nested more than 20 deep here"));
    }

    private static Stream<Arguments> wide() {
        return Stream.of(
                bomb(
                        "a sum",
                        when("Assessment( $who : who, $metric : metric, 0 < lead" + " + lead".repeat(5_000) + " )"),
                        "a rule has more than 1000 words and signs"),
                bomb(
                        "a list",
                        when("Assessment( $who : who, $metric : metric, who in ( \"a\"" + ", \"a\"".repeat(5_000)
                                + " ) )"),
                        "a rule has more than 1000 words and signs"),
                bomb(
                        "patterns",
                        when(ASKS + " Size( who == $who )".repeat(60)),
                        "the rule 'tried' has 61 patterns, more than 40"),
                bomb(
                        "alternatives",
                        when(ASKS + " ( Size( who == $who ) or Adoption( who == $who ) )".repeat(15)),
                        "the alternatives (or) of the rule 'tried' make more than 16 ways through it"),
                bomb("conclusions", rule(ASKS, FINE.repeat(300)), "a rule has more than 1000 words and signs"),
                bomb(
                        "rules",
                        IntStream.range(0, 300)
                                .mapToObj(i -> i == 0 ? when(ASKS) : "rule r" + i + " when Size() then end")
                                .collect(Collectors.joining("\n")),
                        "the file has more than 200 rules"),
                bomb(
                        "letters",
                        when(ASKS) + "/*" + "x".repeat(90_000) + "*/",
                        "the file has " + (when(ASKS).length() + 90_004) + " letters, more than 60000"),
                bomb("quotes of Java", when(ASKS + " Size( who == 'x' )"), "a text stands in single quotes"));
    }

    private static Arguments bomb(String what, String drl, String problem) {
        return Arguments.of(what, drl, problem);
    }

    private static String when(String when) {
        return rule(when, FINE);
    }

    private static String rule(String when, String then) {
        return Folders.rule("tried", when, then);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void isRefusedAtItsPlaceBeforeItIsTakenApart(String what, String drl, String problem) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Problem> problems = RulePack.check(Folders.withFile(drl)).problems();
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(problems).as(what).extracting(Problem::what).contains(problem);
        assertThat(problems.get(0).place().file()).isEqualTo("standing/tried/rule.drl");
        assertThat(problems.get(0).maybe()).isNotBlank();
        assertThat(Duration.ofNanos(after - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theLargestRuleThatMayBeCompiles() {
        RulePack pack = RulePack.compile(
                Folders.withFile(when(ASKS + " Size( who == $who, ( ( ( members > 0" + " + members".repeat(400)
                        + " ) ) ) )" + " ( Size( who == $who ) or Adoption( who == $who ) )".repeat(4))));
        assertThat(pack.rules()).hasSize(1);
    }

    @Test
    void aFolderOfTooManyRulesIsRefused() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 501; i++) {
            files.put("r" + i + ".drl", Folders.rule("r" + i, ASKS, FINE));
        }
        assertThat(RulePack.check(Folders.withFiles(files)).problems())
                .extracting(Problem::what)
                .containsExactly("the folder holds 501 rules, more than 500");
    }

    /** As if the check of levels were not there. */
    @Test
    void aRuleThatFeedsItselfIsStoppedAndNamed() {
        String drl = rule(
                "Explanation( $who : who, $metric : metric, $share : share )",
                "insertLogical( new Explanation( $who, $metric, CauseKind.LUCK, \"\", $share + 1 ) );");
        List<Problem> problems = new ArrayList<>();
        List<ParsedRule> parsed = DrlReader.read(new DrlFile("x.drl", drl), problems);
        assertThat(problems).isEmpty();
        KieSession session = new Engine(Map.of("x.drl", drl), Map.of(parsed.get(0), 0), CompiledRules.NONE)
                .compile()
                .base()
                .newKieSession();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Exceeded exceeded = catchThrowableOfType(Exceeded.class, () -> {
            try (Budget budget = Budget.open(Limits.USUAL, 1)) {
                budget.watch(session);
                session.insert(new Explanation("w", "m", CauseKind.LUCK, "", 0));
                session.fireAllRules();
            }
        });
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        session.dispose();
        assertThat(exceeded.rule()).isEqualTo("tried");
        assertThat(exceeded).hasMessageMatching("(fire|conclude) more than 500[0-9]+ (times|facts)|ask for more .*");
        assertThat(exceeded.getStackTrace()).isEmpty();
        assertThat(Duration.ofNanos(after - before)).isLessThan(Duration.ofSeconds(2));
    }
}
