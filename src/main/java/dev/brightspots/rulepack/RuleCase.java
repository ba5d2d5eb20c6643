package dev.brightspots.rulepack;

import dev.brightspots.facts.Evidence;
import dev.brightspots.text.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A case of a rule: what is given, and what has to follow.
 *
 * @param name a sentence
 * @param place where it begins; of a table, its row
 * @param given the evidence; what the case does not say is as in the example of each component
 * @param thresholds numbers that are other than the pack's in this case, by name
 * @param expect what has to be concluded
 * @param expectNot what must not be concluded
 * @param fired the ids of rules that must be among the reasons
 * @param notFired the ids of rules that must not be
 */
public record RuleCase(
        String name,
        Place place,
        List<Evidence> given,
        Map<String, Double> thresholds,
        List<Expected> expect,
        List<Expected> expectNot,
        List<String> fired,
        List<String> notFired) {
    /** A conclusion that a case speaks of, where it does. */
    public record Expected(Place place, Wanted conclusion) {}

    public RuleCase {
        given = List.copyOf(given);
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
        expect = List.copyOf(expect);
        expectNot = List.copyOf(expectNot);
        fired = List.copyOf(fired);
        notFired = List.copyOf(notFired);
    }
}
