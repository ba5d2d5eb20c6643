package dev.brightspots.advise.trial;

import dev.brightspots.advise.Progress;
import dev.brightspots.rulepack.NeededLines;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder with one rule and its cases, made up for tests; the conditions of the rule begin in line 6. */
record SmallPack(RulePackFolder folder) {
    private static final String THRESHOLDS = NeededLines.in("""
            thresholds:
              - {name: some.limit, value: 0.5, unit: share, meaning: m, source: s, owner: o, used_by: rules}
              - {name: some.least, value: 4, unit: cases, meaning: m, source: s, owner: o, used_by: rules}
            order: [LUCK, MIX]
            """);

    /** A rule that binds {@code $who} and {@code $metric}. */
    static SmallPack of(String when, String cases) {
        String rule = """
                package rules
                import dev.brightspots.facts.*;
                rule "tried"
                    @id("tried") @since("1") @owner("me") @says("something about {$who}")
                when
                %s
                then
                    insertLogical( new Pattern( $who, $metric, "tried" ) );
                end
                """.formatted(when);
        return new SmallPack(new RulePackFolder(
                "made up",
                Map.of("thresholds.yaml", THRESHOLDS, "mine/tried/rule.drl", rule, "mine/tried/cases.yaml", cases)));
    }

    /** The same with another sentence. */
    SmallPack saying(String sentence) {
        Map<String, String> files = new HashMap<>(folder.files());
        files.computeIfPresent("mine/tried/rule.drl", (path, text) -> text.replace("something about {$who}", sentence));
        return new SmallPack(new RulePackFolder(folder.name(), files));
    }

    /** The same with another conclusion. */
    SmallPack concluding(String conclusion) {
        Map<String, String> files = new HashMap<>(folder.files());
        files.computeIfPresent(
                "mine/tried/rule.drl",
                (path, text) -> text.replace("new Pattern( $who, $metric, \"tried\" )", conclusion));
        return new SmallPack(new RulePackFolder(folder.name(), files));
    }

    List<CaseRun> runs() {
        return CaseRun.of(RulePack.compile(folder), RuleCases.read(folder));
    }

    Coverage coverage() {
        RulePack.Checked rules = RulePack.check(folder);
        return Coverage.of(rules.rules(), rules.rules(), rules.thresholds(), RuleCases.read(folder));
    }

    Mutation mutation() {
        RulePack.Checked rules = RulePack.check(folder);
        return Mutation.of(rules.rules(), rules.rules(), rules.thresholds(), RuleCases.read(folder), Progress.NONE);
    }

    /** The conditions of the rule as the first failed case tells them, one line each. */
    List<String> told() {
        return runs().stream()
                .flatMap(run -> run.misses().stream())
                .limit(1)
                .flatMap(miss -> miss.rules().stream())
                .flatMap(one -> one.conditions().stream())
                .flatMap(one -> one.lines().stream())
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }
}
