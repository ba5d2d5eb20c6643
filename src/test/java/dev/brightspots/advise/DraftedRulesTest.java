package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.author.Existing;
import dev.brightspots.rulepack.author.RuleDraft;
import dev.brightspots.rulepack.author.Wanted;
import dev.brightspots.rulepack.author.Wanted.Limit;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every draft that can be asked for compiles, and its rule fires in its cases where they say so and nowhere else. */
class DraftedRulesTest {
    private static final List<String> WITH_ALL = List.of("Pattern", "Warning", "Veto");
    private static final List<String> SOME = List.of("Assessment", "GroupSpread", "Members", "Prospect", "Size");

    private final Map<String, String> files =
            new HashMap<>(RulePackFolder.read(Path.of("rules")).files());
    private final List<String> ids = new ArrayList<>();

    @Test
    void everyConclusionGoesWithEveryNumber() {
        for (String conclusion : RuleDraft.conclusions()) {
            for (FactType type : Vocabulary.words().types().values()) {
                if (WITH_ALL.contains(conclusion) || SOME.contains(type.name())) {
                    type.components().stream()
                            .filter(field -> field.type() == double.class)
                            .limit(1)
                            .forEach(field -> draft(conclusion, type, field));
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(50);
        RulePackFolder folder = new RulePackFolder("drafts", files);
        List<CaseRun> runs = CaseRun.of(
                RulePack.compile(folder),
                RuleCases.read(folder).stream()
                        .filter(one -> ids.contains(id(one.place().file())))
                        .toList());
        assertThat(runs).hasSize(4 * ids.size());
        assertThat(runs.stream()
                        .filter(run ->
                                run.fired().contains(id(run.tried().place().file()))
                                        == run.tried().expect().isEmpty())
                        .map(run -> run.tried().place() + " " + run.tried().name()))
                .isEmpty();
    }

    private void draft(String conclusion, FactType type, Component field) {
        String id = ("d" + ids.size() + "-" + conclusion + "-" + type.name()).toLowerCase(Locale.ROOT);
        double limit = field.means().example().equals("1")
                ? 2
                : Double.parseDouble(field.means().example());
        Wanted wanted = new Wanted(
                RuleDraft.usualStage(conclusion),
                id,
                id.replace('-', ' '),
                "",
                "me",
                "1",
                conclusion,
                type.name() + "." + field.name(),
                Optional.of(new Limit("limit." + id, Optional.of(field.range().holds(limit) ? limit : 0.5))));
        try {
            files.putAll(RuleDraft.write(
                    wanted,
                    new Existing(
                            Map.of(), Map.of(), new Thresholds(Map.of(), List.of()), files.get("thresholds.yaml"))));
            ids.add(id);
        } catch (BadInput notForThis) {
            assertThat(notForThis).hasMessageMatching("(?s).*(cannot look at|decides nothing|has no Adoption).*");
        }
    }

    /** The last folder of a path. */
    private static String id(String file) {
        Path folder = Path.of(file).getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }
}
