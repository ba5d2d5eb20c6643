package dev.brightspots.facts;

/** How a unit stands on a metric. */
public enum Verdict {
    /** Better than its peers by more than chance and by enough to matter. */
    EXCELLING,
    /** Neither clearly ahead nor clearly behind. */
    WORKING,
    /** Behind its peers by more than chance and by enough to matter. */
    NOT_WORKING,
    /** Too little to say. */
    INSUFFICIENT
}
