package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the language promises, the engine must be able to compile. */
class RuleLanguageTest {
    static final List<String> FORMS = List.of(
            "$it : Assessment( $who : who, $metric : metric ) Size( who == $it.who )",
            "Assessment( $who : who, $metric : metric, coached )",
            "Assessment( $who : who, $metric : metric, !coached )",
            "Assessment( $who : who, $metric : metric, coached == true, !( lead > 1 ) )",
            "Assessment( $who : who, $metric : metric, role in ( MetricRole.DRIVER, MetricRole.ACTIVITY ) )",
            "Assessment( $who : who, $metric : metric, role not in ( MetricRole.DRIVER, MetricRole.ACTIVITY ) )",
            "Assessment( $who : who, $metric : metric, who str[startsWith] \"team\", who not str[endsWith] \"x\" )",
            "Assessment( $who : who, $metric : metric, lead >= 1 || ( crude > 0 && crude != 1 ) )",
            "Assessment( $who : who, $metric : metric, $gap : ( expected - value ) >= 1 )",
            "Assessment( $who : who, $metric : metric, $lead : lead ) Members( who == $who, robust <= 0 - $lead )",
            "Assessment( $who : who, $metric : metric, value / expected > 1, 0 - lead < 0 )",
            "Assessment( $who : who, $metric : metric ) not ( Size( who == $who ) and Attribute( who == $who ) )",
            "Assessment( $who : who, $metric : metric ) not ( Size( who == $who ) or Attribute( who == $who ) )",
            "Assessment( $who : who, $metric : metric ) exists Adoption( who == $who )",
            "( Assessment( $who : who, $metric : metric ) or Unmeasured( $who : who, $metric : metric ) )",
            "Assessment( $who : who, $metric : metric )"
                    + " accumulate( Adoption( who == $who, $f : fidelity ); $n : count( $f ), $s : sum( $f ); $n >= 1 )",
            "Assessment( $who : who, $metric : metric ) Size( $w : who, who in ( $who, \"x\" ) )",
            "Assessment( $who : who, $metric : metric ) Size( $w : who, who > $who )");

    @Test
    void everyFormOfTheLanguageCompiles() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < FORMS.size(); i++) {
            String id = "form-" + i;
            files.put(
                    id + ".drl",
                    Folders.rule(id, FORMS.get(i), "insertLogical( new Pattern( $who, $metric, \"" + id + "\" ) );"));
        }
        RulePack pack = RulePack.compile(Folders.withFiles(files));
        assertThat(pack.rules()).hasSameSizeAs(FORMS);
    }

    @Test
    void aRuleMayConcludeSeveralThings() {
        RulePack pack = RulePack.compile(
                Folders.withRule("FellBack( $who : who, $metric : metric, $a : before, $b : after )", """
                insertLogical( new Pattern( $who, $metric, "p" ) );
                insertLogical( new Explanation( $who, $metric, CauseKind.LUCK, "", 1 - $b / $a ) );"""));
        assertThat(pack.rules()).hasSize(1);
        assertThat(pack.rules().get(0).parsed().conclusions()).hasSize(2);
    }

    @Test
    void theStageIsTheFolderAndTheTitleIsThePages() {
        Map<String, String> files = new HashMap<>();
        files.put(
                "guard/tried/rule.drl",
                Folders.rule("tried", FORMS.get(1), "insertLogical( new Inquiry( $who, $metric ) );"));
        files.put("guard/tried/page.md", "# A fine title\n");
        Rule rule = RulePack.check(Folders.withFiles(files)).rules().get(0);
        assertThat(rule.stage()).isEqualTo(Rule.Stage.GUARD);
        assertThat(rule.title()).isEqualTo("A fine title");
        assertThat(rule.place()).hasToString("guard/tried/rule.drl:3:1");
    }
}
