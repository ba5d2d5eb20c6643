package dev.brightspots.rulepack.author;

import java.util.Optional;

/**
 * What somebody wants a new rule to be.
 *
 * @param says the sentence it is reported with; empty: a plain one is made
 * @param concludes a conclusion, such as Pattern
 * @param given what it looks at and how: {@code Assessment.lead >=}
 * @param limit the threshold it compares with; empty: one that is there and fits
 */
public record Wanted(
        String stage,
        String id,
        String name,
        String says,
        String owner,
        String since,
        String concludes,
        String given,
        Optional<Limit> limit) {
    /**
     * A threshold.
     *
     * @param value its value if it is a new one
     */
    public record Limit(String name, Optional<Double> value) {}
}
