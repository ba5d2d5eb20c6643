package dev.brightspots.facts;

@Meaning("Why a unit shines.")
public enum CauseKind {
    @Meaning("It shone for a while and no longer does.")
    LUCK,
    @Meaning("Its work is easier.")
    MIX,
    @Meaning("One member carries it.")
    TALENT,
    @Meaning("It does more of the work.")
    EFFORT,
    @Meaning("It follows from another metric.")
    DRIVER,
    @Meaning("It does something that can be taught.")
    PRACTICE,
    @Meaning("No known cause explains it: go and ask.")
    UNEXPLAINED
}
