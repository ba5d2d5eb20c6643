package dev.brightspots.load;

/** Is told of every refused row, in the order of reading. */
@FunctionalInterface
public interface Refusals {
    /** This row was not taken over. */
    void refused(Refused row);
}
