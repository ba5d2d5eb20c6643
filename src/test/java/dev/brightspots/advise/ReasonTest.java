package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Cause;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.GroupSpread;
import dev.brightspots.facts.MetricRole;
import dev.brightspots.facts.MixPart;
import dev.brightspots.facts.Standing;
import dev.brightspots.facts.Verdict;
import dev.brightspots.facts.Warning;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Assessment NORTH = assessment("north", "win_rate", MetricRole.OUTCOME);
    private static final Phrasing KNOWS_NAMES = new Phrasing() {
        @Override
        public String unit(String id) {
            return "Team North";
        }

        @Override
        public String metric(String id) {
            return "the win rate";
        }

        @Override
        public String lead(String metric, String context, double lead) {
            return Math.round(lead * 20) + " points of " + metric + " in " + context;
        }
    };
    private static RulePack pack;

    @BeforeAll
    static void compile() {
        pack = RulePack.compile(RulePackFolder.read(Path.of("rules")));
    }

    @Test
    void aReasonReadsAsASentence() {
        assertThat(reasons(KNOWS_NAMES, new Standing("north", "win_rate", Verdict.EXCELLING), NORTH))
                .extracting(Reason::text)
                .containsExactly("Team North is 7 points of win_rate in teams ahead of its peers on the win rate,"
                        + " like for like; among leads as clear as this 4% are false alarms");
    }

    @Test
    void aReasonSaysWhereItsRuleStands() {
        Reason reason = reasons(Phrasing.PLAIN, new Standing("north", "win_rate", Verdict.EXCELLING), NORTH)
                .get(0);
        assertThat(reason.ruleId()).isEqualTo("excels");
        assertThat(reason.pack()).isEqualTo(pack.hash());
        assertThat(reason.place()).hasToString("standing/excels/rule.drl:5:1");
        assertThat(reason.facts()).contains(NORTH).hasSize(4);
        assertThat(reason.because()).isEmpty();
    }

    @Test
    void aReasonSaysByHowMuchEachLimitWasMet() {
        List<Margin> margins = reasons(Phrasing.PLAIN, new Standing("north", "win_rate", Verdict.EXCELLING), NORTH)
                .get(0)
                .margins();
        assertThat(margins).extracting(Margin::threshold).containsExactly("standing.fdr", "standing.persistence");
        assertThat(margins.get(0).margin()).isCloseTo(0.11, within(1e-12));
        assertThat(margins.get(1).actual()).isEqualTo(0.875);
    }

    @Test
    void aReasonSaysWhatWasNotThere() {
        assertThat(reasons(Phrasing.PLAIN, new Standing("north", "win_rate", Verdict.EXCELLING), NORTH)
                        .get(0)
                        .absent())
                .containsExactly(
                        "no standing for north, win_rate with standing insufficient",
                        "no bright spot for north, win_rate with basis in the earlier part of the window",
                        "no warning for north, win_rate with kind targets");
    }

    @Test
    void conclusionsThatRestOnOthersNameThem() {
        Reason reason = reasons(
                        Phrasing.PLAIN,
                        new Cause("north", "win_rate", dev.brightspots.facts.CauseKind.MIX, "product"),
                        NORTH,
                        new MixPart("north", "win_rate", "product", 0.3, 0.8))
                .get(0);
        assertThat(reason.because())
                .extracting(Object::toString)
                .containsExactly("Explanation[who=north, metric=win_rate, kind=MIX, what=product, share=0.8]");
        assertThat(reason.text()).contains("an easy mix of work").contains("80%");
        assertThat(reason.absent())
                .containsExactly(
                        "no order with rank below 2 together with an explanation for north, win_rate with the same"
                                + " kind",
                        "no explanation for north, win_rate with kind an easy mix of work and share above 80% or share 80% and"
                                + " what below product");
    }

    @Test
    void aThingConcludedTwiceHasBothReasons() {
        // An activity whose lead is effort by definition, for a bright spot by two tests.
        Assessment calls = assessment("north", "calls", MetricRole.ACTIVITY);
        List<Reason> reasons = reasons(
                Phrasing.PLAIN,
                new dev.brightspots.facts.Explanation(
                        "north", "calls", dev.brightspots.facts.CauseKind.EFFORT, "calls", 1),
                calls,
                new MixPart("north", "calls", "product", 0.3, 0.8));
        assertThat(reasons).hasSize(2).extracting(Reason::ruleId).containsOnly("effort-by-definition");
        assertThat(reasons).extracting(reason -> reason.because().toString()).doesNotHaveDuplicates();
    }

    @Test
    void aMetricMayHaveALimitOfItsOwn() {
        Adviser strict = new Adviser(pack, pack.thresholds().with("standing.fdr", "win_rate", 0.01), Phrasing.PLAIN);
        List<Partition> evidence =
                List.of(new Partition("teams", List.of(NORTH, assessment("north", "deal_size", MetricRole.OUTCOME))));
        assertThat(strict.advise(evidence, 1, Progress.NONE).all(Standing.class))
                .containsExactly(
                        new Standing("north", "deal_size", Verdict.EXCELLING),
                        new Standing("north", "win_rate", Verdict.WORKING));
        Concluded working = strict.advise(evidence, 1, Progress.NONE).conclusions().stream()
                .filter(one -> one.conclusion().equals(new Standing("north", "win_rate", Verdict.WORKING)))
                .findFirst()
                .orElseThrow();
        assertThat(working.reasons().get(0).absent())
                .as("one that works has a standing: which ones it has not is told")
                .contains("no standing for north, win_rate with standing excelling or not working or insufficient");
    }

    @Test
    void numbersReadAsPeopleWriteThem() {
        assertThat(List.of(0.5, 0.004, 0.0004, 0.9975, 0.99999, 1.0, 0.0))
                .extracting(Phrasing.PLAIN::share)
                .containsExactly("50%", "0.4%", "less than 0.1%", "99.8%", "more than 99.9%", "100%", "0%");
        assertThat(List.of(8.0, 0.12345, 1234.5, -0.3, 0.0))
                .extracting(Phrasing.PLAIN::number)
                .containsExactly("8", "0.123", "1235", "-0.3", "0");
    }

    @Test
    void aWarningAboutAGroupSpeaksOfTheGroup() {
        assertThat(reasons(
                        Phrasing.PLAIN,
                        new Warning("", "teams", "win_rate", dev.brightspots.facts.WarningKind.PEERS_TOO_DIFFERENT),
                        new GroupSpread("teams", "win_rate", 48, 0.8, "segment")))
                .extracting(Reason::text)
                .containsExactly(
                        "80% of the 48 units of teams differ credibly on win_rate:"
                                + " they are not like for like, and are to be split before they are compared (what tells them apart best: segment)");
    }

    private static List<Reason> reasons(Phrasing phrasing, Conclusion wanted, Evidence... evidence) {
        Advice advice = new Adviser(pack, phrasing)
                .advise(List.of(new Partition("teams", List.of(evidence))), 1, Progress.NONE);
        return advice.conclusions().stream()
                .filter(one -> one.conclusion().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(wanted + " was not concluded"))
                .reasons();
    }

    private static Assessment assessment(String who, String metric, MetricRole role) {
        return new Assessment(
                who, metric, "teams", "team", role, true, 0.31, 0.24, 0.35, 0.36, 0.35, 0.15, 0.55, 0.04, 0.04, 1, 0.8,
                420, 105, 0.28, 0.05, 8, 7, 1);
    }
}
