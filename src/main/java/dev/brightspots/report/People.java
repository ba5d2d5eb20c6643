package dev.brightspots.report;

/** Whether a report for reading names single persons. */
public enum People {
    /** Persons are only counted by team. */
    COUNTED,
    /** Persons are named as any other unit. */
    NAMED
}
