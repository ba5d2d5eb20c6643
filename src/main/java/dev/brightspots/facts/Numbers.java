package dev.brightspots.facts;

/** Keeps out of the rules what Drools compares wrongly: NaN, infinity and -0.0; and what lies outside a stated range. */
final class Numbers {
    private Numbers() {}

    /** The number itself, with 0.0 for -0.0. */
    static double finite(String component, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(component + " is a finite number, not " + number);
        }
        return number + 0.0;
    }

    /** A probability. */
    static double chance(String component, double number) {
        return between(component, number, 0, 1);
    }

    /** A part of something of which no part is negative. */
    static double share(String component, double number) {
        return between(component, number, 0, 1);
    }

    /** How many. */
    static double count(String component, double number) {
        return between(component, number, 0, Double.MAX_VALUE);
    }

    /** A place in an order, the first being 1. */
    static double rank(String component, double number) {
        return between(component, number, 1, Double.MAX_VALUE);
    }

    private static double between(String component, double number, double from, double to) {
        double finite = finite(component, number);
        if (finite < from || finite > to) {
            throw new IllegalArgumentException(component + " is " + finite + ", outside of its range");
        }
        return finite;
    }
}
