package dev.brightspots.review;

import dev.brightspots.facts.Grade;

/**
 * What spoke for an item when somebody decided on it; the gain is on the metric's analysis scale, positive = better.
 *
 * @param low lower end of the gain's 95 % interval
 * @param high upper end of it
 */
public record Evidence(Grade grade, double expected, double low, double high) {
    public Evidence {
        if (!(low <= expected && expected <= high)) {
            throw new IllegalArgumentException(
                    "A gain has low <= expected <= high, not " + low + ", " + expected + ", " + high);
        }
    }

    /** Whether this says another thing: another grade, or a gain outside of what was expected. */
    public boolean differsFrom(Evidence earlier) {
        return grade != earlier.grade || expected < earlier.low || expected > earlier.high;
    }
}
