package dev.brightspots.advise.trial;

/** So many of so many. */
public record Share(long part, long whole) {
    private static final int HUNDRED = 100;

    /** In whole percent, floored: 100 means all of them. Of nothing, all is done. */
    public int percent() {
        return whole == 0 ? HUNDRED : (int) (part * HUNDRED / whole);
    }

    /** Such as "97 of 98 rules (98 %)". */
    public String of(String things) {
        return part + " of " + whole + " " + things + " (" + percent() + " %)";
    }
}
