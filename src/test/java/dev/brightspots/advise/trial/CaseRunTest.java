package dev.brightspots.advise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.text.Problem;
import org.junit.jupiter.api.Test;

/** What a case that came out otherwise tells. */
class CaseRunTest {
    private static final String LIMIT = """
            Threshold( name == "some.limit", $metric : metric, $limit : value )
            Assessment( $who : who, metric == $metric, q <= $limit, periods < 1 || ahead / periods >= $limit )
            """;

    private static final String FIRES = """
            - name: it fires
              given:
                - Assessment: {q: %s, periods: 8, ahead: 2}
              fired: [tried]
            """;

    @Test
    void everyComparisonIsShownWithItsTwoValues() {
        assertThat(SmallPack.of(LIMIT, FIRES.formatted("0.51")).told())
                .containsExactly(
                        "yes Threshold Threshold {name: some.limit, metric: win_rate, value: 0.5}",
                        "NO Assessment Assessment {who: team-04, metric: win_rate, q: 0.51, periods: 8, ahead: 2}",
                        "yes metric == $metric win_rate == win_rate",
                        "NO q <= $limit 0.51 <= 0.5",
                        "NO periods < 1 || ahead / periods >= $limit",
                        "NO periods < 1 8 < 1",
                        "NO ( ahead / periods ) >= $limit 0.25 >= 0.5");
    }

    @Test
    void theFactThatCameNearestIsShownAlsoWhereTheFirstStepDoesNotLeadThere() {
        assertThat(SmallPack.of("""
                Assessment( $who : who, $metric : metric, q <= 1 )
                Size( who == $who, members >= 1 )
                """, """
                - name: it fires
                  given:
                    - Assessment: {who: team-01}
                    - Assessment: {who: team-02}
                    - Size: {who: team-02, members: 0}
                  fired: [tried]
                """).told())
                .contains("yes who == $who team-02 == team-02", "NO members >= 1 0 >= 1");
    }

    @Test
    void whatIsAskedForDecidesWhichFactIsShown() {
        assertThat(SmallPack.of("Assessment( $who : who, $metric : metric, q <= 0 )", """
                - name: it is concluded for the second
                  given:
                    - Assessment: {who: team-01}
                    - Assessment: {who: team-02}
                  expect:
                    - Pattern: {who: team-02}
                """)
                        .told())
                .contains("NO Assessment Assessment {who: team-02, metric: win_rate, q: 0.01}");
        assertThat(SmallPack.of("Assessment( $who : who, $metric : metric )", """
                - name: it is concluded for somebody who is not there
                  given:
                    - Assessment: {}
                  expect:
                    - Pattern: {who: team-09}
                """)
                        .told())
                .contains("NO $who : who team-04, where team-09 is asked for");
    }

    @Test
    void absencesExistencesAndSummariesAreShownToo() {
        assertThat(SmallPack.of("""
                Assessment( $who : who, $metric : metric )
                not Unmeasured( who == $who )
                exists Adoption( who == $who, fidelity >= 1 )
                accumulate( Members( who == $who, $c : count ); $n : count( $c ), $s : sum( $c ); $n >= 1, $s < 1 )
                """, """
                - name: it fires
                  given:
                    - Assessment: {}
                    - Unmeasured: {because: NO_CASES}
                    - Adoption: {fidelity: 0.8}
                    - Members: {count: 8}
                  fired: [tried]
                """).told())
                .containsExactly(
                        "yes Assessment Assessment {who: team-04, metric: win_rate}",
                        "NO not Unmeasured( who == $who ) there is Unmeasured {who: team-04}",
                        "NO exists Adoption( who == $who, fidelity >= 1 ) there is none",
                        "NO Adoption Adoption {who: team-04, fidelity: 0.8}",
                        "yes who == $who team-04 == team-04",
                        "NO fidelity >= 1 0.8 >= 1",
                        "NO accumulate Members( who == $who, $c : count ) $n : count($c), $s : sum($c)"
                                + " $n = 1, $s = 8, over 1 facts",
                        "yes $n >= 1 1 >= 1",
                        "NO $s < 1 8 < 1");
    }

    @Test
    void whereThereIsNoFactNothingIsSaidAboutWhatFollows() {
        assertThat(SmallPack.of("""
                Assessment( $who : who, $metric : metric )
                not Unmeasured( who == $who )
                """, """
                - name: it fires
                  given:
                    - Size: {}
                  fired: [tried]
                """).told())
                .containsExactly(
                        "NO Assessment( $who : who, $metric : metric ) there is no Assessment at all",
                        "? not Unmeasured( who == $who ) $who is not known");
    }

    @Test
    void aRuleThatFiredWhereItMustNotIsShownWithTheFactsItFiredOn() {
        SmallPack pack = SmallPack.of(LIMIT, """
                - name: it stays silent
                  given:
                    - Assessment: {who: team-01, q: 0.9}
                    - Assessment: {who: team-02, q: 0.2}
                  not_fired: [tried]
                """);
        assertThat(pack.runs().get(0).problems())
                .extracting(Problem::what)
                .containsExactly("'it stays silent' expects the rule tried not to fire, and it did");
        assertThat(pack.told()).contains("yes q <= $limit 0.2 <= 0.5").noneMatch(line -> line.startsWith("NO A"));
    }

    @Test
    void aCaseCanFixALimitWhateverThePackSays() {
        assertThat(SmallPack.of(LIMIT, FIRES.formatted("0.2")).runs().get(0).problems())
                .isNotEmpty();
        assertThat(SmallPack.of(LIMIT, FIRES.formatted("0.2") + "  thresholds: {some.limit: 0.25}\n")
                        .runs()
                        .get(0)
                        .problems())
                .isEmpty();
    }

    @Test
    void aRowOfATableFailsWithItsOwnNameAndLine() {
        assertThat(SmallPack.of(LIMIT, """
                - name: at <q> it is silent
                  given:
                    - Assessment: {q: <q>}
                  not_expect:
                    - Pattern: {}
                  table:
                    - [q]
                    - [0.6]
                    - [0.5]
                """).runs())
                .flatExtracting(CaseRun::problems)
                .extracting(one -> one.place().line() + " " + one.what())
                .singleElement()
                .asString()
                .startsWith("9 'at 0.5 it is silent' does not expect Pattern: {}, and it was concluded");
    }

    /** {@code some.limit} is 0.5 and the sample 0, so that the share is no number in one of the two cases. */
    @Test
    void aCaseThatConcludesWhatCannotBeHidesNoOther() {
        SmallPack pack = SmallPack.of("    Assessment( $who : who, $metric : metric, $lead : lead )", """
                        - name: nothing to divide by
                          given:
                            - Assessment: {lead: 0}
                          expect:
                            - Explanation: {kind: EFFORT}
                        - name: something else is expected
                          given:
                            - Assessment: {lead: 2}
                          expect:
                            - Explanation: {kind: MIX}
                        """)
                .concluding("new Explanation( $who, $metric, CauseKind.LUCK, \"calls\", $lead / $lead )");
        assertThat(pack.runs())
                .flatExtracting(CaseRun::problems)
                .extracting(Problem::what)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("'nothing to divide by' could not be run to its end: the rule 'tried'"
                                        + " concludes what cannot be"),
                        second -> assertThat(second).startsWith("'something else is expected' expects Explanation"));
        assertThat(pack.mutation().unnoticed())
                .as("nothing comes out as expected, so nothing is noticed")
                .isNotEmpty();
        assertThat(pack.coverage().open()).extracting(Coverage.Open::rule).contains("tried");
    }
}
