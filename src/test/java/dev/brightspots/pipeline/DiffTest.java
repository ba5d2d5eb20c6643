package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.facts.Verdict;
import dev.brightspots.pipeline.diff.Diff;
import dev.brightspots.pipeline.diff.Difference;
import dev.brightspots.pipeline.diff.Difference.How;
import dev.brightspots.pipeline.diff.Difference.What;
import dev.brightspots.pipeline.diff.PeriodDiff;
import dev.brightspots.report.DiffHtml;
import dev.brightspots.report.DiffJson;
import dev.brightspots.report.DiffText;
import dev.brightspots.report.Edition;
import dev.brightspots.report.Ink;
import dev.brightspots.report.People;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.UnitId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an edit of the rules changes on the sample data. */
class DiffTest {
    private static final RulePackFolder SHIPPED = RulePackFolder.read(Path.of("rules"));
    private static final RulePack STRICT = RulePack.compile(
            SHIPPED.withThresholds(Map.of("star.share", 0.95, "mix.share", 0.99, "practice.share", 0.995)));
    private static final Diff DIFF = diff(Shipped.PACK, STRICT, 0);
    private static final Edition EDITION = new Edition(People.COUNTED, "");

    @Test
    void theSamePackChangesNothing() {
        Diff none = diff(Shipped.PACK, Shipped.PACK, 0);
        assertThat(none.rules()).isEmpty();
        assertThat(none.limits()).isEmpty();
        assertThat(none.periods()).hasSize(1).allSatisfy(one -> {
            assertThat(one.differences()).isEmpty();
            assertThat(one.before()).isEqualTo(one.after());
            assertThat(one.changed()).isZero();
        });
        assertThat(DiffText.of(none, EDITION, Ink.PLAIN)).contains("no rule and no threshold is another");
    }

    @Test
    void theThresholdsThatMovedAreNamed() {
        assertThat(DIFF.limits())
                .extracting(one -> one.name() + " " + one.before().orElseThrow() + " "
                        + one.after().orElseThrow())
                .containsExactly("mix.share 0.5 0.99", "practice.share 0.5 0.995", "star.share 0.5 0.95");
        assertThat(DIFF.rules()).isEmpty();
    }

