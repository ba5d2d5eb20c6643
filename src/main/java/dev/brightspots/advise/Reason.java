package dev.brightspots.advise;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.text.Place;
import java.util.List;

/**
 * Why something was concluded: one match of one rule.
 *
 * @param rule the rule's id
 * @param pack the content hash of the rule pack
 * @param place where the rule stands
 * @param text the rule's sentence for this match
 * @param facts the facts that matched, in the order of the rule's patterns
 * @param absent what had to be absent and was, in words
 * @param margins how far the matched numbers were from their thresholds
 * @param because those of the matched facts that are conclusions themselves
 */
public record Reason(
        String rule,
        String pack,
        Place place,
        String text,
        List<Fact> facts,
        List<String> absent,
        List<Margin> margins,
        List<Conclusion> because) {
    /**
     * How far a number was from its threshold.
     *
     * @param limit the threshold's value
     * @param actual what was compared with it
     * @param margin how far {@code actual} may move before the rule no longer holds; not negative
     */
    public record Margin(String threshold, double limit, double actual, double margin) {}

    public Reason {
        facts = List.copyOf(facts);
        absent = List.copyOf(absent);
        margins = List.copyOf(margins);
        because = List.copyOf(because);
    }
}
