package dev.brightspots.facts;

@Meaning("What is to be done with a practice that should not be spread further.")
public enum HaltKind {
    @Meaning("It likely does harm: stop until somebody knows more.")
    PAUSE,
    @Meaning("Enough units have tried it, and it brings nothing worth having.")
    RETIRE
}
