package dev.brightspots.facts;

/** What would mislead a reader. */
public enum WarningKind {
    /** Shines on one metric and pays for it on another. */
    GAMING,
    /** Looks ahead, and is behind like for like, or the other way round. */
    SIMPSON,
    /** Attainment reflects how targets were set. */
    TARGETS,
    /** The peers are not like for like. */
    PEERS_TOO_DIFFERENT,
    /** Seen in one period only. */
    ONE_PERIOD,
    /** One member makes the lead. */
    CARRIED_BY_ONE,
    /** It does a practice that does harm. */
    HARMFUL
}
