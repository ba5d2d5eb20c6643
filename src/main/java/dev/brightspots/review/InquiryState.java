package dev.brightspots.review;

/** How far somebody has come in finding out why a unit excels. */
public enum InquiryState {
    /** Nobody has taken it on. */
    OPEN,
    /** Somebody is to go and ask. */
    ASSIGNED,
    /** Something was found. */
    FOUND,
    /** What was found is written down as a practice that others could take up. */
    DRAFTED,
    /** The practice is in the library. */
    PUBLISHED,
    /** Nothing comes of it. */
    CLOSED
}
