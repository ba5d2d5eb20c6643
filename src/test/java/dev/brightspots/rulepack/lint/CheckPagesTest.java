package dev.brightspots.rulepack.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.NeededLines;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check has a page, and the page does not lie. */
class CheckPagesTest {
    private static final Path PAGES = Path.of("docs", "checks");
    private static final List<String> HEADINGS =
            List.of("## What it finds", "## Not like this", "## Like this", "## Why", "## When to ignore it");
    private static final Pattern LETTER = Pattern.compile("<U\\+([0-9A-F]{4})>");
    private static final DataIds DATA =
            new DataIds(Set.of("call-again", "discovery-checklist"), Set.of("win_rate", "calls"));
    private static final String CASES = "- name: it fires\n  given: [Assessment: {}]\n  expect: [Inquiry: {}]\n";
    private static final String RULE = rule("""
            when
                Assessment( $who : who, $metric : metric )
            then
                insertLogical( new Inquiry( $who, $metric ) );
            """);

    @ParameterizedTest
    @EnumSource(Check.class)
    void itsPageSaysWhatItIs(Check check) throws IOException {
        String page = page(check);
        assertThat(page).startsWith("# " + check.id() + "\n\n" + severity(check) + ". " + check.sentence() + "\n");
        assertThat(page.lines().filter(line -> line.startsWith("## ")).toList()).isEqualTo(HEADINGS);
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void itsBadExampleIsFoundByItAndByNoOther(Check check) throws IOException {
        assertThat(found(check, "bad")).extracting(Problem::check).isNotEmpty().containsOnly(check.id());
        assertThat(found(check, "bad")).extracting(Problem::severity).containsOnly(check.severity());
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void itsGoodExampleIsFine(Check check) throws IOException {
        assertThat(found(check, "good")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void theIndexNamesIt(Check check) throws IOException {
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains("| [" + check.id() + "](" + check.id() + ".md) | "
                        + severity(check).toLowerCase(Locale.ROOT) + " | " + check.sentence() + " |");
    }

    @Test
    void thereIsNoPageWithoutACheck() throws IOException {
        List<String> expected = new ArrayList<>(
                Arrays.stream(Check.values()).map(check -> check.id() + ".md").toList());
        expected.add("README.md");
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> String.valueOf(page.getFileName())).toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyNameThatAProblemCarriesIsACheck() throws IOException {
        Pattern by = Pattern.compile("\\.by\\(\"([^\"]*)\"\\)");
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                Matcher matcher = by.matcher(Files.readString(file));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        assertThat(named).isNotEmpty().allSatisfy(id -> assertThat(Check.of(id)).isPresent());
    }

    private static String severity(Check check) {
        return check.severity() == Problem.Severity.ERROR ? "Error" : "Warning";
    }

    private static String page(Check check) throws IOException {
        return Files.readString(PAGES.resolve(check.id() + ".md"));
    }

    private static List<Problem> found(Check check, String kind) throws IOException {
        Matcher fence = Pattern.compile("```(drl|yaml|files) " + kind + "\n(.*?)\n```\n", Pattern.DOTALL)
                .matcher(page(check));
        assertThat(fence.find()).isTrue();
        String text = LETTER.matcher(fence.group(2))
                .replaceAll(it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16))));
        Map<String, String> files = new HashMap<>();
        files.put("thresholds.yaml", thresholds(text));
        switch (fence.group(1)) {
            case "drl" -> files.put("rule.drl", "package rules\n\nimport dev.brightspots.facts.*;\n\n" + rule(text));
            case "yaml" -> {
                files.put("rule.drl", file("rule.drl"));
                files.put("thresholds.yaml", thresholds(text).replace("order:", "  " + text + "\norder:"));
            }
            default -> text.lines().forEach(path -> files.put(path, file(path)));
        }
        RulePackFolder folder = new RulePackFolder("example", files);
        return (check.needsData() ? RulePack.check(folder, DATA) : RulePack.check(folder)).problems();
    }

    /** Of the shipped ones those that the program reads, and those that the example asks for. */
    private static String thresholds(String example) throws IOException {
        String shipped = Files.readString(Path.of("rules", "thresholds.yaml"));
        Matcher entries = Pattern.compile("(?m)^  - name: (\\S+)\n(    .*\n)+").matcher(shipped);
        return NeededLines.in("thresholds:\n"
                + entries.results()
                        .filter(entry -> example.contains('"' + entry.group(1) + '"'))
                        .map(MatchResult::group)
                        .collect(Collectors.joining())
                + shipped.substring(shipped.indexOf("order:")));
    }

    private static String file(String path) {
        return path.endsWith(".drl")
                ? "package rules\n\nimport dev.brightspots.facts.*;\n\n" + RULE
                : path.endsWith(".yaml") ? CASES : "# Tried\n";
    }

    private static String rule(String text) {
        return text.startsWith("when")
                ? "rule \"tried\"\n    @id(\"tried\") @since(\"1.0\") @owner(\"sales-ops\")\n"
                        + "    @says(\"{$who} on {$metric}\")\n" + text + "\nend\n"
                : text + "\n";
    }
}
