package dev.brightspots.facts;

/** Keeps out of the rules what Drools compares wrongly: NaN, infinity and -0.0. */
final class Numbers {
    private Numbers() {}

    /** The number itself, with 0.0 for -0.0. */
    static double finite(String component, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(component + " is a finite number, not " + number);
        }
        return number + 0.0;
    }
}
