package dev.brightspots.report;

/** What a text may be written with. */
public enum Ink {
    /** Characters only: for files, pipes and tests. */
    PLAIN,
    /** Bold and colour by escape codes: for a terminal. */
    TERMINAL
}
