package dev.brightspots.text;

import java.util.Comparator;

/**
 * Something wrong in what somebody wrote: where, what (with the value), and what to do about it.
 *
 * @param severity whether the thing can be used in spite of it
 * @param place where it stands
 * @param what what is wrong, naming the value
 * @param maybe what to do, without the leading "Maybe"; empty if there is nothing useful to say
 * @param check the check that found it, where it has a page of its own; else empty
 */
public record Problem(Severity severity, Place place, String what, String maybe, String check)
        implements Comparable<Problem> {
    /** Whether the thing can be used in spite of the problem. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::what)
            .thenComparing(Problem::maybe)
            .thenComparing(Problem::check);

    /** An error at a place. */
    public static Problem error(Place place, String what, String maybe) {
        return new Problem(Severity.ERROR, place, what, maybe, "");
    }

    /** A warning at a place. */
    public static Problem warning(Place place, String what, String maybe) {
        return new Problem(Severity.WARNING, place, what, maybe, "");
    }

    /** The same, found by a check that has a page of its own. */
    public Problem by(String itsCheck) {
        return new Problem(severity, place, what, maybe, itsCheck);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Two lines: {@code path:LINE:COL severity what [check]}, then the advice. */
    @Override
    public String toString() {
        String first = place + " " + (severity == Severity.ERROR ? "error" : "warning") + " " + what
                + (check.isEmpty() ? "" : " [" + check + "]");
        return maybe.isEmpty() ? first : first + "\n  Maybe " + maybe;
    }
}
