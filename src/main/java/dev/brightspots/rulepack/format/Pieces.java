package dev.brightspots.rulepack.format;

import dev.brightspots.rulepack.format.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a rule file into its pieces; only the white space between them is lost. */
final class Pieces {
    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final String text;
    private int at;
    private int breaks;

    private Pieces(String text) {
        this.text = text;
    }

    /** The pieces of a text whose lines end in {@code \n}. */
    static List<Piece> of(String text) {
        Pieces pieces = new Pieces(text);
        List<Piece> found = new ArrayList<>();
        while (pieces.skipSpace()) {
            found.add(pieces.next());
        }
        return found;
    }

    private boolean skipSpace() {
        breaks = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at++) == '\n') {
                breaks++;
            }
        }
        return at < text.length();
    }

    private Piece next() {
        int start = at;
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return new Piece(Kind.REST_OF_LINE, text.substring(start, at).stripTrailing(), breaks);
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            return new Piece(Kind.ENCLOSED, text.substring(start, at), breaks);
        }
        if (c == '"' || c == '\'') {
            closeQuote(c);
            return piece(Kind.TEXT, start);
        }
        if (Character.isJavaIdentifierStart(c)) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            return piece(Kind.NAME, start);
        }
        if (isDigit(c)) {
            while (at < text.length() && partOfNumber(text.charAt(at))) {
                at++;
            }
            return piece(Kind.NUMBER, start);
        }
        at += LONG_SIGNS.stream().anyMatch(sign -> text.startsWith(sign, start)) ? 2 : 1;
        return piece(Kind.SIGN, start);
    }

    private void closeQuote(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean partOfNumber(char c) {
        return isDigit(c) || c == '.' || c == '_' || Character.isLetter(c);
    }

    private Piece piece(Kind kind, int start) {
        return new Piece(kind, text.substring(start, at), breaks);
    }
}
