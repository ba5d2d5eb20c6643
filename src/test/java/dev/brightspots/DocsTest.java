package dev.brightspots;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.RulePackFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the project says about itself is true. */
class DocsTest {
    private static final Pattern HASH = Pattern.compile("`([0-9a-f]{16})`");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void theReadmeIsShort() {
        assertThat(Project.text("README.md").lines().count()).isLessThanOrEqualTo(120);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = Stream.concat(Stream.of(Path.of("README.md")), written().stream())
                .flatMap(page -> Links.broken(page).stream())
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyRuleHasItsCasesAndItsPage() {
        List<Path> rules = Project.files("rules").stream()
                .filter(file -> file.getFileName().toString().equals("rule.drl"))
                .toList();
        assertThat(rules).hasSizeGreaterThan(20);
        TreeSet<String> folders = Project.files("rules").stream()
                .filter(file -> file.getNameCount() > 2)
                .map(file -> file.getParent().toString())
                .collect(toCollection(TreeSet::new));
        assertThat(folders).allSatisfy(folder -> {
            assertThat(folder).matches("rules.(standing|cause|spread|inquire|guard).[a-z0-9-]+");
            Path rule = Path.of(folder);
            assertThat(rule.resolve("rule.drl"))
                    .content(StandardCharsets.UTF_8)
                    .contains("@id(\"" + rule.getFileName() + "\")");
            assertThat(rule.resolve("cases.yaml")).isNotEmptyFile();
            assertThat(rule.resolve("page.md"))
                    .content(StandardCharsets.UTF_8)
                    .contains(
                            "## What we saw",
                            "## What it concludes",
                            "## Why",
                            "## When not",
                            "## Numbers",
                            "## Sources");
        });
    }

    @Test
    void theNewestAdviceEntryNamesTheShippedRules() {
        String changelog = Project.text("docs/CHANGELOG.md");
        int advice = changelog.indexOf("### Advice");
        assertThat(advice).as("a section Advice").isPositive();
        assertThat(HASH.matcher(changelog.substring(advice))
                        .results()
                        .findFirst()
                        .map(found -> found.group(1)))
                .as(
                        "the hash in the newest entry under Advice. The rules changed: add an entry that says what changes for"
                                + " a trainer, and names the new hash")
                .contains(RulePackFolder.read(Path.of("rules")).hash());
    }

    @Test
    void theTopLevelHoldsOnlyWhatBelongsThere() {
        assertThat(Project.topLevel().stream().filter(name -> !name.startsWith(".")))
                .containsExactlyInAnyOrder("README.md", "docs", "pom.xml", "rules", "sample-data", "src");
    }

    @Test
    void noFileKnowsAPlaceOnAMachine() {
        // Spelt in two parts, so that this file does not find itself.
        Pattern place =
                Pattern.compile("(?<![\\w.<>\"'`$}\\])-])/(" + "home|Users|root|work|tmp|var/folders" + ")/\\w");
        List<String> found = new ArrayList<>();
        for (Path file : Project.files()) {
            place.matcher(Project.bytes(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(hit -> found.add(file + ": " + hit));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyDecisionHasItsOwnNumberAndIsListed() {
        List<String> numbers = new ArrayList<>();
        String index = Project.text("docs/adr/README.md");
        for (Path file : Project.files("docs/adr")) {
            String name = file.getFileName().toString();
            if (!name.equals("README.md")) {
                assertThat(name).matches(DECISION);
                numbers.add(name.substring(0, 4));
                assertThat(index).contains("(" + name + ")");
                assertThat(Project.text(file))
                        .as(name)
                        .startsWith("# " + name.substring(0, 4) + " ")
                        .contains("## Context", "## Decision", "## Status", "## Consequences")
                        .contains("## What would change our mind", "## Change history");
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(4);
    }

    @Test
    void everyDependencySaysWhyItIsThere() {
        String pom = Project.text("pom.xml");
        String dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"));
        List<String> ours = Pattern.compile("<artifactId>([^<]+)</artifactId>")
                .matcher(dependencies)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> told = Pattern.compile("(?m)^\\| `([^`]+)` \\|")
                .matcher(Project.text("docs/adr/README.md"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(ours);
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIsFor() {
        Pattern form =
                Pattern.compile("/\\*\\* [A-Z][^*]*\\.(?:\\s|\\*)*\\*/\\s@NullMarked\\spackage [^;]+;", Pattern.DOTALL);
        TreeSet<Path> packages = Project.files("src/main/java").stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .collect(toCollection(TreeSet::new));
        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(Files.exists(info)).as(info.toString()).isTrue();
            assertThat(Project.text(info)).containsPattern(form);
        });
    }

    private static List<Path> written() {
        return Stream.of("docs", "rules", "sample-data")
                .flatMap(folder -> Project.files(folder).stream())
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }
}
