package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedCasesTest {
    private static final RulePackFolder FOLDER = RulePackFolder.read(Path.of("rules"));
    private static RulePack pack;
    private static List<CaseRun> runs;

    @BeforeAll
    static void run() {
        pack = RulePack.compile(FOLDER);
        runs = CaseRun.of(pack, RuleCases.read(FOLDER));
    }

    @Test
    void everyCaseComesOutAsExpected() {
        System.out.println(runs.size() + " cases of " + pack.rules().size() + " rules");
        assertThat(runs).flatMap(CaseRun::problems).isEmpty();
    }

    @Test
    void everyRuleFiresInACaseOfItsOwnAndStaysSilentInAnother() {
        for (Rule rule : pack.rules()) {
            String cases = rule.place().file().replace("rule.drl", "cases.yaml");
            assertThat(runs)
                    .filteredOn(run -> run.tried().place().file().equals(cases))
                    .extracting(run -> run.fired().contains(rule.id()))
                    .as(rule.id())
                    .contains(true, false);
        }
    }

    @Test
    void aLimitThatMovesIsNoticedByACase() {
        List<String> unnoticed = pack.thresholds().entries().entrySet().stream()
                .filter(entry -> entry.getValue().usedBy() != dev.brightspots.facts.Thresholds.UsedBy.MEASURE)
                .map(Map.Entry::getKey)
                .filter(name -> List.of(0.9, 1.1).stream().anyMatch(factor -> !isNoticed(name, factor)))
                .toList();
        // A tenth more or less of each number in turn: the cases on the boundary must fall.
        assertThat(unnoticed)
                .hasSizeLessThanOrEqualTo(pack.thresholds().entries().size() / 2);
    }

    private static boolean isNoticed(String name, double factor) {
        Adviser adviser =
                new Adviser(pack, pack.thresholds().with(name, pack.thresholds().get(name) * factor), Phrasing.PLAIN);
        return runs.stream()
                .anyMatch(run -> !CaseRun.of(adviser, run.tried()).problems().isEmpty());
    }

    @Test
    void aCaseThatComesOutOtherwiseSaysSo() {
        Map<String, String> files = new HashMap<>(FOLDER.files());
        files.put("standing/excels/cases.yaml", """
                - name: far too optimistic
                  given:
                    - Assessment: {q: 0.5}
                  expect:
                    - Standing: {standing: EXCELLING}
                  not_expect:
                    - Standing: {standing: WORKING}
                  fired: [excels]
                """);
        RuleCase bad = RuleCases.read(new RulePackFolder("x", files)).stream()
                .filter(one -> one.name().equals("far too optimistic"))
                .findFirst()
                .orElseThrow();
        assertThat(CaseRun.of(pack, List.of(bad)).get(0).problems())
                .extracting(one -> one.place().line() + " " + one.what())
                .containsExactly(
                        "5 'far too optimistic' expects Standing: {standing=EXCELLING}, which was not concluded",
                        "7 'far too optimistic' does not expect Standing: {standing=WORKING}, and it was concluded:"
                                + " Standing[who=team-04, metric=win_rate, standing=WORKING]",
                        "1 'far too optimistic' expects the rule excels to fire");
    }
}
