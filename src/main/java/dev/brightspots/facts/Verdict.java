package dev.brightspots.facts;

@Meaning("How a unit stands on a metric.")
public enum Verdict {
    @Meaning("Better than its peers by more than chance and by enough to matter.")
    EXCELLING,
    @Meaning("Neither clearly ahead nor clearly behind.")
    WORKING,
    @Meaning("Behind its peers by more than chance and by enough to matter.")
    NOT_WORKING,
    @Meaning("Too little to say.")
    INSUFFICIENT
}
