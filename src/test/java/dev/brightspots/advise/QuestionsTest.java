package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.advise.NotConcluded.Check;
import dev.brightspots.advise.NotConcluded.Enough;
import dev.brightspots.advise.NotConcluded.Shortfall;
import dev.brightspots.facts.Adoption;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.Improves;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.Recommendation;
import dev.brightspots.facts.Size;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why, and why not, asked of the shipped rules. */
class QuestionsTest {
    private static final Wanted ADVICE =
            new Wanted("Recommendation", Map.of("target", "south", "practice", "checklist", "metric", "win_rate"));
    private static final Prospect SOUTH = new Prospect("south", "checklist", "win_rate", "teams", 0.3, 0.1, 0.5);
    private static final SourceFit NORTH = new SourceFit("checklist", "win_rate", "teams", "north", 1, 0.4);
    private static RulePack pack;

    @BeforeAll
    static void compile() {
        pack = RulePack.compile(RulePackFolder.read(Path.of("rules")));
    }

    @Test
    void oneComparisonThatFellShortIsNamedWithItsShortfallAndTheChangeThatWouldDo() {
        Questions.Answer answer = whyNot(effect(Grade.B, 0.71), SOUTH, NORTH);
        NotConcluded suggestion = missing(answer.why());
        assertThat(answer.why().nearest().orElseThrow().ruleId()).isEqualTo("recommend");
        assertThat(suggestion.nearest().orElseThrow().ruleId()).isEqualTo("suggest");
        List<Check> failed = failed(suggestion);
        assertThat(failed)
                .extracting(Check::text)
                .containsExactly(
                        "chance that the effect is worth having is 71%, at least 95% is needed (practice.chance)");
        Shortfall shortfall = failed.get(0).shortfall().orElseThrow();
        assertThat(shortfall.threshold()).contains("practice.chance");
        assertThat(shortfall.by().orElseThrow()).isCloseTo(0.24, within(1e-12));
        assertThat(answer.enough())
                .extracting(Enough::text)
                .containsExactly(
                        "if the chance that the effect is worth having were 95% instead of 71% in the practice effect for"
                                + " checklist, win_rate, teams",
                        "if the limit practice.chance were 71% instead of 95%");
    }

    @Test
    void whatHeldIsToldToo() {
        NotConcluded suggestion =
                missing(whyNot(effect(Grade.B, 0.71), SOUTH, NORTH).why());
        assertThat(suggestion.nearest().orElseThrow().checks())
                .filteredOn(Check::holds)
                .extracting(Check::text)
                .containsExactly(
                        "there is a practice effect for checklist, win_rate, teams",
                        "how well it is shown is B, A or B is needed",
                        "there is a prospect for south, checklist, win_rate, teams",
                        "there is no adoption for south, checklist");
    }

    @Test
    void whereTwoThingsFailNoSingleChangeIsOffered() {
        Questions.Answer answer = whyNot(effect(Grade.D, 0.71), SOUTH, NORTH);
        assertThat(answer.enough()).isEmpty();
        assertThat(failed(missing(answer.why()))).hasSize(2);
    }

    @Test
    void whatStandsInTheWayIsNamedWithItsOwnReasonAndGoesWithItsGround() {
        Questions.Answer answer =
                whyNot(effect(Grade.B, 0.99), SOUTH, NORTH, new Adoption("south", "checklist", 1, "2025-Q3"));
        assertThat(failed(missing(answer.why())))
                .extracting(Check::text)
                .containsExactly("there is an adoption for south, checklist, 2025-Q3, which rules it out");
        assertThat(answer.enough())
                .extracting(Enough::text)
                .containsExactly("if there were no adoption for south, checklist, 2025-Q3");
    }

    @Test
    void withoutAnyEvidenceTheMissingFactIsNamed() {
        Questions.Answer answer = whyNot(effect(Grade.B, 0.99));
        assertThat(failed(answer.why()))
                .extracting(Check::text)
                .contains("there is no prospect for south, checklist, win_rate");
        assertThat(answer.enough()).isEmpty();
    }

