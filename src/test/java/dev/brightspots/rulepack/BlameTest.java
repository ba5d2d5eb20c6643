package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the engine refuses although the check let it pass is told at its rule, however many others there are. */
class BlameTest {
    private static final String ASKS = "BrightSpot( $who : who, $metric : metric )";

    /** Compiles as if the check had found nothing. */
    private static List<String> blamed(int rules, List<Integer> bad) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < rules; i++) {
            String name = bad.contains(i) ? "$nobody" : "$who";
            String then = "insertLogical( new Pattern( " + name + ", $metric, \"p" + i + "\" ) );";
            texts.put(path(i), Folders.rule("rule-" + i, ASKS, then));
        }
        Map<ParsedRule, Integer> levels = new HashMap<>();
        RulePack.check(Folders.withFiles(texts)).rules().forEach(rule -> levels.put(rule.parsed(), 0));
        assertThat(levels).hasSize(rules);
        BadInput refused =
                catchThrowableOfType(BadInput.class, () -> new Engine(texts, levels, CompiledRules.NONE).compile());
        return refused.problems().stream().map(Problem::toString).toList();
    }

    private static String path(int rule) {
        return String.format(java.util.Locale.ROOT, "standing/rule-%02d/rule.drl", rule);
    }

    @Test
    void eachRuleThatDoesNotCompileIsNamedAndNoOther() {
        List<String> blamed = blamed(9, List.of(2, 7));
        assertThat(blamed).hasSize(2);
        assertThat(blamed.get(0)).startsWith(path(2)).contains("the rule 'rule-2' cannot be compiled");
        assertThat(blamed.get(1)).startsWith(path(7)).contains("the rule 'rule-7' cannot be compiled");
    }

    @Test
    void theOnlyRuleIsNamedToo() {
        assertThat(blamed(1, List.of(0))).singleElement().asString().contains("'rule-0' cannot be compiled");
    }
}
