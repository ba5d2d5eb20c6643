package dev.brightspots.advise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.advise.Progress;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Thresholds.UsedBy;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedCasesTest {
    private static final RulePackFolder FOLDER = RulePackFolder.read(Path.of("rules"));
    private static final Set<String> COUNTED = Set.of("cases", "periods", "units");
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

    /** A tenth more or less, or one more or less of what is counted: some case on the boundary must fall. */
    @Test
    void aLimitThatMovesIsNoticedByACase() {
        List<String> unnoticed = new ArrayList<>();
        pack.thresholds().entries().forEach((name, entry) -> {
            double step = COUNTED.contains(entry.unit()) ? 1 : entry.value() / 10;
            for (double moved : List.of(entry.value() - step, entry.value() + step)) {
                if (entry.usedBy() != UsedBy.MEASURE && !isNoticed(name, moved)) {
                    unnoticed.add(name + " = " + moved);
                }
            }
        });
        assertThat(unnoticed).isEmpty();
    }

    private static boolean isNoticed(String name, double value) {
        Thresholds moved = pack.thresholds().with(name, value);
        return runs.stream()
                .map(run -> CaseRun.of(pack, moved, List.of(run.tried()), Progress.NONE))
                .anyMatch(again -> !again.get(0).problems().isEmpty());
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
