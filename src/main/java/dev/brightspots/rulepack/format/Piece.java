package dev.brightspots.rulepack.format;

/**
 * A word, a sign or a comment of a rule file.
 *
 * @param text as written, without white space around it
 * @param breaks how many lines end between the piece before it and this one
 */
record Piece(Kind kind, String text, int breaks) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        /** A comment to the end of its line. */
        REST_OF_LINE,
        /** A comment between its own signs. */
        ENCLOSED
    }

    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isComment() {
        return kind == Kind.REST_OF_LINE || kind == Kind.ENCLOSED;
    }

    /** Whether it cannot stand in the middle of a line: nothing may follow it there, or it has a line of its own. */
    boolean needsItsLine() {
        return kind == Kind.REST_OF_LINE || (kind == Kind.ENCLOSED && (breaks > 0 || text.indexOf('\n') >= 0));
    }

    /** Whether two pieces say the same, wherever they stand. */
    boolean saysWhat(Piece other) {
        return kind == other.kind && text.equals(other.text);
    }
}
