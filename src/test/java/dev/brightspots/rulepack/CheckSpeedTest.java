package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long an author waits for a check. */
class CheckSpeedTest {
    private static final int RULES = 100;
    private static final long NANOS = 1_000_000;

    /** A machine that does other things too is slower; on a quiet one it is below two seconds. */
    private static final long MOST_MILLIS = 20_000;

    @Test
    void aHundredRulesAreCheckedAndCompiledSoonAfterAWarmStart() {
        RulePackFolder folder = folder();
        assertThat(RulePack.check(folder).problems()).isEmpty();
        RulePack.compile(folder);
        RulePack.compile(folder);
        long start = System.nanoTime();
        RulePack.Checked checked = RulePack.check(folder);
        long between = System.nanoTime();
        RulePack pack = RulePack.compile(folder);
        long end = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%d rules: checked in %d ms, checked and compiled in %d ms%n",
                pack.rules().size(),
                (between - start) / NANOS,
                (end - between) / NANOS);
        assertThat(checked.rules()).hasSize(RULES);
        assertThat((end - start) / NANOS).isLessThan(MOST_MILLIS);
    }

    /** Rules like the shipped ones: each with a threshold, three joined patterns and a sentence. */
    private static RulePackFolder folder() {
        Map<String, String> files = new HashMap<>();
        StringBuilder thresholds = new StringBuilder("thresholds:\n");
        for (int i = 0; i < RULES; i++) {
            thresholds.append("""
                      - {name: limit.%d, value: 0.%d5, unit: share, meaning: m, source: s, owner: o, used_by: rules}
                    """.formatted(i, i % 10));
            files.put("rules-%d.drl".formatted(i), """
                    package rules
                    import dev.brightspots.facts.*;
                    rule "number %1$d"
                        @id("number-%1$d") @since("1") @owner("me") @says("{$who} leads by {$lead} on {$metric}: {$share}")
                    when
                        Threshold( name == "limit.%1$d", $metric : metric, $least : value )
                        Assessment( $who : who, metric == $metric, $lead : lead, lead > 0, q < $least )
                        DriverPart( who == $who, metric == $metric, share >= $least, $share : share )
                        not Adoption( who == $who, practice == "practice-%1$d" )
                    then
                        insertLogical( new Explanation( $who, $metric, CauseKind.DRIVER, "driver-%1$d", $share ) );
                    end
                    """.formatted(i));
        }
        files.put("thresholds.yaml", thresholds + "order: [LUCK, DRIVER]\n");
        return new RulePackFolder("made up", files);
    }
}
