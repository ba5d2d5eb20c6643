package dev.brightspots.facts;

/** How the effect of a practice was found. */
public enum Design {
    /** Who does it was decided by lot. */
    RANDOMISED,
    /** Adopters before and after, against peers who had not begun. */
    BEFORE_AFTER,
    /** Known from outside only. */
    PRIOR,
    /** Nothing could be compared. */
    NONE
}