    @Test
    void aPatternThatTheNewRulesNameIsToldOfEachUnitThatHasIt() {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        files.put("standing/reached/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "reached" @id("reached") @since("1") @owner("me") @says("{$who} excels on {$metric}")
                when
                    Standing( $who : who, $metric : metric, standing == Verdict.EXCELLING )
                then
                    insertLogical( new Pattern( $who, $metric, "summit" ) );
                end
                """);
        RulePack naming = RulePack.compile(new RulePackFolder("naming", files));
        RunResult named = Pipeline.run(Shipped.request(Shipped.SAMPLE), naming, Progress.SILENT);
        List<RunResult.StandingLine> excelling = named.standings().stream()
                .filter(line -> line.standing() == Verdict.EXCELLING)
                .toList();
        assertThat(named.patterns())
                .extracting(one -> one.unit() + " " + one.metric() + " " + one.name())
                .isNotEmpty()
                .containsExactlyElementsOf(excelling.stream()
                        .map(line -> line.unit() + " " + line.metric() + " summit")
                        .toList());
        assertThat(diff(Shipped.PACK, naming, 0).periods().get(0).differences())
                .filteredOn(one -> one.what() == What.PATTERN)
                .hasSameSizeAs(excelling)
                .allSatisfy(one -> {
                    assertThat(one.how()).isEqualTo(How.ADDED);
                    assertThat(one.after()).isEqualTo("summit");
                    assertThat(one.rules()).containsExactly("reached");
                });
    }

    @Test
    void whatIsConcludedOtherwiseIsThatWhichTheTwoRunsDifferIn() {
        PeriodDiff now = DIFF.periods().get(0);
        RunResult strict = Pipeline.run(Shipped.request(Shipped.SAMPLE), STRICT, Progress.SILENT);
        for (What what : List.of(What.BRIGHT_SPOT, What.INQUIRY)) {
            long grown = now.count(what, How.ADDED) - now.count(what, How.GONE);
            assertThat(now.after().get(what) - now.before().get(what)).isEqualTo((int) grown);
        }
        assertThat(now.after())
                .containsEntry(What.BRIGHT_SPOT, strict.brightSpots().size());
        assertThat(now.count(What.INQUIRY, How.ADDED)).isPositive();
        assertThat(now.differences())
                .filteredOn(one -> one.what() == What.BRIGHT_SPOT && one.how() == How.CHANGED)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.after()).isEqualTo("unexplained");
                    assertThat(one.rules()).contains("unexplained", "practised");
                });
    }

    @Test
    void theOtherWayRoundAddedIsGone() {
        Diff back = diff(STRICT, Shipped.PACK, 0);
        PeriodDiff there = DIFF.periods().get(0);
        PeriodDiff here = back.periods().get(0);
        for (What what : What.values()) {
            assertThat(here.count(what, How.ADDED)).isEqualTo(there.count(what, How.GONE));
            assertThat(here.count(what, How.CHANGED)).isEqualTo(there.count(what, How.CHANGED));
        }
        assertThat(here.before()).isEqualTo(there.after());
    }

    @Test
    void rulesThatAreNewEditedOrGoneAreNamedAndSoIsWhatTheyMake() {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        files.remove("cause/practised/rule.drl");
        files.computeIfPresent("cause/luck/rule.drl", (path, text) -> text.replace("@since(", "@since( "));
        files.put("guard/no-lesson/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "no lesson"
                    @id("no-lesson") @since("1") @owner("me") @says("{$who} teaches nobody")
                when
                    SourceFit( $who : who, $metric : metric )
                then
                    insertLogical( new NotASource( $who, $metric, "no lesson" ) );
                end
                """);
        Diff diff = diff(Shipped.PACK, RulePack.compile(new RulePackFolder("edited", files)), 0);
        assertThat(diff.rules())
                .extracting(one -> one.id() + " " + one.how())
                .containsExactly("luck CHANGED", "no-lesson ADDED", "practised GONE");
        PeriodDiff now = diff.periods().get(0);
        long taught = Shipped.RESULT.recommendations().stream()
                .filter(one -> one.source().isPresent())
                .count();
        // Without anybody to learn from, each that had a source is another, or gone.
        assertThat(now.changed())
                .isEqualTo((double) taught / Shipped.RESULT.recommendations().size());
        assertThat(now.differences())
                .filteredOn(one -> one.what() == What.RECOMMENDATION)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.before()).isNotEqualTo(one.after()))
                .allSatisfy(one -> assertThat(one.rules()).containsExactly("no-lesson"));
        // An edit of nothing but spaces is told as an edit, and made no difference.
        assertThat(now.differences())
                .filteredOn(one -> one.what() == What.BRIGHT_SPOT)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.rules()).containsExactly("practised"));
    }

    @Test
    void whatTwoEditsOfOneSortMadeIsToldOfEach() {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        List<UnitId> two = Shipped.RESULT.recommendations().stream()
                .flatMap(one -> one.source().stream())
                .distinct()
                .sorted()
                .limit(2)
                .toList();
        for (UnitId unit : two) {
            files.put("guard/not-%s/rule.drl".formatted(unit.value()), """
                    package rules
                    import dev.brightspots.facts.*;
                    rule "not %1$s"
                        @id("not-%1$s") @since("1") @owner("me") @says("{$who} teaches nobody")
                    when
                        SourceFit( $who : who, $metric : metric, who == "%1$s" )
                    then
                        insertLogical( new NotASource( $who, $metric, "not %1$s" ) );
                    end
                    """.formatted(unit.value()));
        }
        List<Difference> changed = diff(Shipped.PACK, RulePack.compile(new RulePackFolder("edited", files)), 0)
                .periods()
                .get(0)
                .differences()
                .stream()
                .filter(one -> one.what() == What.RECOMMENDATION)
                .toList();
        for (UnitId unit : two) {
            String name = Shipped.SAMPLE.organisation().find(unit).orElseThrow().name();
            assertThat(changed)
                    .as("no longer learnt from " + name)
                    .filteredOn(one -> one.before().startsWith("from " + name))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.rules()).contains("not-" + unit));
        }
        assertThat(changed).filteredOn(one -> one.rules().size() == 1).isNotEmpty();
    }

    @Test
    void earlierPeriodsAreRunAsIfTheRulesHadBeenThere() {
        Diff three = diff(Shipped.PACK, STRICT, 2);
        assertThat(three.periods())
                .extracting(one -> one.period().toString())
                .containsExactly("2025-Q4", "2025-Q3", "2025-Q2");
        assertThat(three.periods().get(0)).isEqualTo(DIFF.periods().get(0));
    }

    @Test
    void textJsonAndPageTellTheSame() throws IOException {
        String text = DiffText.of(DIFF, EDITION, Ink.PLAIN);
        JsonNode json = JsonMapper.builder().build().readTree(DiffJson.of(DIFF));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        DiffHtml.write(DIFF, EDITION, page);
        String html = page.toString(StandardCharsets.UTF_8);
        JsonNode differences = json.path("periods").path(0).path("differences");
        assertThat(differences.size())
                .isEqualTo(DIFF.periods().get(0).differences().size());
        assertThat(json.path("thresholds").path(0).path("after").asDouble()).isEqualTo(0.99);
        for (Difference one : DIFF.periods().get(0).differences()) {
            assertThat(html).contains(one.rules().get(0));
        }
        assertThat(text).contains("Bright spots: 29 before", "Amberwick, Win rate: bright spot changed");
        assertThat(html).contains("Bright spots: 29 before", "Amberwick, Win rate", "mix.share: 0.5 is now 0.99");
    }

    @Test
    void aThresholdThatIsNotThereIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> SHIPPED.withThresholds(Map.of("star.shar", 0.9)))
                .hasMessageContaining("there is no threshold 'star.shar'")
                .hasMessageContaining("star.share");
    }

    private static Diff diff(RulePack from, RulePack to, int earlier) {
        return Diff.of(Shipped.request(Shipped.SAMPLE), from, to, earlier, Progress.SILENT);
    }
}
