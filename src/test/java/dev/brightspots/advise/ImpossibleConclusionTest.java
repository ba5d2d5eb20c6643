package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule whose arithmetic goes wrong is its author's to mend, and ends no run with a fault of the program. */
class ImpossibleConclusionTest {
    private static final RulePackFolder SHIPPED = RulePackFolder.read(Path.of("rules"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aShareThatIsNoNumberIsToldAtTheRule(int threads) {
        Adviser adviser = new Adviser(concluding("$lead / ( $lead - $lead )"), Phrasing.PLAIN);
        BadInput refused = catchThrowableOfType(
                BadInput.class, () -> adviser.advise(Organisations.of(3, 8), threads, Progress.NONE));
        Problem told = refused.problems().get(0);
        assertThat(told.place()).hasToString("cause/by-nothing/rule.drl:3:1");
        assertThat(told.what())
                .startsWith(
                        "the rule 'by nothing' concludes what cannot be: Explanation.share is a finite number, not ")
                .doesNotContain("Exception");
        assertThat(told.maybe()).contains("divides by 0");
    }

    @Test
    void aShareThatIsOneIsConcluded() {
        assertThat(new Adviser(concluding("$lead / $lead"), Phrasing.PLAIN)
                        .advise(Organisations.of(1, 8), 1, Progress.NONE)
                        .conclusions())
                .anyMatch(one -> one.reasons().get(0).ruleId().equals("by-nothing"));
    }

    private static RulePack concluding(String share) {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        files.put("cause/by-nothing/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "by nothing"
                    @id("by-nothing") @since("1") @owner("me") @says("{$who} on {$metric}")
                when
                    BrightSpot( $who : who, $metric : metric )
                    Assessment( who == $who, metric == $metric, $lead : lead )
                then
                    insertLogical( new Explanation( $who, $metric, CauseKind.EFFORT, "calls", %s ) );
                end
                """.formatted(share));
        return RulePack.compile(new RulePackFolder("by nothing", files));
    }
}
