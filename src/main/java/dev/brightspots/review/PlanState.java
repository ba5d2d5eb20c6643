package dev.brightspots.review;

/** Where a coaching plan stands. */
public enum PlanState {
    /** A run proposes it; nobody has looked at it. */
    PROPOSED,
    /** Somebody looks at it. */
    IN_REVIEW,
    /** It is to be done as proposed. */
    APPROVED,
    /** It is to be done with other items, dates or sources than proposed. */
    CHANGED,
    /** It is not to be done. */
    DECLINED,
    /** The unit works on it. */
    RUNNING,
    /** The unit has worked on it to the end. */
    DONE,
    /** It was given up on the way. */
    STOPPED;

    /** Whether its items take up the unit's and the sources' time. */
    public boolean isUnderWay() {
        return this == APPROVED || this == CHANGED || this == RUNNING;
    }
}
