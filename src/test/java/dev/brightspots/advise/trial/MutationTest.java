package dev.brightspots.advise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutationTest {
    /** Nothing is concluded in it, whatever the rule: no mistake can be noticed, so all are listed. */
    private static final String BLIND = """
            - name: nothing is looked at
              given:
                - Adoption: {}
              not_fired: [tried]
            """;

    private static final String MISTAKES = """
            6:1 some.limit is 3 % higher
            6:1 some.limit is 3 % lower
            7:1 some.least is 1 higher
            7:1 some.least is 1 lower
            8:25 `metric == $metric` becomes `metric != $metric`
            8:25 `metric == $metric` is dropped
            8:44 `( sample >= $least ) && ( q < $limit )` becomes `( sample >= $least ) || ( q < $limit )`
            8:44 `sample >= $least && q < $limit` is dropped
            8:44 `sample >= $least` becomes `sample < $least`
            8:44 `sample >= $least` becomes `sample > $least`
            8:44 `sample >= $least` is dropped
            8:64 `q < $limit` becomes `q <= $limit`
            8:64 `q < $limit` becomes `q >= $limit`
            8:64 `q < $limit` is dropped
            9:5 `role in ( MetricRole.DRIVER, MetricRole.ACTIVITY )` becomes `!( role in ( MetricRole.DRIVER, MetricRole.ACTIVITY ) )`
            9:5 `role in ( MetricRole.DRIVER, MetricRole.ACTIVITY )` is dropped
            9:15 `MetricRole.DRIVER` is dropped
            9:34 `MetricRole.ACTIVITY` is dropped
            9:57 `coached == true` becomes `coached != true`
            9:57 `coached == true` is dropped
            9:68 `true` becomes `false`
            10:1 `not Standing( who == $who, standing == Verdict.WORKING )` becomes `exists Standing( who == $who, standing == Verdict.WORKING )`
            10:1 `not Standing( who == $who, standing == Verdict.WORKING )` is dropped
            10:15 `who == $who` becomes `who != $who`
            10:15 `who == $who` is dropped
            10:28 `standing == Verdict.WORKING` becomes `standing != Verdict.WORKING`
            10:28 `standing == Verdict.WORKING` is dropped
            10:40 `Verdict.WORKING` becomes `Verdict.EXCELLING`
            11:1 `exists Size( members > 1 )` becomes `not Size( members > 1 )`
            11:1 `exists Size( members > 1 )` is dropped
            11:14 `members > 1` becomes `members <= 1`
            11:14 `members > 1` becomes `members >= 1`
            11:14 `members > 1` is dropped
            """;

    @Test
    void everySortOfMistakeIsMadeOnce() {
        assertThat(mistakes("""
                Threshold( name == "some.limit", $metric : metric, $limit : value )
                Threshold( name == "some.least", metric == $metric, $least : value )
                Assessment( $who : who, metric == $metric, sample >= $least && q < $limit,
                    role in ( MetricRole.DRIVER, MetricRole.ACTIVITY ), coached == true )
                not Standing( who == $who, standing == Verdict.WORKING )
                exists Size( members > 1 )
                """)).containsExactlyElementsOf(MISTAKES.lines().toList());
    }

    @Test
    void aMistakeThatACheckRefusesIsNotMade() {
        // Without $n >= 1 the rule would go on with an average of nothing.
        assertThat(mistakes("Assessment( $who : who, $metric : metric )"
                        + " accumulate( FellBack( who == $who, $q : q );"
                        + " $n : count( $q ), $mean : average( $q ); $n >= 1 )"))
                .contains("6:130 `$n >= 1` becomes `$n > 1`")
                .noneMatch(mistake -> mistake.contains("`$n >= 1` is dropped"));
    }

    @Test
    void aPatternThatGivesAValueIsNotLeftOut() {
        assertThat(mistakes("Assessment( $who : who ) Size( who == $who ) Adoption( $metric : practice )"))
                .contains("6:26 `Size( who == $who )` is dropped")
                .noneMatch(mistake -> mistake.contains("`Assess") || mistake.contains("`Adopt"));
    }

    @Test
    void aMistakeThatWouldLetRulesGoRoundInACircleIsNotMade() {
        // Without its name the rule would wait for what it concludes itself.
        assertThat(mistakes("Assessment( $who : who, $metric : metric ) not Pattern( who == $who, name == \"other\" )"))
                .contains("6:57 `who == $who` is dropped")
                .noneMatch(mistake -> mistake.contains("`name"));
    }

    @Test
    void aMistakeIsNoticedByACaseOnTheBoundaryAndNotByOneFurtherAway() {
        String rule = """
                Threshold( name == "some.limit", $limit : value )
                Assessment( $who : who, $metric : metric, q <= $limit )
                """;
        String cases = """
                - name: at %s it fires
                  given:
                    - Assessment: {q: %s}
                  fired: [tried]
                - name: at %s it is silent
                  given:
                    - Assessment: {q: %s}
                  not_fired: [tried]
                """;
        assertThat(SmallPack.of(rule, cases.formatted("0.5", "0.5", "0.51", "0.51"))
                        .mutation()
                        .noticed())
                .isEqualTo(new Share(5, 5));
        assertThat(SmallPack.of(rule, cases.formatted("0.4", "0.4", "0.6", "0.6"))
                        .mutation()
                        .unnoticed())
                .extracting(Mutation.Mutant::what)
                .containsExactly(
                        "some.limit is 3 % higher", "some.limit is 3 % lower", "`q <= $limit` becomes `q < $limit`");
    }

    @Test
    void aCaseThatFailsAlreadyNoticesNothing() {
        assertThat(SmallPack.of("Assessment( $who : who, $metric : metric, q < 1 )", """
                - name: it is silent
                  given:
                    - Assessment: {q: 0.5}
                  not_fired: [tried]
                """)
                        .mutation()
                        .noticed())
                .isEqualTo(new Share(0, 3));
    }

    @Test
    void aPatternThatOnlyTheSentenceNeedsIsNotLeftOut() {
        SmallPack pack =
                SmallPack.of("Assessment( $who : who, $metric : metric ) Size( $how : members, who == $who )", BLIND);
        assertThat(mistakes(pack)).anyMatch(mistake -> mistake.contains("`Size"));
        assertThat(mistakes(pack.saying("{$how} members"))).hasSize(2).noneMatch(mistake -> mistake.contains("`Size"));
    }

    private static List<String> mistakes(String when) {
        return mistakes(SmallPack.of(when, BLIND));
    }

    private static List<String> mistakes(SmallPack pack) {
        return pack.mutation().unnoticed().stream()
                .map(one -> one.place().line() + ":" + one.place().column() + " " + one.what())
                .toList();
    }
}
