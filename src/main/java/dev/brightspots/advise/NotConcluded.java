package dev.brightspots.advise;

import dev.brightspots.text.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Why something was not concluded.
 *
 * @param text what is missing, in words
 * @param nearest the rule that came nearest to it; empty if no rule concludes such a thing
 */
public record NotConcluded(String text, Optional<Tried> nearest) {
    /**
     * A rule that was tried.
     *
     * @param checks each of its conditions, in the order of the rule
     */
    public record Tried(String ruleId, Place place, List<Check> checks) {
        public Tried {
            checks = List.copyOf(checks);
        }
    }

    /**
     * One condition of a rule.
     *
     * @param holds whether it held
     * @param text what was found and what was needed
     * @param place where in the rule it stands
     * @param shortfall by how much a number fell short, where it did
     * @param because why a conclusion it needed is missing
     * @param inTheWay why something it rules out is there
     */
    public record Check(
            boolean holds,
            String text,
            Place place,
            Optional<Shortfall> shortfall,
            Optional<NotConcluded> because,
            List<Reason> inTheWay) {
        public Check {
            inTheWay = List.copyOf(inTheWay);
        }
    }

    /**
     * By how much a number fell short.
     *
     * @param threshold the threshold it was compared with, if it was one
     * @param by the distance; empty where the two are constants
     */
    public record Shortfall(String what, String actual, String needed, Optional<String> threshold, OptionalDouble by) {}

    /**
     * A single change that would be enough.
     *
     * @param threshold whether it changes a threshold, and not what was measured
     */
    public record Enough(String text, boolean threshold) {}
}
