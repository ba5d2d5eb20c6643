package dev.brightspots.rulepack;

import java.util.HashMap;
import java.util.Map;

/** Folders of rules made up for tests. */
final class Folders {
    static final String THRESHOLDS = NeededLines.in("""
            thresholds:
              - {name: some.limit, value: 0.5, unit: share, meaning: m, source: s, owner: o, used_by: rules}
              - {name: plan.weeks, value: 2, unit: weeks, meaning: m, source: s, owner: o, used_by: measure}
            order: [LUCK, MIX]
            """);

    private Folders() {}

    /** A folder with one rule, whose when begins in line 6 and whose then begins in line 8. */
    static RulePackFolder withRule(String when, String then) {
        return withFile(rule("tried", when, then));
    }

    static RulePackFolder withFile(String drl) {
        return withFiles(Map.of("standing/tried/rule.drl", drl));
    }

    static RulePackFolder withFiles(Map<String, String> drl) {
        Map<String, String> files = new HashMap<>(drl);
        files.putIfAbsent("thresholds.yaml", THRESHOLDS);
        return new RulePackFolder("made up", files);
    }

    static String rule(String id, String when, String then) {
        return """
                package rules
                import dev.brightspots.facts.*;
                rule "%s"
                    @id("%s") @since("1") @owner("me") @says("something")
                when
                    %s
                then
                    %s
                end
                """.formatted(id, id, when, then);
    }
}
