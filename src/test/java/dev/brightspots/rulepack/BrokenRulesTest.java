package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules with one mistake each: the problem stands at its line and column and says what is wrong. */
class BrokenRulesTest {
    private static final String FINE = "insertLogical( new Pattern( $who, $metric, \"p\" ) );";
    private static final String ASKS = "BrightSpot( $who : who, $metric : metric )";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BrightSpott( $who : who, $metric : metric ) | 6:5 there is no type of fact 'BrightSpott'",
                "BrightSpot( $who : whom, $metric : metric ) | 6:24 BrightSpot has no part 'whom'",
                "BrightSpot( $who : who, $metric : metric, basis == Basis.ROBUSTT ) | 6:56 'ROBUSTT' is no constant of Basis",
                "BrightSpot( $who : who, $metric : metric, basis == Bases.ROBUST ) | 6:56 there is no family of constants 'Bases'",
                "BrightSpot( $who : who, $metric : metric, basis == \"ROBUST\" ) | 6:53 a Basis is compared with a text",
                "Assessment( $who : who, $metric : metric, who > 0 ) | 6:51 a text is compared with a number",
                "Assessment( $who : who, $metric : metric, sample > \"abc\" ) | 6:54 a number is compared with a text",
                "Assessment( $who : who, $metric : metric, sample > 30 ) | 6:56 a rule holds the bare number 30",
                "Assessment( $who : who, $metric : metric, $gap : expected - value ) | 6:54 '$gap' would be bound to 'expected' alone, not to the whole calculation",
                "Assessment( $who : who, $metric : metric, lead >= $worth ) | 6:55 nothing binds '$worth' before",
                "Assessment( $who : who, $metric : metric, $who : kind ) | 6:47 '$who' is bound twice",
                "Assessment( $who : who, $metric : metric, who.length() > 0 ) | 6:47 'who.length' calls code, which rules may not",
                "Assessment( $who : who, $metric : metric, who matches \"a.*\" ) | 6:51 'matches' is not part of the rule language",
                "Assessment( $who : who, $metric : metric, sample > 0 && < 1 ) | 6:61 behind '&&' stands half a comparison",
                "Assessment( $who : who, $metric : metric, lead + 1 ) | 6:52 a constraint takes true or false, and this is a number",
                "Assessment( $who : who, $metric : metric, role > MetricRole.DRIVER ) | 6:52 '>' cannot compare a MetricRole",
                "Assessment( $who : who, $metric : metric ) Threshold( name == \"some.limt\" ) | 6:67 there is no threshold 'some.limt' in thresholds.yaml",
                "Assessment( $who : who, $metric : metric ) Threshold( name == \"plan.weeks\" ) | 6:67 the threshold 'plan.weeks' is for measuring only",
                "Assessment( $who : who, $metric : metric ) Threshold( metric == $metric, $t : value ) | 6:48 a Threshold is asked for without its name",
                "Assessment( $who : who, $metric : metric ) eval( true ) | 6:48 'eval' is not part of the rule language",
                "Assessment( $who : who, $metric : metric ) String() from $who | 6:62 a pattern takes its facts from the session only",
                "Assessment( $who : who, $metric : metric ) forall( Size( members > 0 ) ) | 6:48 'forall' is not part of the rule language",
                "Assessment( who : who, $metric : metric ) | 6:17 the binding 'who' does not begin with $",
                "Unit( \"a\"; ) | 6:5 the pattern Unit does not name the parts it compares",
                "Assessment( $who : who, $metric : metric ) Pattern( who == $who ) | 3:1 the rule 'tried' asks for what it concludes",
                "Assessment( $who : who, $metric : metric, sample > ) | 6:54 nothing stands right of '>'",
            })
    void aMistakeInAConditionIsFoundAtItsPlace(String when, String expected) {
        assertOneProblem(Folders.withRule(when, FINE), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insertLogical( new Patern( $who, $metric, \"p\" ) ); | 8:20 there is no conclusion 'Patern'",
                "insertLogical( new Pattern( $who, $metric ) ); | 8:20 Pattern takes 3 arguments, not 2",
                "insertLogical( new Pattern( $who, $metric, 1 ) ); | 8:48 Pattern.name takes a text, and this is a number",
                "insertLogical( new Pattern( $who, $metrc, \"p\" ) ); | 8:39 nothing binds '$metrc' before",
                "insertLogical( new Standing( $who, $metric, Verdict.GOOD ) ); | 8:49 'GOOD' is no constant of Verdict",
                "insertLogical( new Attribute( $who, $metric, \"p\" ) ); | 8:20 rules cannot conclude 'Attribute', which is evidence",
                "insert( new Pattern( $who, $metric, \"p\" ) ); | 8:5 'insert' is not part of the right side of a rule",
                "System.exit( 1 ); | 8:5 'System' is not part of the right side of a rule",
                "insertLogical( new Pattern( $who.trim(), $metric, \"p\" ) ); | 8:33 '$who' is not a fact and has no parts",
                "insertLogical( new Pattern( $who, $metric, \"p\" ) ) | 9:1 ';' is missing before 'end'",
                "insertLogical( new Pattern( $who, $metric, \"\\u0041\" ) ); | 8:49 a string holds the escape '\\u'",
                "for (;;) {} | 8:5 'for' is not part of the right side of a rule",
            })
    void aMistakeInAConclusionIsFoundAtItsPlace(String then, String expected) {
        assertOneProblem(Folders.withRule(ASKS, then), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "import dev.brightspots.facts.*; | global java.util.List found; | 2:1 a global is not part of the rule language",
                "facts.*; | facts.*; import java.io.File; | 2:33 the import of 'java.io.File' is not part of the rule language",
                "when | salience 10 when | 5:1 the attribute 'salience' is not part of the rule language",
                "when | no-loop when | 5:1 the attribute 'no-loop' is not part of the rule language",
                "package rules | package other | 1:1 the package is 'other'",
                "@id(\"tried\") | @id(\"other\") | 4:9 the rule's id is 'other' and its folder is 'tried'",
                "something | {$whom} leads | 4:49 the sentence names '{$whom}', which the rule does not bind",
                "@says(\"something\") | | 3:1 the rule 'tried' has no @says",
                "@since(\"1\") | @since(1) | 4:18 the annotation @since is not one text in quotes",
                "@since(\"1\") | @since(\"1\") @sinse(\"1\") | 4:37 there is no annotation @sinse",
                "then | than | 7:1 'than' is no word of the rule language here",
                "rule \"tried\" | rule \"tried | 3:6 a string is not closed",
            })
    void aMistakeAroundTheRuleIsFoundAtItsPlace(String right, String wrong, String expected) {
        String drl = Folders.rule("tried", ASKS, FINE);
        assertThat(drl).contains(right);
        assertOneProblem(
                Folders.withFile(drl.replaceFirst(
                        java.util.regex.Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong))),
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "function int f() { return 1; } | 10:1 a function is not part of the rule language",
                "query q Size() end | 10:1 the query 'q' is not part of the rule language",
                "declare Foo x : int end | 10:9 a declared type is not part of the rule language",
            })
    void whatIsNoRuleIsRefused(String more, String expected) {
        assertOneProblem(Folders.withFile(Folders.rule("tried", ASKS, FINE) + more), expected);
    }

    @Test
    void aRuleThatConcludesNothingIsRefused() {
        assertOneProblem(Folders.withRule(ASKS, ""), "9:1 the rule concludes nothing");
    }

    @Test
    void rulesThatNeedEachOtherAreRefusedWithTheCircle() {
        String a = Folders.rule(
                "a", "Pattern( $who : who, $metric : metric, name == \"b\" )", FINE.replace("\"p\"", "\"a\""));
        String b = Folders.rule(
                "b", "Pattern( $who : who, $metric : metric, name == \"a\" )", FINE.replace("\"p\"", "\"b\""));
        assertOneProblem(
                Folders.withFiles(Map.of("a.drl", a, "b.drl", b)),
                "3:1 rules go round in a circle: 'a' needs 'b' needs 'a'");
    }

    @Test
    void aRuleThatExcludesWhatItConcludesByConstantsIsNoCircle() {
        RulePackFolder folder = Folders.withRule(
                "Assessment( $who : who, $metric : metric ) not Standing( who == $who,"
                        + " standing in ( Verdict.EXCELLING, Verdict.NOT_WORKING ) )",
                "insertLogical( new Standing( $who, $metric, Verdict.WORKING ) );");
        assertThat(errors(folder)).isEmpty();
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        RulePackFolder folder = Folders.withFiles(
                Map.of("a.drl", Folders.rule("same", ASKS, FINE), "b.drl", Folders.rule("same", ASKS, FINE)));
        assertThat(errors(folder))
                .extracting(Problem::what)
                .containsExactly("the id 'same' cannot be told from that of the rule at a.drl:3:1");
    }

    @Test
    void everyMistakeIsReportedAtOnce() {
        RulePackFolder folder = Folders.withFiles(Map.of(
                "a.drl", Folders.rule("a", "Sise( $who : who, $metric : metric )", FINE),
                "b.drl", Folders.rule("b", ASKS, "System.exit( 0 );")));
        BadInput refused = catchThrowableOfType(BadInput.class, () -> RulePack.compile(folder));
        assertThat(refused.problems()).extracting(one -> one.place().file()).containsExactly("a.drl", "b.drl");
        assertThat(refused.problems().get(0).maybe()).isEqualTo("you meant 'Size'.");
    }

    private static List<Problem> errors(RulePackFolder folder) {
        return RulePack.check(folder).problems().stream()
                .filter(one -> one.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private static void assertOneProblem(RulePackFolder folder, String expected) {
        List<Problem> problems = errors(folder);
        assertThat(problems)
                .extracting(one -> one.place().line() + ":" + one.place().column() + " " + one.what())
                .containsExactly(expected);
        assertThat(problems.get(0).maybe()).isNotBlank();
    }
}
