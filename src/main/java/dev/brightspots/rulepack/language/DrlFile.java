package dev.brightspots.rulepack.language;

import dev.brightspots.text.Place;

/** The text of a rule file and the places in it. */
public record DrlFile(String path, String text) {
    /** The place of a character, counted from 0. */
    public Place place(int at) {
        int line = 1;
        int start = 0;
        for (int next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
            line++;
            start = next + 1;
        }
        return new Place(path, line, text.codePointCount(start, Math.max(start, Math.min(at, text.length()))) + 1);
    }

    /** The index of the n-th letter: the parser counts letters, Java counts halves of some of them. */
    int index(int letter) {
        // Of a rule that ends with the file, the parser gives a letter behind the last.
        return text.offsetByCodePoints(0, Math.min(letter, text.codePointCount(0, text.length())));
    }

    /** Which character stands at a place of this file. */
    public int at(Place place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, Math.max(0, place.column() - 1));
    }

    /** The character behind the first bracket of a pattern of this file; brackets in comments do not count. */
    public int inside(Condition.Match pattern) {
        int start = at(pattern.place());
        return Tokens.of(this, start, start + pattern.text().length()).stream()
                .filter(token -> token.is("("))
                .findFirst()
                .map(token -> token.start() + 1)
                .orElseThrow();
    }

    /** The text between two characters, without white space around it. */
    String slice(int from, int to) {
        return text.substring(from, to).strip();
    }
}
