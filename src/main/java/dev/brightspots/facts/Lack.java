package dev.brightspots.facts;

/** Why a unit cannot be measured on a metric. */
public enum Lack {
    /** How many cases its values come from is not known. */
    NO_DENOMINATOR,
    /** There are too few units to compare it with. */
    TOO_FEW_PEERS,
    /** It had no case in the window. */
    NO_CASES
}
