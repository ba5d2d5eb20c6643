package dev.brightspots.facts;

@Meaning("By which of the joint tests a unit stands out.")
public enum Basis {
    @Meaning("Most of its members are ahead, like for like.")
    ROBUST,
    @Meaning("Ahead like for like on average, though perhaps by one member.")
    PLAIN,
    @Meaning("Ahead as a league table counts, before easy work is allowed for.")
    CRUDE,
    @Meaning("Was ahead in the earlier part of the window.")
    EARLIER
}
