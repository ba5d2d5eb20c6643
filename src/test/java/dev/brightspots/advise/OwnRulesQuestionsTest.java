package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.advise.NotConcluded.Check;
import dev.brightspots.advise.NotConcluded.Enough;
import dev.brightspots.facts.Adoption;
import dev.brightspots.facts.Improves;
import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.Size;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about rules that somebody wrote: what is said of them has to be true of any, not of the shipped ones only. */
class OwnRulesQuestionsTest {
    private static final Prospect SOUTH = new Prospect("south", "checklist", "win_rate", "teams", 0.3, 0.1, 0.5);

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

    /** Any side would do: told alone, the nearest may be the one that nobody can do anything about. */
    @Test
    void everySideOfAChoiceIsTold() {
        RulePack own = own(Map.of("tried", """
                    Threshold( name == "carried.share", $share : value )
                    Threshold( name == "members.least", $least : value )
                    Prospect( $who : who, $metric : metric, $gain : gain )
                    Adoption( who == $who, fidelity > $share
                        || ( practice == "peer-exchange" && since == "2025-Q3" )
                        || fidelity >= $gain * $least )
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                """));
        Partition south = new Partition("teams", List.of(SOUTH, new Adoption("south", "checklist", 0.4, "2025-Q3")));
        NotConcluded why = new Questions(own, own.thresholds(), Phrasing.PLAIN, south)
                .whyNot(new Wanted("Inquiry", Map.of("who", "south", "metric", "win_rate")))
                .why();
        assertThat(failed(why))
                .extracting(Check::text)
                .containsExactly("fidelity is 40%, more than 50% is needed (carried.share)"
                        + "; or else practice is checklist, peer-exchange is needed"
                        + "; or else fidelity is 40%, at least 120% is needed");
    }

    /** What is compared is what was measured, wherever in a comparison the author put the threshold. */
    @ParameterizedTest
    @CsvSource({
        "gain - $worth > 0, gain - $worth, 0, at or below",
        "gain > $worth, gain, 0.2, at or below",
        "$worth < gain, gain, 0.2, at or below",
        "gain >= 0 - $worth, gain, -0.2, below",
        "high - low > $worth, high - low, 0.2, at or below",
        "!( gain <= $worth ), gain, 0.2, at or below",
        "!( gain < $worth || low < 0 ), gain, 0.2, below",
        "gain > $worth || low > 1, gain, 0.2, at or below",
        "gain < $worth || gain > $worth, gain, 0.2, at or below",
    })
    void aMarginSaysWhereTheReasonWouldBeLost(String test, String what, double limit, String lostWhen) {
        assertThat(margins(test)).singleElement().satisfies(margin -> {
            assertThat(margin.what()).isEqualTo(what);
            assertThat(margin.limit()).isCloseTo(limit, within(1e-12));
            assertThat(margin.lostWhen()).isEqualTo(lostWhen);
            assertThat(margin.threshold()).isEqualTo("retire.chance");
        });
    }

    private static List<Margin> margins(String test) {
        RulePack own = own(Map.of("worth", """
                    Threshold( name == "retire.chance", $worth : value )
                    Prospect( $who : who, $metric : metric, %s )
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                """.formatted(test)));
        Questions asked = new Questions(own, own.thresholds(), Phrasing.PLAIN, new Partition("teams", List.of(SOUTH)));
        return asked.why(asked.conclusions().get(0)).grounds().get(0).reason().margins();
    }

    @Test
    void aReasonThatHoldsByEitherOfTwoSidesHangsOnNeither() {
        assertThat(margins("gain > $worth || high > $worth")).isEmpty();
        assertThat(margins("!( gain < $worth && high < $worth )")).isEmpty();
        assertThat(margins("( gain > $worth || high > $worth ) && low > $worth - 1"))
                .extracting(Margin::what)
                .containsExactly("low");
    }

    @Test
    void anAverageOfSharesIsWrittenAsAShare() {
        RulePack own = own("on average {$mean} of it", Map.of("mean", """
                    Prospect( $who : who, $metric : metric )
                    accumulate( Adoption( who == $who, $f : fidelity ); $n : count( $f ), $mean : average( $f ); $n >= 1 )
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                """));
        Partition south = new Partition("teams", List.of(SOUTH, new Adoption("south", "checklist", 1, "2025-Q3")));
        Questions asked = new Questions(own, own.thresholds(), Phrasing.PLAIN, south);
        assertThat(asked.why(asked.conclusions().get(0))
                        .grounds()
                        .get(0)
                        .reason()
                        .text())
                .isEqualTo("on average 100% of it");
    }

    private static RulePack own(Map<String, String> rules) {
        return own("it is so", rules);
    }

    private static RulePack own(String says, Map<String, String> rules) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "thresholds.yaml", RulePackFolder.read(Path.of("rules")).files().get("thresholds.yaml"));
        rules.forEach(
                (id, whenThen) -> files.put("standing/" + id + "/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "%s"
                    @id("%s") @since("1") @owner("me") @says("%s")
                when
                %send
                """.formatted(id, id, says, whenThen)));
        return RulePack.compile(new RulePackFolder("own", files));
    }

    private static List<Check> failed(NotConcluded why) {
        return why.nearest().orElseThrow().checks().stream()
                .filter(check -> !check.holds())
                .toList();
    }
}
