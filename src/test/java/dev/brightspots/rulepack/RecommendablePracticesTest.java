package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.lint.DataIds;
import dev.brightspots.text.Problem;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether some rule can recommend a practice, through rules that rest on one another. */
class RecommendablePracticesTest {
    private static final String SUGGESTION =
            "Suggestion( $t : target, $p : practice, $m : metric, $c : context, grade == Grade.%s )";
    private static final String EFFECT =
            "PracticeEffect( $p : practice, $m : metric, $c : context, practice == \"%s\" )"
                    + " Prospect( $t : who, practice == $p, metric == $m, context == $c )";

    private final Map<String, String> files = new TreeMap<>();

    private void rule(String id, String when, String then) {
        files.put(id + "/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "%s" @id("%s") @since("1") @owner("me") @says("{$p}")
                when
                    %s
                then
                    insertLogical( new %s );
                end
                """.formatted(id, id, when, then));
    }

    private boolean canRecommend(String practice) {
        files.put("thresholds.yaml", RulePackFolder.packed().files().get("thresholds.yaml"));
        RulePack.Checked checked =
                RulePack.check(new RulePackFolder("practices", files), new DataIds(Set.of(practice), Set.of()));
        assertThat(checked.hasErrors()).as(checked.problems().toString()).isFalse();
        return checked.problems().stream().map(Problem::check).noneMatch("unrecommended-practice"::equals);
    }

    @Test
    void whatOnlyRulesInACircleOfOtherConstantsWouldBringIsNot() {
        rule("one", SUGGESTION.formatted("A"), "Suggestion( $t, $p, $m, $c, Grade.B )");
        rule("two", SUGGESTION.formatted("A"), "Recommendation( $t, $p, $m, \"\", Grade.B )");
        assertThat(canRecommend("x")).isFalse();
    }

    @Test
    void whatARuleBringsIsWhicheverRuleIsAskedFirst() {
        for (String[] order : new String[][] {{"a", "b"}, {"b", "a"}}) {
            files.clear();
            rule(
                    order[0] + "-from-source",
                    "Source( $p : practice, $m : metric, $c : context, $t : who )",
                    "Suggestion( $t, $p, $m, $c, Grade.C )");
            rule(order[1] + "-from-effect", EFFECT.formatted("x"), "Suggestion( $t, $p, $m, $c, Grade.A )");
            rule("source", SUGGESTION.formatted("A"), "Source( $p, $m, $c, $t )");
            rule(
                    "recommend",
                    SUGGESTION.formatted("A") + " Source( practice == $p, metric == $m, context == $c )",
                    "Recommendation( $t, $p, $m, \"\", Grade.A )");
            assertThat(canRecommend("x")).as(order[0]).isTrue();
            assertThat(canRecommend("y")).as(order[0]).isFalse();
        }
    }
}
