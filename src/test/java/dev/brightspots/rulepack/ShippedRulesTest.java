package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Thresholds.UsedBy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {
    private static final List<String> HEADINGS =
            List.of("## What we saw", "## What it concludes", "## Why", "## When not", "## Numbers", "## Sources");
    private static final int LEAST_CASES = 3;
    private static final int LONGEST_RULE = 60;
    private static final int LONGEST_PAGE = 80;

    private final RulePackFolder folder = RulePackFolder.read(Path.of("rules"));

    @Test
    void theyCompileWithoutAWarning() {
        long start = System.nanoTime();
        RulePack first = RulePack.compile(folder);
        long cold = System.nanoTime();
        RulePack second = RulePack.compile(folder);
        long warm = System.nanoTime();
        System.out.printf(
                "%d rules compile in %d ms, and again in %d ms%n",
                first.rules().size(), (cold - start) / 1_000_000, (warm - cold) / 1_000_000);
        assertThat(first.warnings()).isEmpty();
        assertThat(first.hash()).isEqualTo(second.hash());
        assertThat(first.rules()).extracting(Rule::stage).doesNotContain(Rule.Stage.OTHER);
    }

    @Test
    void eachHasItsFolderItsPageAndItsCases() {
        Map<String, Long> cases = RuleCases.read(folder).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        one -> one.place().file(), java.util.stream.Collectors.counting()));
        for (Rule rule : RulePack.check(folder).rules()) {
            String path = rule.place().file().replace("rule.drl", "");
            assertThat(path).endsWith("/" + rule.id() + "/");
            assertThat(cases.getOrDefault(path + "cases.yaml", 0L))
                    .as(rule.id())
                    .isGreaterThanOrEqualTo(LEAST_CASES);
            String page = folder.files().getOrDefault(path + "page.md", "");
            assertThat(page.lines().filter(line -> line.startsWith("## ")).toList())
                    .as(rule.id())
                    .isEqualTo(HEADINGS);
            assertThat(page.lines().count()).as(rule.id()).isLessThanOrEqualTo(LONGEST_PAGE);
            assertThat(rule.title()).as(rule.id()).isNotEqualTo(rule.name());
            assertThat(folder.files()
                            .getOrDefault(path + "rule.drl", "")
                            .lines()
                            .count())
                    .isLessThanOrEqualTo(LONGEST_RULE);
        }
    }

    @Test
    void everyThresholdForRulesIsAskedForBySomeRule() {
        Thresholds thresholds = RulePack.check(folder).thresholds();
        Set<String> forRules = new TreeSet<>();
        thresholds.entries().forEach((name, entry) -> {
            if (entry.usedBy() == UsedBy.RULES) {
                forRules.add(name);
            }
        });
        String all = String.join("\n", folder.files().values());
        assertThat(forRules).isNotEmpty().allSatisfy(name -> assertThat(all).contains("name == \"" + name + "\""));
        assertThat(thresholds.order()).hasSize(6).doesNotHaveDuplicates();
    }
}
