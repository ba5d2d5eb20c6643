package dev.brightspots.rulepack;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule of a pack.
 *
 * @param id one name everywhere: in its header, its folder, its page
 * @param name what its author calls it
 * @param says the sentence it is reported with; {@code {$x}} stands for a binding
 * @param title the first heading of its page, or its name
 * @param level rules of a lower level fire first
 * @param parsed what it asks for and concludes
 */
public record Rule(
        String id,
        String name,
        Place place,
        String says,
        String since,
        String owner,
        Stage stage,
        String title,
        int level,
        ParsedRule parsed) {
    /** The rules that have a say in conclusions of a type, directly or through what they rest on. */
    public static List<Rule> behind(String type, List<Rule> rules) {
        Set<String> types = new TreeSet<>(Set.of(type));
        List<Rule> found = new ArrayList<>();
        int before;
        do {
            before = found.size();
            for (Rule rule : rules) {
                boolean concludes = rule.parsed().conclusions().stream().anyMatch(one -> types.contains(one.type()));
                if (concludes && !found.contains(rule)) {
                    found.add(rule);
                    Condition.matches(rule.parsed().conditions()).forEach(match -> types.add(match.type()));
                }
            }
        } while (found.size() > before);
        return found;
    }

    /** What a rule is about, from the folder it lies in. */
    public enum Stage {
        STANDING,
        CAUSE,
        SPREAD,
        GUARD,
        INQUIRE,
        OTHER
    }

    Rule at(int itsLevel) {
        return new Rule(id, name, place, says, since, owner, stage, title, itsLevel, parsed);
    }

    /** The rule with other conditions and conclusions. */
    public Rule with(ParsedRule other) {
        return new Rule(id, name, place, says, since, owner, stage, title, level, other);
    }
}
