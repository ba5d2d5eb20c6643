package dev.brightspots.facts;

/** What part a metric plays. */
public enum MetricRole {
    /** What the organisation wants in the end. */
    OUTCOME,
    /** How much is done: effort. */
    ACTIVITY,
    /** What leads to an outcome. */
    DRIVER
}
