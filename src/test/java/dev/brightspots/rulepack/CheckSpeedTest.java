package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long an author waits for a check. */
class CheckSpeedTest {
    private static final int RULES = 100;
    private static final long NANOS = 1_000_000;

    /**
     * Of processor time over all threads, compiler and collector included: what a quiet machine needs at most. The promise
     * is two seconds; the limit is looser, for machines that do other things too and share their caches.
     */
    private static final long MOST_MILLIS = 15_000;

    @Test
    void aHundredRulesAreCheckedAndCompiledSoonAfterAWarmStart() {
        RulePackFolder folder = folder();
        assertThat(RulePack.check(folder).problems()).isEmpty();
        RulePack.compile(folder);
        RulePack.compile(folder);
        long start = System.nanoTime();
        long worked = processorNanos();
        RulePack pack = RulePack.compile(folder);
        long work = (processorNanos() - worked) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%d rules: checked and compiled in %d ms, %d ms of processor time%n",
                pack.rules().size(),
                (System.nanoTime() - start) / NANOS,
                work);
        assertThat(pack.rules()).hasSize(RULES);
        assertThat(work).isLessThan(MOST_MILLIS);
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
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
        files.put("thresholds.yaml", NeededLines.in(thresholds + "order: [LUCK, DRIVER]\n"));
        return new RulePackFolder("made up", files);
    }
}
