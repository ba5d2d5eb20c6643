package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.facts.Assessment;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCasesTest {
    private static final String CONCLUDE = "insertLogical( new Pattern( $who, $metric, \"tried\" ) );";
    private static final RulePackFolder FOLDER =
            Folders.withRule("Assessment( $who : who, $metric : metric )", CONCLUDE);

    @Test
    void aCaseSaysWhatIsGivenAndWhatHasToFollow() {
        RuleCase one = cases("""
                - name: a sentence
                  given:
                    - Assessment: {q: 0.25}
                  thresholds: {some.limit: 0.75}
                  expect:
                    - Pattern: {name: tried}
                  not_expect:
                    - Pattern: {name: other}
                  fired: [tried]
                """).get(0);
        assertThat(one.name()).isEqualTo("a sentence");
        assertThat(one.place()).hasToString("standing/tried/cases.yaml:1:3");
        assertThat(one.given())
                .singleElement()
                .extracting(it -> ((Assessment) it).q())
                .isEqualTo(0.25);
        assertThat(one.thresholds()).containsExactly(Map.entry("some.limit", 0.75));
        assertThat(conclusions(one.expect())).containsExactly("Pattern: {name=tried}");
        assertThat(conclusions(one.expectNot())).containsExactly("Pattern: {name=other}");
        assertThat(one.fired()).containsExactly("tried");
        assertThat(one.notFired()).isEmpty();
    }

    private static List<String> conclusions(List<RuleCase.Expected> expected) {
        return expected.stream().map(one -> one.conclusion().toString()).toList();
    }

    @Test
    void eachRowOfATableIsACaseWithItsOwnNameAndPlace() {
        List<RuleCase> rows = cases("""
                - name: at <q> it is <verdict>
                  given:
                    - Assessment: {who: "unit <unit>", q: <q>}
                  expect:
                    - Standing: {standing: <verdict>}
                  not_fired: [<silent>]
                  table:
                    - [q, verdict, unit, silent]
                    - [0.1, EXCELLING, 7, tried]
                    - [1e-3, WORKING, "", tried]
                """);
        assertThat(rows)
                .extracting(one ->
                        one.place().line() + " " + one.name() + " " + conclusions(one.expect()) + " " + one.notFired())
                .containsExactly(
                        "9 at 0.1 it is EXCELLING [Standing: {standing=EXCELLING}] [tried]",
                        "10 at 1e-3 it is WORKING [Standing: {standing=WORKING}] [tried]");
        assertThat(rows)
                .flatExtracting(RuleCase::given)
                .extracting(it -> ((Assessment) it).who() + " " + ((Assessment) it).q())
                .containsExactly("unit 7 0.1", "unit  0.001");
        assertThat(rows.get(1).expect().get(0).place().line())
                .as("a failure points at the row")
                .isEqualTo(10);
    }

    @Test
    void aRowWhoseNameWouldBeTheSameGetsItsValuesBehindIt() {
        assertThat(cases("""
                - name: the limit
                  given:
                    - Assessment: {q: <q>}
                  fired: [tried]
                  table:
                    - [q]
                    - [0.1]
                    - [0.2]
                """)).extracting(RuleCase::name).containsExactly("the limit (q 0.1)", "the limit (q 0.2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fired: [tred]                                   | 3:11 there is no rule 'tred'                         | you meant 'tried'.
            not_fired: [other]                              | 3:15 there is no rule 'other'                        | use one of: tried.
            fired: tried                                    | 3:10 fired is not a list                             | begin each line with a dash.
            fired: [[tried]]                                | 3:11 fired lists the ids of rules                    | write fired: [first-id, second-id].
            given: []                                       | 1:3 the case 'it' expects nothing                    | add expect, not_expect, fired or not_fired.
            expects: []                                     | 3:3 'expects' is not known in a case                 | you meant 'expect'.
            expect: [Standing: {standing: GREAT}]           | 3:33 'GREAT' does not fit Standing.standing          | use one of
            expect: [Standing: {verdict: WORKING}]          | 3:23 Standing has no part 'verdict'                  | use one of:
            expect: [Standing: WORKING]                     | 3:22 the parts of Standing are not named             | write {part: value}.
            expect: [Assessment: {}]                        | 3:12 Assessment is evidence and cannot be expected   | expect a conclusion.
            expect: [Standin: {}]                           | 3:12 there is no type of fact 'Standin'              | you meant 'Standing'.
            thresholds: {some.limt: 1}                      | 3:16 there is no threshold 'some.limt'               | you meant 'some.limit'.
            thresholds: {plan.weeks: 1}                  | 3:16 the threshold 'plan.weeks' is for measuring  | no rule sees it
            thresholds: {some.limit: much}                  | 3:28 the threshold 'some.limit' is given no number   | write it like 3 or 0.5.
            thresholds: 3                                   | 3:15 thresholds are not names with numbers           | write thresholds: {some.name: 0.5}.
            table: [[q]]                                    | 3:10 a table has a row with the names of its columns | write - [q, standing]
            table: [[q], [1]]                               | 3:12 no part of the case uses the column 'q'         | write <q> where its values belong.
            table: [[q, q], [1, 1]]                         | 3:15 the column 'q' stands twice                     | remove one of them.
            table: [[q, r], [1]]                            | 3:19 the row has 1 values for 2 columns              | write one value for each column
            table: [[q], [[1]]]                             | 3:17 a cell of a table is one value                  | put it between quotes
            """)
    void aMistakeIsToldWithItsPlaceAndWhatToDo(String line, String what, String maybe) {
        assertThat(problems("- name: it\n  %s\n  %s\n".formatted(line.startsWith("given") ? "" : "given: []", line)))
                .anySatisfy(problem -> {
                    assertThat(problem.place().line() + ":" + problem.place().column() + " " + problem.what())
                            .contains(what);
                    assertThat(problem.maybe()).contains(maybe);
                });
    }

    @Test
    void aMistakeInARowStandsInItsCellAndOneInTheTemplateIsToldOnce() {
        assertThat(problems("""
                - name: it
                  given:
                    - Assessment: {q: <q>, who: <whom>}
                    - Asessment: {}
                  fired: [tried]
                  table:
                    - [q, who]
                    - [0.1, a]
                    - [x, b]
                """))
                .extracting(one -> one.place().line() + " " + one.what())
                .containsExactly(
                        "3 the table has no column 'whom'",
                        "4 there is no type of fact 'Asessment'",
                        "7 no part of the case uses the column 'who'",
                        "9 'x' does not fit Assessment.q");
    }

    @ParameterizedTest
    @CsvSource({
        "'', the file holds no case",
        "[], the file holds no case",
        "# nothing, the file holds no case",
        "{}, the file is not a list of cases"
    })
    void aFileWithoutACaseIsAMistake(String text, String what) {
        assertThat(problems(text)).extracting(Problem::what).containsExactly(what);
    }

    private static List<RuleCase> cases(String text) {
        Map<String, String> files = new java.util.HashMap<>(FOLDER.files());
        files.put("standing/tried/cases.yaml", text);
        return RuleCases.read(new RulePackFolder("made up", files));
    }

    private static List<Problem> problems(String text) {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> cases(text));
        assertThat(bad).as("refused: " + text).isNotNull();
        return bad.problems();
    }
}
