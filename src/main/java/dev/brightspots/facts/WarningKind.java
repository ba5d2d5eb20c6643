package dev.brightspots.facts;

@Meaning("What would mislead a reader.")
public enum WarningKind {
    @Meaning("Shines on one metric and pays for it on another.")
    GAMING,
    @Meaning("Looks ahead, and is behind like for like, or the other way round.")
    SIMPSON,
    @Meaning("Attainment reflects how targets were set.")
    TARGETS,
    @Meaning("The peers are not like for like.")
    PEERS_TOO_DIFFERENT,
    @Meaning("Seen in one period only.")
    ONE_PERIOD,
    @Meaning("One member makes the lead.")
    CARRIED_BY_ONE,
    @Meaning("It does a practice that does harm.")
    HARMFUL
}
