package dev.brightspots.advise;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.text.Place;
import java.util.List;

/**
 * Which rule concluded a thing, from which facts, by what margin.
 *
 * @param pack the hash of the rule pack
 * @param place where the rule stands in its pack
 * @param text the reason in plain English
 * @param facts what the rule's patterns found, in the order of the rule
 * @param absent what the rule asked not to be there
 * @param margins by how much each threshold was met
 * @param because those of the facts that were concluded themselves
 */
public record Reason(
        String ruleId,
        String ruleName,
        String pack,
        Place place,
        String text,
        List<Fact> facts,
        List<String> absent,
        List<Margin> margins,
        List<Conclusion> because) {
    public Reason {
        facts = List.copyOf(facts);
        absent = List.copyOf(absent);
        margins = List.copyOf(margins);
        because = List.copyOf(because);
    }
}