    /** The rule takes its unit from a fact, so that each large unit could seem to be the one that was asked about. */
    @Test
    void whyNotSpeaksOfTheUnitThatWasMeant() {
        RulePack own = own(Map.of("large", """
                    Threshold( name == "members.least", $least : value )
                    $unit : Size( members >= $least )
                then
                    insertLogical( new Pattern( $unit.who(), "win_rate", "large" ) );
                """));
        Partition two = new Partition(
                "teams", List.of(new Improves("checklist", "win_rate"), new Size("north", 9), new Size("south", 3)));
        NotConcluded why = new Questions(own, own.thresholds(), Phrasing.PLAIN, two)
                .whyNot(new Wanted("Pattern", Map.of("who", "south", "name", "large")))
                .why();
        assertThat(failed(why))
                .extracting(Check::text)
                .allSatisfy(text -> assertThat(text).contains("3"))
                .hasSize(1);
    }

    /** A share below 0 would take away what is in the way, and no share is below 0. */
    @Test
    void aChangeThatNoFactCanTakeIsNoAdvice() {
        RulePack own = own(Map.of("held", """
                    Prospect( $who : who, $metric : metric )
                    Adoption( who == $who, fidelity >= 0 )
                then
                    insertLogical( new Pattern( $who, $metric, "held" ) );
                """, "calm", """
                    Prospect( $who : who, $metric : metric )
                    not Pattern( who == $who, metric == $metric, name == "held" )
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                """));
        Partition one = new Partition("teams", List.of(SOUTH, new Adoption("south", "checklist", 0.4, "")));
        Questions.Answer answer = new Questions(own, own.thresholds(), Phrasing.PLAIN, one)
                .whyNot(new Wanted("Inquiry", Map.of("who", "south", "metric", "win_rate")));
        assertThat(failed(answer.why())).hasSize(1);
        assertThat(answer.enough()).isEmpty();
    }

    /** To reach a limit is not to cross it, and nobody has half a member. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members.least | Size( who == $who, members > $limit ) | if the number of its members were 5 instead of 3 in the size for south",
                "members.least | Size( who == $who, members >= $limit ) | if the number of its members were 4 instead of 3 in the size for south",
                "carried.share | Adoption( who == $who, fidelity > $limit ) | if the fidelity were just above 50% instead of 40% in the adoption for south, checklist",
                "retire.chance | Adoption( who == $who, fidelity < $limit ) | if the limit retire.chance were just above 40% instead of 20%",
            })
    void aChangeThatIsEnoughIsToldAsSuch(String threshold, String pattern, String enough) {
        RulePack own = own(Map.of("tried", """
                    Threshold( name == "%s", $limit : value )
                    Prospect( $who : who, $metric : metric )
                    %s
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                """.formatted(threshold, pattern)));
        Partition south = new Partition(
                "teams", List.of(SOUTH, new Size("south", 3), new Adoption("south", "checklist", 0.4, "")));
        Questions.Answer answer = new Questions(own, own.thresholds(), Phrasing.PLAIN, south)
                .whyNot(new Wanted("Inquiry", Map.of("who", "south", "metric", "win_rate")));
        assertThat(answer.enough()).extracting(Enough::text).contains(enough);
    }

    /** What is compared is what was measured, wherever in a comparison the author put the threshold. */
    @ParameterizedTest
    @CsvSource({
        "gain - $worth > 0, gain - $worth, 0, at or below",
        "gain > $worth, gain, 0.2, at or below",
        "$worth < gain, gain, 0.2, at or below",
        "gain >= 0 - $worth, gain, -0.2, below",
        "high - low > $worth, high - low, 0.2, at or below",
    })
    void aMarginSaysWhereTheReasonWouldBeLost(String test, String what, double limit, String lostWhen) {
        RulePack own = own(Map.of("worth", """
                    Threshold( name == "retire.chance", $worth : value )
                    Prospect( $who : who, $metric : metric, %s )
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                """.formatted(test)));
        Questions asked = new Questions(own, own.thresholds(), Phrasing.PLAIN, new Partition("teams", List.of(SOUTH)));
        List<Margin> margins =
                asked.why(asked.conclusions().get(0)).grounds().get(0).reason().margins();
        assertThat(margins).singleElement().satisfies(margin -> {
            assertThat(margin.what()).isEqualTo(what);
            assertThat(margin.limit()).isCloseTo(limit, within(1e-12));
            assertThat(margin.lostWhen()).isEqualTo(lostWhen);
            assertThat(margin.threshold()).isEqualTo("retire.chance");
        });
    }

