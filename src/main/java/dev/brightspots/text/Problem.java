package dev.brightspots.text;

import java.util.Comparator;

/**
 * Something wrong in what somebody wrote: where, what (with the value), and what to do about it.
 *
 * @param severity whether the thing can be used in spite of it
 * @param place where it stands
 * @param what what is wrong, naming the value
 * @param maybe what to do, without the leading "Maybe"; empty if there is nothing useful to say
 */
public record Problem(Severity severity, Place place, String what, String maybe) implements Comparable<Problem> {
    /** Whether the thing can be used in spite of the problem. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::what)
            .thenComparing(Problem::maybe);

    /** An error at a place. */
    public static Problem error(Place place, String what, String maybe) {
        return new Problem(Severity.ERROR, place, what, maybe);
    }

    /** A warning at a place. */
    public static Problem warning(Place place, String what, String maybe) {
        return new Problem(Severity.WARNING, place, what, maybe);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Two lines: {@code path:LINE:COL severity what}, then the advice. */
    @Override
    public String toString() {
        String first = place + " " + (severity == Severity.ERROR ? "error" : "warning") + " " + what;
        return maybe.isEmpty() ? first : first + "\n  Maybe " + maybe;
    }
}
