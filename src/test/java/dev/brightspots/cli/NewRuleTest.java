package dev.brightspots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new rule works at once, beside the shipped ones, and nothing that is there is lost. */
class NewRuleTest {
    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        terminal = new Terminal(folder);
        Path shipped = Path.of("rules");
        try (Stream<Path> all = Files.walk(shipped)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("rules").resolve(shipped.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void everyConclusionHasADraftThatWorksAtOnceAndChangesNoOtherCase() throws IOException {
        Map<String, String> stages = new TreeMap<>(Map.of(
                "Pattern", "standing",
                "Warning", "guard",
                "Veto", "guard",
                "NotASource", "guard",
                "Explanation", "cause",
                "Suggestion", "spread",
                "Inquiry", "inquire"));
        for (String conclusion : stages.keySet()) {
            String id = "my-" + conclusion.toLowerCase(Locale.ROOT);
            List<String> words = new ArrayList<>(
                    List.of("new-rule", "--id", id, "--concludes", conclusion, "--says", "on {$metric}"));
            if (conclusion.equals("Suggestion")) {
                words.addAll(List.of("--threshold", "bold.gain=0.6"));
            }
            assertThat(terminal.runWords(words.toArray(String[]::new)))
                    .as(terminal.err())
                    .isZero();
            String path = "rules/" + stages.get(conclusion) + "/" + id;
            assertThat(terminal.out()).contains("Wrote ./" + path + "/: rule.drl, cases.yaml, page.md");
            assertThat(folder.resolve(path).resolve("page.md"))
                    .content()
                    .contains("# My ", "## What we saw", "## What it concludes", "## Why")
                    .contains("## When not", "## Numbers", "## Sources");
        }
        assertThat(terminal.run("check --rules rules")).isZero();
        assertThat(terminal.out()).contains("46 rules, 0 errors, 0 warnings.");
        assertThat(terminal.run("fmt --rules rules --check")).as(terminal.out()).isZero();
        assertThat(terminal.run("test --rules rules")).as(terminal.out()).isZero();
        assertThat(terminal.out()).contains("332 cases, 332 as expected");
    }

    @Test
    void aNewThresholdStandsInTheListAndEveryOtherLineStays() throws IOException {
        assertThat(terminal.runWords(
                        "new-rule",
                        "--id",
                        "half-carried",
                        "--concludes",
                        "NotASource",
                        "--given",
                        "Members.bestShare <=",
                        "--threshold",
                        "half.carried=0.4",
                        "--says",
                        "{$who}: \"{$bestShare}\" on {$metric}",
                        "--owner",
                        "a: b"))
                .as(terminal.err())
                .isZero();
        List<String> before = Files.readAllLines(Path.of("rules/thresholds.yaml"));
        List<String> after = Files.readAllLines(folder.resolve("rules/thresholds.yaml"));
        assertThat(after).containsSubsequence(before).hasSize(before.size() + 7).contains("  - name: half.carried");
        assertThat(terminal.run("check --rules rules")).isZero();
        assertThat(terminal.run("test --rules rules")).isZero();
    }

    @Test
    void onATerminalItAsksForWhatIsMissing() {
        assertThat(terminal.answering(
                        "steady-lead\n\nAssessment.ahead\nsteady.ahead=6\n{$who} was ahead {$ahead} times on {$metric}\n",
                        "new-rule"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.err())
                .contains("Its id, like steady-lead: ", "Warning, Veto", "[Pattern]: ", "[Assessment.lead]: ");
        assertThat(folder.resolve("rules/standing/steady-lead/rule.drl"))
                .content()
                .contains("ahead >= $limit, $ahead : ahead", "\"steady lead\"");
        assertThat(terminal.answering("another-id\n", "new-rule")).isEqualTo(2);
        assertThat(terminal.err()).contains("--says is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --id x                             | --says is missing
            --says x                           | --id is missing
            --id Bad_Id --says x               | the id 'Bad_Id' is not made of small letters
            --id ../../x --says x              | the id '../../x' is not made of small letters
            --id excels --says x               | there is a rule with the id 'excels' already (standing/excels/rule.drl)
            --id excel --says x                | the id 'excel' can hardly be told from 'excels'
            --id fine --name shines --says x   | there is a rule with the name 'shines' already
            --id fine --stage guards --says x  | there is no stage 'guards'
            --id fine --concludes Warn --says x | there is no conclusion 'Warn'
            --id fine --concludes Cause --says x | a new rule cannot begin with the conclusion 'Cause'
            --id fine --given Threshold --says x | a new rule cannot look at 'Threshold'
            --id fine --given Members.bset --says x | Members has no number 'bset'
            --id fine --threshold no.such --says x | there is no threshold 'no.such'
            --id fine --threshold gap.worth=1 --says x | there is a threshold 'gap.worth' already
            --id fine --threshold window.periods --says x | the threshold 'window.periods' is for measuring only
            --id fine --concludes Suggestion --says x | a suggestion needs a limit of its own
            --id fine --concludes Veto --given Adoption --threshold a=0.5 --says x | so it has no Adoption
            --id fine --concludes Inquiry --given Assessment.lead --says x | beside the other rules a case would fail
            --id fine --threshold a=b --says x | 'b' cannot be the value of a threshold
            --id fine --given Assessment.q --threshold a=3 --says x | decides nothing: it can be 0 to 1
            """)
    void whatCannotBeIsRefusedInASentenceAndNothingIsWritten(String words, String what) throws IOException {
        List<Path> before = all();
        assertThat(terminal.run("new-rule " + words)).isEqualTo(2);
        assertThat(terminal.err()).contains(what, "Maybe ").doesNotContain("Exception");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aSentenceThatNamesWhatTheRuleDoesNotBindIsRefusedBeforeAnythingIsWritten() throws IOException {
        List<Path> before = all();
        assertThat(terminal.runWords("new-rule", "--id", "fine", "--says", "{$whom} leads"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("the sentence names '{$whom}'", "you meant '$who'");
        assertThat(all()).isEqualTo(before);
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
