package dev.brightspots.facts;

@Meaning("How well the effect of a practice is shown.")
public enum Grade {
    @Meaning("Assigned by lot.")
    A,
    @Meaning("Several adopters gained against those who had not begun, and the gain is shown in this context.")
    B,
    @Meaning("One adopter only, or known from outside: worth a pilot.")
    C,
    @Meaning("Nobody has measured it.")
    D
}
