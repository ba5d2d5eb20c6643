package dev.brightspots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.NeededLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Usage, messages and exit codes: all that needs no run. */
class CommandsTest {
    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        assertThat(terminal.run("")).isEqualTo(2);
        assertThat(terminal.out()).contains("advise", "why", "check", "test", "init", "simulate", "Example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advise", "why", "check", "test", "new-rule", "fmt", "vocabulary", "init", "simulate"})
    void everyCommandHasHelpWithAnExample(String command) {
        assertThat(terminal.run(command + " --help")).isZero();
        assertThat(terminal.out())
                .contains("Example", "brightspots.jar " + command)
                .doesNotContain("${");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    advize                        | 'advize' is no command                    | you meant 'advise'.
                    advise                        | --data DIR is missing                     | give it behind 'advise'.
                    advise --data                 | --data DIR is missing                     | give it behind 'advise'.
                    advise --data x --perriod 1   | '--perriod' is no option                  | you meant '--period'.
                    advise --data x --data y      | --data DIR stands twice                   | leave one of them out.
                    advise --data x --threads two | 'two' cannot be used for --threads N      | write a whole number.
                    advise --data x --threads 0   | --threads 0 is less than one              | leave it out.
                    advise --data x --period 2026-Q9 | --period '2026-Q9' is no period        | write it as 2026, 2026-Q3
                    simulate                      | SEED is missing                      | give it behind 'simulate'.
                    simulate 1                    | DIR is missing                            | give it behind 'simulate SEED'.
                    simulate 1 y --seeds 3        | go with --year alone                      | add --year.
                    simulate 1 y --year           | --year plays the standard world           | leave the others out.
                    simulate 1 --year --seeds 0   | --seeds 0 is less than one                | leave it out.
                    simulate x y                  | 'x' cannot be used for SEED               | write a whole number.
                    simulate 1 y --teams 1        | --teams 1 is less than 2                  | leave it out.
                    simulate 1 y --sample --null  | --sample is one written company           | leave the other options out.
                    check --data nowhere          | nowhere                                   |
                    check --rules nowhere         | there is no such folder of rules          |
                    advise --data x --rules nowhere | there is no such folder of rules        |
                    """)
    void wrongUsageIsAnsweredInOurOwnWords(String words, String what, String maybe) {
        assertThat(terminal.run(words)).isEqualTo(2);
        assertThat(terminal.err())
                .contains(what)
                .contains("Maybe " + (maybe == null ? "" : maybe))
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void theVocabularyIsPrintedForPeopleAndForTools() throws IOException {
        assertThat(terminal.run("vocabulary")).isZero();
        assertThat(terminal.out()).isEqualTo(Files.readString(Path.of("docs", "vocabulary.md")));
        assertThat(terminal.run("vocabulary --json")).isZero();
        JsonNode types = JsonMapper.shared().readTree(terminal.out()).get("types");
        assertThat(types.valueStream().map(type -> type.get("name").asString()))
                .contains("Assessment", "Warning")
                .isSorted();
        assertThat(terminal.out()).contains("\"from\": 0,", "\"to\": 1,", "\"to\": null,", "\"name\": \"SIMPSON\"");
    }

    @Test
    void initWritesAFolderThatCheckIsContentWith() {
        assertThat(terminal.run("init new-data")).isZero();
        assertThat(terminal.out()).contains("units.csv", "check --data new-data");
        assertThat(terminal.run("check --data new-data")).isZero();
        assertThat(terminal.out()).contains("0 of them refused");
        assertThat(terminal.run("init new-data")).isEqualTo(2);
        assertThat(terminal.err()).contains("is there already").contains("Maybe");
    }

    @Test
    void checkCountsRefusedRowsAndKeepsThemInAFile() throws IOException {
        terminal.run("init new-data");
        Path units = folder.resolve("new-data/units.csv");
        Files.writeString(units, Files.readString(units) + "bad-unit,\"=1+1, \"\"quoted\"\"\",team,no-such-parent,,\n");
        assertThat(terminal.run("check --data new-data --refused refused.csv")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("units.csv:")
                .contains("no-such-parent")
                .contains("1 of them refused");
        assertThat(Files.readString(folder.resolve("refused.csv")))
                .startsWith("file,line,column,value,what,maybe\nunits.csv,")
                .contains("no-such-parent");
        assertThat(filesIn(folder)).containsExactlyInAnyOrder("new-data", "refused.csv");
    }

    @Test
    void simulateWritesAWorldOnceAndNeverOverAnother() {
        assertThat(terminal.run("simulate 3 world --teams 4 --reps 2 --periods 3"))
                .isZero();
        assertThat(folder.resolve("world/units.csv")).exists();
        assertThat(folder.resolve("world.truth.json")).exists();
        assertThat(terminal.run("simulate 3 world")).isEqualTo(2);
        assertThat(terminal.err()).contains("the folder 'world' is not empty").contains("Maybe name a new one.");
    }

    @Test
    void theRulesThatCameWithTheProgramHoldNoErrorAndTheirCasesAreRun() {
        assertThat(terminal.run("check")).isZero();
        assertThat(terminal.out())
                .contains("Rules: those that came with the program (pack ")
                .contains(" 0 errors,");
        int exitCode = terminal.run("test");
        assertThat(terminal.out()).containsPattern("[1-9][0-9]* cases, [1-9]");
        assertThat(exitCode).isEqualTo(terminal.out().contains(", 0 not.") ? 0 : 1);
    }

    @Test
    void anErrorInRulesNamesItsPlaceAndEndsWithOne() throws IOException {
        Path rule =
                Files.createDirectories(folder.resolve("rules/standing/mine")).resolve("rule.drl");
        Files.writeString(rule, "package rules\nrule \"mine\"\nwhen\n  Asessment()\nthen\nend\n");
        assertThat(terminal.run("check --rules rules")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("standing/mine/rule.drl:")
                .contains("error")
                .contains("Maybe");
        assertThat(terminal.run("test")).as("./rules is the default").isEqualTo(1);
        assertThat(terminal.err()).contains("standing/mine/rule.drl:");
    }

    @Test
    void aCheckOfRulesCanBeReadByMachines() throws IOException {
        Path rule = Files.createDirectories(folder.resolve("our/rules")).resolve("mine, and yours.drl");
        Files.writeString(rule, """
                package rules
                import dev.brightspots.facts.*;
                rule "mine"
                    @id("mine") @since("1") @owner("me") @says("{$who} on {$metric}")
                when
                    Assessment( $who : who, $metric : metric, sample > 30 )
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                end
                """);
        Files.writeString(
                folder.resolve("our/rules/thresholds.yaml"), NeededLines.in("thresholds: []\norder: [LUCK]\n"));
        assertThat(terminal.run("check --rules our/rules --json")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("\"errors\": 1,", "\"warnings\": 0,", "\"rows\": null,")
                .contains("\"file\": \"mine, and yours.drl\",\n      \"line\": 6,\n      \"column\": 56,")
                .contains("\"severity\": \"error\",\n      \"check\": \"bare-number\",");
        assertThat(terminal.run("check --rules our/rules --github")).isEqualTo(1);
        assertThat(terminal.out())
                .endsWith(
                        "::error file=our/rules/mine%2C and yours.drl,line=6,col=56,title=bare-number::a rule holds the"
                                + " bare number 30%0AMaybe give it a name in thresholds.yaml and ask for Threshold( name =="
                                + " \"...\", $x : value )." + System.lineSeparator());
        assertThat(terminal.run("check --rules our/rules --github --json")).isEqualTo(2);
        assertThat(terminal.err()).contains("two forms of one result").contains("Maybe");
    }

    @Test
    void practicesThatRulesNameAreHeldAgainstTheData() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("mine.drl"), """
                package rules
                import dev.brightspots.facts.*;
                rule "mine"
                    @id("mine") @since("1") @owner("me") @says("{$who} on {$metric}")
                when
                    Assessment( $who : who, $metric : metric )
                    not Adoption( who == $who, practice == "no-such-practice" )
                then
                    insertLogical( new Inquiry( $who, $metric ) );
                end
                """);
        Files.writeString(
                rules.resolve("thresholds.yaml"),
                NeededLines.in("thresholds: []\norder: [LUCK]\n")
                        .replace("name: gap.worth,", "name: gap.worth, by_metric: {no_such: 0.1},"));
        terminal.run("init new-data");
        assertThat(terminal.run("check --rules rules")).isZero();
        assertThat(terminal.out()).contains("1 rule, 0 errors, 0 warnings.");
        assertThat(terminal.run("check --rules rules --data new-data")).isZero();
        assertThat(terminal.out())
                .contains("mine.drl:7:44 warning the data have no practice 'no-such-practice' [unknown-practice]")
                .contains("warning the data have no metric 'no_such' [unknown-metric]")
                .contains("1 rule, 0 errors, 2 warnings.");
    }

    private static Stream<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }
}
