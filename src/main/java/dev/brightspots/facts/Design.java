package dev.brightspots.facts;

@Meaning("How the effect of a practice was found.")
public enum Design {
    @Meaning("Who does it was decided by lot.")
    RANDOMISED,
    @Meaning("Adopters before and after, against peers who had not begun.")
    BEFORE_AFTER,
    @Meaning("Known from outside only.")
    PRIOR,
    @Meaning("Nothing could be compared.")
    NONE
}
