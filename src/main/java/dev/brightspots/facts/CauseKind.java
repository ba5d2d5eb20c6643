package dev.brightspots.facts;

/** Why a unit shines. */
public enum CauseKind {
    /** It shone for a while and no longer does. */
    LUCK,
    /** Its work is easier. */
    MIX,
    /** One member carries it. */
    TALENT,
    /** It does more of the work. */
    EFFORT,
    /** It follows from another metric. */
    DRIVER,
    /** It does something that can be taught. */
    PRACTICE,
    /** No known cause explains it: go and ask. */
    UNEXPLAINED
}
