package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.wall.Limits;
import dev.brightspots.rulepack.wall.Limits.Share;
import dev.brightspots.text.BadInput;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that say nothing forbidden and would never come to an end. */
class BombTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    /** What the machine does beside can only make a try longer: the quickest of a few tells how long it takes. */
    private static final int TRIES = 3;

    private static final String LEADS = "Assessment( $who : who, $metric : metric, $context : context, $lead : lead )";

    private static RulePack shipped;
    private static List<Partition> large;
    private static List<Partition> small;
    private static String expected;

    @BeforeAll
    static void prepare() {
        shipped = RulePack.compile(RulePackFolder.read(Path.of("rules")));
        large = Organisations.of(1, 2_000);
        small = Organisations.of(10, 12);
        expected = advised(shipped, small);
    }

    private static String advised(RulePack pack, List<Partition> partitions) {
        return new Adviser(pack, Phrasing.PLAIN)
                .advise(partitions, 1, Progress.NONE)
                .toString();
    }

    private static RulePack pack(String when) {
        Map<String, String> files =
                new TreeMap<>(RulePackFolder.read(Path.of("rules")).files());
        files.keySet().removeIf(path -> !path.equals("thresholds.yaml"));
        files.put("other/harmless/rule.drl", rule("harmless", "Assessment( $who : who, $metric : metric, lead > 1 )"));
        files.put("other/bomb/rule.drl", rule("bomb", when));
        return RulePack.compile(new RulePackFolder("sent", files));
    }

    private static String rule(String id, String when) {
        return """
                package rules
                import dev.brightspots.facts.*;
                rule "%s"
                    @id("%s") @since("1") @owner("me") @says("something")
                when
                    %s
                then
                    insertLogical( new Pattern( $who, $metric, "%s" ) );
                end
                """.formatted(id, id, when, id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a cross join | Assessment() Assessment()",
                "a join over few values | Assessment( context == $context ) Assessment( context == $context )",
                "a join by a comparison | Assessment( lead > $lead ) Assessment( lead < $lead )",
                "a long search for nothing | not Prospect( who str[endsWith] $who, who != $who )",
                "a search over two patterns | not ( Assessment( context == $context ) and Prospect( who str[endsWith] $who, who != $who ) )",
                "a long search for something | exists Prospect( who str[endsWith] $who, who != $who )",
                "a huge sum | accumulate( Assessment( context == $context, $l : lead ); $s : sum( $l ) )",
                "a sum without a join | accumulate( Prospect( $g : gain ); $n : count( $g ) )",
                "a choice of cross joins | ( Assessment() or Prospect() ) Assessment()",
            })
    void endsSoonAndNamesTheRuleWhileOthersRunOn(String what, String when) throws Exception {
        RulePack bomb = pack(LEADS + " " + when);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<String>> others = CompletableFuture.supplyAsync(() -> {
            List<String> results = new ArrayList<>();
            do {
                results.add(advised(shipped, small));
            } while (!over.get());
            return results;
        });
        long quickest = Long.MAX_VALUE;
        BadInput refused = null;
        for (int i = 0; i < TRIES && quickest > SOON.toNanos(); i++) {
            long before = worked();
            refused = catchThrowableOfType(BadInput.class, () -> advised(bomb, large));
            quickest = Math.min(quickest, worked() - before);
        }
        over.set(true);

        assertThat(refused).as(what).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).place()).hasToString("other/bomb/rule.drl:3:1");
        assertThat(refused.problems().get(0).what())
                .startsWith("the rule 'bomb' would ")
                .endsWith(" facts of group 0");
        assertThat(Duration.ofNanos(quickest)).isLessThan(SOON);
        assertThat(others.get()).isNotEmpty().containsOnly(expected);
        assertThat(advised(shipped, small)).isEqualTo(expected);
    }

    /** Our own reading joins by trying, and may need more than the engine did. */
    @Test
    void questionsAboutSuchRulesEndToo() {
        RulePack bomb = pack(LEADS + " Assessment( lead > $lead ) Assessment( lead < $lead )");
        long before = worked();
        BadInput refused = catchThrowableOfType(
                BadInput.class, () -> new Questions(bomb, bomb.thresholds(), Phrasing.PLAIN, large.get(0)));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).contains("the rule 'bomb' would ").contains(" facts of group 0");
        assertThat(Duration.ofNanos(worked() - before)).isLessThan(Duration.ofMinutes(1));
    }

    /** Time the processor worked for this thread: how busy the machine is with others does not count. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void theShippedRulesNeedLessThanHalf() {
        Limits usual = Limits.USUAL;
        Limits half = new Limits(
                usual.facts(),
                half(usual.work()),
                half(usual.firings()),
                half(usual.concluded()),
                half(usual.kilobytes()),
                usual.milliseconds());
        Adviser adviser = new Adviser(shipped, Phrasing.PLAIN);
        assertThat(adviser.within(half).advise(large, 1, Progress.NONE).conclusions())
                .hasSameSizeAs(adviser.advise(large, 1, Progress.NONE).conclusions());
    }

    private static Share half(Share share) {
        return new Share(share.base() / 2, share.perFact() / 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 9e9 9e9 9e9 9e9 | begin with",
                "9e6 10 9e9 9e9 9e9 | take more than 10 steps",
                "9e6 9e9 3 9e9 9e9 | fire more than 3 times",
                "9e6 9e9 9e9 3 9e9 | conclude more than 3 facts",
                "9e6 9e9 9e9 9e9 1 | ask for more than 1 kilobytes of memory",
            })
    void everyLimitIsHeldAndSaysSo(String factsWorkFiringsConcludedKilobytes, String says) {
        double[] most = Arrays.stream(factsWorkFiringsConcludedKilobytes.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Limits limits =
                new Limits((int) most[0], fixed(most[1]), fixed(most[2]), fixed(most[3]), fixed(most[4]), fixed(9e9));
        Adviser adviser = new Adviser(shipped, Phrasing.PLAIN).within(limits);
        BadInput refused =
                catchThrowableOfType(BadInput.class, () -> adviser.advise(Organisations.of(1, 200), 2, Progress.NONE));
        assertThat(refused.problems().get(0).what()).contains(says);
        assertThat(refused.problems().get(0).maybe()).isNotBlank();
    }

    @Test
    void timeIsHeldToo() {
        Limits limits = new Limits(9_000_000, fixed(9e9), fixed(9e9), fixed(9e9), fixed(9e9), fixed(1));
        Adviser adviser = new Adviser(shipped, Phrasing.PLAIN).within(limits);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> adviser.advise(large, 1, Progress.NONE));
        assertThat(refused.problems().get(0).what()).contains("take longer than 1 milliseconds");
    }

    private static Share fixed(double amount) {
        return new Share((long) amount, 0);
    }
}
