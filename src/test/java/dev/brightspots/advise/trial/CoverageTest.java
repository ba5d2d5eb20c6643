package dev.brightspots.advise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String RULE = """
            Threshold( name == "some.limit", $metric : metric, $limit : value )
            Assessment( $who : who, metric == $metric, q <= $limit || crude > 1 )
            not Size( who == $who, members > 1 )
            """;

    @Test
    void aPercentageIsFlooredSoThatOneInTwelveThousandIsNotForgotten() {
        assertThat(new Share(11_999, 12_000).percent()).isEqualTo(99);
        assertThat(new Share(12_000, 12_000).percent()).isEqualTo(100);
        assertThat(new Share(0, 0).percent()).isEqualTo(100);
        assertThat(new Share(11_999, 12_000).of("conditions")).isEqualTo("11999 of 12000 conditions (99 %)");
    }

    @Test
    void aConditionCountsOnceItHeldAndDidNotHold() {
        Coverage coverage = SmallPack.of(RULE, """
                - name: it fires
                  given:
                    - Assessment: {q: 0.5, crude: 0}
                    - Size: {who: team-09, members: 0}
                  fired: [tried]
                """).coverage();
        assertThat(coverage.rules()).isEqualTo(new Share(0, 1));
        assertThat(coverage.conditions()).isEqualTo(new Share(0, 7));
        assertThat(coverage.open())
                .hasToString("["
                        + "mine/tried/rule.drl:3:1 tried: the rule never stays silent, "
                        + "mine/tried/rule.drl:7:25 tried: `metric == $metric` is never false, "
                        + "mine/tried/rule.drl:7:44 tried: `q <= $limit` is never false, "
                        + "mine/tried/rule.drl:7:44 tried: `q <= $limit || crude > 1` is never false, "
                        + "mine/tried/rule.drl:7:59 tried: `crude > 1` is never true, "
                        + "mine/tried/rule.drl:8:1 tried: `not Size( who == $who, members > 1 )` is never false, "
                        + "mine/tried/rule.drl:8:11 tried: `who == $who` is never true, "
                        + "mine/tried/rule.drl:8:24 tried: `members > 1` is never true]");
    }

    @Test
    void whatIsShownFromBothSidesIsCovered() {
        Coverage coverage = SmallPack.of(RULE, """
                - name: at <q> and <crude> it <does>
                  given:
                    - Assessment: {q: <q>, crude: <crude>}
                    - Assessment: {metric: deal_size, q: 0.9, crude: 0}
                    - Size: {members: 1}
                    - Size: {who: team-09, members: 2}
                  expect:
                    - Pattern: {}
                  table:
                    - [q, crude, does]
                    - [0.5, 0, fires]
                    - [0.6, 2, fires]
                - name: it is too large
                  given:
                    - Assessment: {}
                    - Size: {members: 2}
                  not_fired: [tried]
                """).coverage();
        assertThat(coverage.open()).isEmpty();
        assertThat(coverage.conditions().percent()).isEqualTo(100);
    }

    /** Over nothing there is no average, but a count. */
    @Test
    void thatThereIsNothingToTakeAnAverageOfIsACase() {
        assertThat(SmallPack.of("""
                Assessment( $who : who, $metric : metric )
                accumulate( FellBack( who == $who, $q : q ); $n : count( $q ), $mean : average( $q ); $n >= 1, $mean <= 0 )
                """, """
                - name: it fires
                  given:
                    - Assessment: {}
                    - FellBack: {q: 0}
                  fired: [tried]
                - name: it never fell back
                  given:
                    - Assessment: {}
                  not_fired: [tried]
                """).coverage().open())
                .extracting(open -> open.text() + " " + open.lacks())
                .containsExactly("who == $who is never false", "$mean <= 0 is never false");
    }

    @Test
    void silenceWithoutAnythingToFireOnIsNotSilence() {
        assertThat(SmallPack.of(RULE, """
                - name: it fires
                  given:
                    - Assessment: {}
                  fired: [tried]
                - name: there is nothing
                  given:
                    - Adoption: {}
                  not_fired: [tried]
                """).coverage().open())
                .anySatisfy(open ->
                        assertThat(open).hasToString("mine/tried/rule.drl:3:1 tried: the rule never stays silent"));
    }

    @Test
    void aConditionBehindOneThatIsNeverMetIsNeverLookedAt() {
        assertThat(SmallPack.of("""
                Assessment( $who : who, $metric : metric, q <= 0 )
                exists Size( who == $who )
                ( Adoption( who == $who ) or Members( who == $who ) )
                accumulate( FellBack( who == $who, $q : q ); $n : count( $q ); $n >= 1 )
                """, """
                - name: it is silent
                  given:
                    - Assessment: {}
                  not_fired: [tried]
                """).coverage().open())
                .extracting(open -> open.place().line() + " " + open.text() + " " + open.lacks())
                .containsExactly(
                        "3  never fires",
                        "6 q <= 0 is never true",
                        "7 exists Size( who == $who ) is never looked at",
                        "7 who == $who is never looked at",
                        "8 Adoption( who == $who ) is never looked at",
                        "8 who == $who is never looked at",
                        "8 Members( who == $who ) is never looked at",
                        "8 who == $who is never looked at",
                        "9 who == $who is never looked at",
                        "9 $n >= 1 is never looked at");
    }
}
