package dev.brightspots.rulepack;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Meeting;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The level of every rule: how long the longest way is on which others prepare what it asks for.
 *
 * <p>Rules fire level by level, so no conclusion is ever withdrawn; a circle among rules would have no level and is refused.
 */
final class Levels {
    private final Map<String, List<ParsedRule>> makers = new HashMap<>();
    private final Map<ParsedRule, Integer> levels = new HashMap<>();
    private final List<ParsedRule> path = new ArrayList<>();

    /**
     * The level of each rule.
     *
     * @throws BadInput naming a circle
     */
    static Map<ParsedRule, Integer> of(List<ParsedRule> rules) {
        Levels levels = new Levels();
        for (ParsedRule rule : rules) {
            for (Conclude conclude : rule.conclusions()) {
                levels.makers
                        .computeIfAbsent(conclude.type(), type -> new ArrayList<>())
                        .add(rule);
            }
        }
        rules.forEach(levels::level);
        return Collections.unmodifiableMap(levels.levels);
    }

    private int level(ParsedRule rule) {
        Integer known = levels.get(rule);
        if (known != null) {
            return known;
        }
        int seen = path.indexOf(rule);
        if (seen >= 0) {
            throw circle(path.subList(seen, path.size()));
        }
        path.add(rule);
        int level = 0;
        for (ParsedRule maker : before(rule)) {
            level = Math.max(level, 1 + level(maker));
        }
        path.remove(path.size() - 1);
        levels.put(rule, level);
        return level;
    }

    private static BadInput circle(List<ParsedRule> circle) {
        List<String> names =
                new ArrayList<>(circle.stream().map(ParsedRule::name).toList());
        names.add(circle.get(0).name());
        return new BadInput(Problem.error(
                        circle.get(0).place(),
                        circle.size() == 1
                                ? "the rule '" + names.get(0) + "' asks for what it concludes"
                                : "rules go round in a circle: '" + String.join("' needs '", names) + "'",
                        "name the constants apart (for example standing == Verdict.WORKING), or conclude a step"
                                + " between.")
                .by("circle"));
    }

    private List<ParsedRule> before(ParsedRule rule) {
        List<ParsedRule> found = new ArrayList<>();
        for (Match match : Condition.matches(rule.conditions())) {
            for (ParsedRule maker : makers.getOrDefault(match.type(), List.of())) {
                if (maker.conclusions().stream().anyMatch(conclude -> Meeting.isPossible(conclude, match))) {
                    found.add(maker);
                }
            }
        }
        return found;
    }
}
