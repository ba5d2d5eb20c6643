package dev.brightspots.load;

/**
 * Is told of every refused row, in the order of reading; rows that only clash with the rest of their table come after the
 * others.
 */
@FunctionalInterface
public interface Refusals {
    /** This row was not taken over. */
    void refused(Refused row);
}
