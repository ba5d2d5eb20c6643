package dev.brightspots.facts;

@Meaning("What part a metric plays.")
public enum MetricRole {
    @Meaning("What the organisation wants in the end.")
    OUTCOME,
    @Meaning("How much is done: effort.")
    ACTIVITY,
    @Meaning("What leads to an outcome.")
    DRIVER
}