    private static RulePack own(Map<String, String> rules) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "thresholds.yaml", RulePackFolder.read(Path.of("rules")).files().get("thresholds.yaml"));
        rules.forEach((id, whenThen) -> files.put("standing/" + id + "/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "%s"
                    @id("%s") @since("1") @owner("me") @says("it is so")
                when
                %send
                """.formatted(id, id, whenThen)));
        return RulePack.compile(new RulePackFolder("own", files));
    }

    @Test
    void whyGoesDownToWhatWasMeasured() {
        Questions questions = questions(effect(Grade.B, 0.99), SOUTH, NORTH);
        Conclusion found = questions.found(ADVICE).get(0);
        Because why = questions.why(found);
        assertThat(why.grounds()).hasSize(1);
        assertThat(why.grounds().get(0).reason().ruleId()).isEqualTo("recommend");
        assertThat(why.grounds().get(0).below())
                .extracting(one -> one.grounds().get(0).reason().ruleId())
                .containsExactly("suggest", "best-source");
        Margin margin = why.grounds()
                .get(0)
                .below()
                .get(0)
                .grounds()
                .get(0)
                .reason()
                .margins()
                .get(0);
        assertThat(margin).isEqualTo(new Margin("practice.chance", "chance", 0.95, 0.99, margin.margin(), "below"));
    }

    /** The engine is the judge: a change that is said to be enough is made, and the rules run again. */
    @Test
    void everyChangeThatIsSaidToBeEnoughIsEnoughForTheEngineToo() {
        int tried = 0;
        for (Partition partition : Organisations.of(16, 8)) {
            Questions questions = new Questions(pack, pack.thresholds(), Phrasing.PLAIN, partition);
            for (Evidence one : partition.evidence()) {
                if (one instanceof Prospect prospect) {
                    Wanted wanted = new Wanted(
                            "Recommendation",
                            Map.of(
                                    "target", prospect.who(),
                                    "practice", prospect.practice(),
                                    "metric", prospect.metric()));
                    boolean there = !questions.found(wanted).isEmpty();
                    assertThat(there).isEqualTo(advised(partition, prospect));
                    if (!there) {
                        tried += proven(questions.whyNot(wanted), partition, prospect);
                    }
                }
            }
        }
        assertThat(tried).as("changes proven").isGreaterThan(20);
    }

    private static int proven(Questions.Answer answer, Partition partition, Prospect prospect) {
        int tried = 0;
        for (Enough enough : answer.enough()) {
            if (!enough.threshold()
                    && enough.text().startsWith("if the chance that the effect is worth having")
                    && enough.text().contains("in the practice effect")) {
                List<Evidence> changed = new ArrayList<>();
                partition.evidence().forEach(one -> changed.add(sure(one, prospect)));
                assertThat(advised(new Partition("changed", changed), prospect)).isTrue();
                tried++;
            }
        }
        return tried;
    }

    private static Evidence sure(Evidence one, Prospect prospect) {
        return one instanceof PracticeEffect effect
                        && effect.practice().equals(prospect.practice())
                        && effect.metric().equals(prospect.metric())
                ? new PracticeEffect(
                        effect.practice(),
                        effect.metric(),
                        effect.context(),
                        effect.design(),
                        effect.grade(),
                        effect.sites(),
                        effect.leads(),
                        effect.busier(),
                        effect.effect(),
                        effect.low(),
                        effect.high(),
                        pack.thresholds().get("practice.chance"),
                        effect.harm())
                : one;
    }

    private static boolean advised(Partition partition, Prospect prospect) {
        return new Adviser(pack, Phrasing.PLAIN)
                .advise(List.of(partition), 1, Progress.NONE).all(Recommendation.class).stream()
                        .anyMatch(one -> one.target().equals(prospect.who())
                                && one.practice().equals(prospect.practice())
                                && one.metric().equals(prospect.metric()));
    }

    private static Questions questions(Evidence... evidence) {
        return new Questions(pack, pack.thresholds(), Phrasing.PLAIN, new Partition("teams", List.of(evidence)));
    }

    private static Questions.Answer whyNot(Evidence... evidence) {
        return questions(evidence).whyNot(ADVICE);
    }

    /** The suggestion that the recommendation lacks. */
    private static NotConcluded missing(NotConcluded why) {
        return failed(why).get(0).because().orElseThrow();
    }

    private static List<Check> failed(NotConcluded why) {
        return why.nearest().orElseThrow().checks().stream()
                .filter(check -> !check.holds())
                .toList();
    }

    private static PracticeEffect effect(Grade grade, double chance) {
        return new PracticeEffect(
                "checklist", "win_rate", "teams", Design.BEFORE_AFTER, grade, 5, 0, 0, 0.4, 0.2, 0.6, chance, 0);
    }
}
