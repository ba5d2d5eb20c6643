package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that a check says, kept as plain files: one folder for each production of the language and way to get it wrong. Run
 * with {@code -Dgolden.renew=true} to write them anew, then read them as an author would before committing.
 */
class CheckGoldenTest {
    private static final Path FOLDERS = Path.of("src", "test", "resources", "check-golden");
    private static final String EXPECTED = "expected.txt";
    private static final String THRESHOLDS = "thresholds.yaml";
    private static final int LEAST = 80;

    static List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(FOLDERS)) {
            return all.filter(Files::isDirectory)
                    .map(it -> String.valueOf(it.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatACheckSaysIsAsKept(String name) throws IOException {
        Path folder = FOLDERS.resolve(name);
        String said = said(folder(folder));
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(folder.resolve(EXPECTED), said);
        }
        assertThat(said)
                .as("%s; -Dgolden.renew=true writes it anew", folder)
                .isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyProblemHasItsPlaceAndAdviceAndNoWordOfTheEngine(String name) throws IOException {
        RulePackFolder folder = folder(FOLDERS.resolve(name));
        for (Problem one : problems(folder)) {
            assertThat(folder.files()).containsKey(one.place().file());
            assertThat(one.maybe()).as(one.what()).endsWith(".");
            assertThat(one.toString())
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("_this", "lambda", "org.drools", "mismatched input", "no viable", "[ERR");
        }
    }

    @Test
    void thereAreGoldensForTheWholeLanguage() throws IOException {
        assertThat(folders()).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    private static RulePackFolder folder(Path folder) throws IOException {
        Map<String, String> files = new HashMap<>(RulePackFolder.read(folder).files());
        if (!files.containsKey(THRESHOLDS)) {
            String thresholds = Files.readString(FOLDERS.resolve(THRESHOLDS));
            boolean asked = files.values().stream().anyMatch(text -> text.contains("some."));
            files.put(THRESHOLDS, asked ? thresholds : thresholds.replaceAll("(?m)^.*some\\.limit.*\n", ""));
        }
        return new RulePackFolder("golden", files);
    }

    private static String said(RulePackFolder folder) {
        List<Problem> problems = problems(folder);
        return problems.isEmpty()
                ? "no problem\n"
                : problems.stream().map(one -> one + "\n").collect(Collectors.joining());
    }

    private static List<Problem> problems(RulePackFolder folder) {
        RulePack.Checked checked = RulePack.check(folder);
        if (checked.hasErrors()) {
            return checked.problems();
        }
        try {
            return RulePack.compile(folder).warnings();
        } catch (BadInput refused) {
            return refused.problems();
        }
    }
}
