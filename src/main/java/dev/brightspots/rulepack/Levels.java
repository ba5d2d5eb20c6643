package dev.brightspots.rulepack;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                "name the constants apart (for example standing == Verdict.WORKING), or conclude a step between."));
    }

    private List<ParsedRule> before(ParsedRule rule) {
        List<ParsedRule> found = new ArrayList<>();
        for (Match match : Condition.matches(rule.conditions())) {
            for (ParsedRule maker : makers.getOrDefault(match.type(), List.of())) {
                if (maker.conclusions().stream().anyMatch(conclude -> mayMeet(conclude, match))) {
                    found.add(maker);
                }
            }
        }
        return found;
    }

    /** Whether the fact concluded could meet the pattern, as far as literals and constants tell. */
    private static boolean mayMeet(Conclude conclude, Match match) {
        if (!conclude.type().equals(match.type())) {
            return false;
        }
        FactType type = Vocabulary.words().type(conclude.type()).orElseThrow();
        Terms nothing = new Terms(name -> Optional.empty());
        Map<String, Object> known = new HashMap<>();
        for (int i = 0; i < type.components().size(); i++) {
            String component = type.components().get(i).name();
            nothing.value(conclude.arguments().get(i)).ifPresent(value -> known.put(component, value));
        }
        Terms terms = new Terms(name -> Optional.ofNullable(known.get(name)));
        return match.constraints().stream()
                .map(Constraint::test)
                .flatMap(Optional::stream)
                .noneMatch(test -> terms.value(test).equals(Optional.of(false)));
    }
}
