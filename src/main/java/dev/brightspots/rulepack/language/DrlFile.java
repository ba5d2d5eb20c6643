package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.Place;
import java.util.List;

/** The text of a rule file and the places in it. */
public record DrlFile(String path, String text) {
    private static final int NOTE_LENGTH = 5;

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

    /** The text from a place to a character (exclusive). */
    public String slice(Place from, int to) {
        int start = 0;
        for (int line = 1; line < from.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return slice(text.offsetByCodePoints(start, from.column() - 1), to);
    }

    /** The text with blanks where its annotations stand, so that everything else keeps its place. */
    public String withoutNotes() {
        StringBuilder blanked = new StringBuilder(text);
        List<Token> tokens = Tokens.of(this, 0, text.length());
        for (int i = 0; i + NOTE_LENGTH < tokens.size(); i++) {
            boolean note = tokens.get(i).is("@")
                    && tokens.get(i + 1).kind() == Kind.NAME
                    && tokens.get(i + 2).is("(")
                    && tokens.get(i + 3).kind() == Kind.TEXT
                    && tokens.get(i + 4).is(")");
            if (note) {
                for (int at = tokens.get(i).start(); at <= tokens.get(i + 4).start(); at++) {
                    if (blanked.charAt(at) != '\n') {
                        blanked.setCharAt(at, ' ');
                    }
                }
            }
        }
        return blanked.toString();
    }

    /** The text between two characters, without white space around it. */
    String slice(int from, int to) {
        return text.substring(from, to).strip();
    }
}
