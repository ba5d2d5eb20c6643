package dev.brightspots.facts;

/** How well the effect of a practice is shown. */
public enum Grade {
    /** Assigned by lot. */
    A,
    /** Several adopters gained against those who had not begun, and the gain is shown in this context. */
    B,
    /** One adopter only, or known from outside: worth a pilot. */
    C,
    /** Nobody has measured it. */
    D
}
