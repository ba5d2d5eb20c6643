package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a rule file and the places in it. */
public final class DrlFile {
    private static final int NOTE_LENGTH = 5;

    private final String path;
    private final String text;

    /** Where each line begins: a place is asked for at every word. */
    private final int[] lines;

    /** A file by its path below the folder of rules, with lines that end in a line feed. */
    public DrlFile(String path, String text) {
        this.path = path;
        this.text = text;
        this.lines = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(at -> text.charAt(at) == '\n')
                                .map(at -> at + 1))
                .toArray();
    }

    /** Where it stands below the folder of rules. */
    public String path() {
        return path;
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** The place of a character, counted from 0. */
    public Place place(int at) {
        int found = Arrays.binarySearch(lines, at);
        int line = found >= 0 ? found : -found - 2;
        int start = lines[line];
        return new Place(path, line + 1, text.codePointCount(start, Math.max(start, Math.min(at, text.length()))) + 1);
    }

    /** The index of the n-th letter: the parser counts letters, Java counts halves of some of them. */
    int index(int letter) {
        // Of a rule that ends with the file, the parser gives a letter behind the last.
        return text.offsetByCodePoints(0, Math.min(letter, text.codePointCount(0, text.length())));
    }

    /** Which character stands at a place of this file. */
    public int at(Place place) {
        return text.offsetByCodePoints(lines[place.line() - 1], Math.max(0, place.column() - 1));
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
        return slice(at(from), to);
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
