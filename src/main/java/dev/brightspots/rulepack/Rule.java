package dev.brightspots.rulepack;

import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.text.Place;

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
