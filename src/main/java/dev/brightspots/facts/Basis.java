package dev.brightspots.facts;

/** By which of the joint tests a unit stands out. */
public enum Basis {
    /** Most of its members are ahead, like for like. */
    ROBUST,
    /** Ahead like for like on average, though perhaps by one member. */
    PLAIN,
    /** Ahead as a league table counts, before easy work is allowed for. */
    CRUDE,
    /** Was ahead in the earlier part of the window. */
    EARLIER
}
