package dev.brightspots.facts;

@Meaning("Why a unit cannot be measured on a metric.")
public enum Lack {
    @Meaning("How many cases its values come from is not known.")
    NO_DENOMINATOR,
    @Meaning("There are too few units to compare it with.")
    TOO_FEW_PEERS,
    @Meaning("It had no case in the window.")
    NO_CASES
}
