package dev.brightspots.bench;

/** Who says something of a world. */
public enum Rival {
    BRIGHTSPOTS("Brightspots"),
    TOP_QUARTILE("the top quarter of a league table"),
    PLAIN_Z("z > 2 among peers");

    private final String text;

    Rival(String text) {
        this.text = text;
    }

    /** Its name in tables. */
    public String text() {
        return text;
    }
}
