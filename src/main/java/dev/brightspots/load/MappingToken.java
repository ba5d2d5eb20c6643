package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of SQL; comments and blanks are none.
 *
 * @param start its first character in the text
 * @param end the character after its last
 * @param text the name without its quotes, a word as written
 */
record MappingToken(Kind kind, int start, int end, String text) {
    /** The sorts of piece that cutting into statements needs to tell apart. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        SYMBOL
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.toUpperCase(Locale.ROOT).equals(word);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** All pieces of the text, in order. */
    static List<MappingToken> of(MappingSource source) {
        return new Reading(source).all();
    }

    /** Walks over the text once. */
    private static final class Reading {
        private final MappingSource source;
        private final String text;
        private final List<MappingToken> found = new ArrayList<>();
        private int at;

        Reading(MappingSource source) {
            this.source = source;
            this.text = source.text();
        }

        List<MappingToken> all() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    at++;
                } else if (text.startsWith("--", at)) {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end;
                } else if (text.startsWith("/*", at)) {
                    comment();
                } else {
                    piece(c);
                }
            }
            return found;
        }

        private void piece(char c) {
            int start = at;
            if (c == '\'') {
                quoted(Kind.STRING, false);
            } else if (c == '"') {
                quoted(Kind.QUOTED_NAME, false);
            } else if ((c == 'e' || c == 'E') && text.startsWith("'", at + 1)) {
                at++;
                quoted(Kind.STRING, true);
            } else if (c == '$' && dollarTag() > 0) {
                dollarQuoted();
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                while (at < text.length() && isNamePart(text.charAt(at))) {
                    at++;
                }
                found.add(new MappingToken(Kind.WORD, start, at, text.substring(start, at)));
            } else {
                at++;
                found.add(new MappingToken(Kind.SYMBOL, start, at, text.substring(start, at)));
            }
        }

        private static boolean isNamePart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$';
        }

        /** Comments nest, as they do in the engine. */
        private void comment() {
            int start = at;
            int depth = 0;
            do {
                if (text.startsWith("/*", at)) {
                    depth++;
                    at += 2;
                } else if (text.startsWith("*/", at)) {
                    depth--;
                    at += 2;
                } else {
                    at++;
                }
                if (at >= text.length() && depth > 0) {
                    throw open(start, "comment", "put */ where it ends.");
                }
            } while (depth > 0);
        }

        /** A quote inside is doubled, or follows a backslash where those count. */
        private void quoted(Kind kind, boolean backslashes) {
            int start = at;
            char quote = text.charAt(at++);
            StringBuilder inside = new StringBuilder();
            while (true) {
                if (at >= text.length()) {
                    throw open(start, kind == Kind.STRING ? "text" : "name", "put a " + quote + " where it ends.");
                }
                char c = text.charAt(at);
                if (c == quote && !text.startsWith(String.valueOf(quote), at + 1)) {
                    break;
                }
                at += c == quote || (backslashes && c == '\\') ? 2 : 1;
                inside.append(c);
            }
            at++;
            found.add(new MappingToken(kind, start, at, inside.toString()));
        }

        /** The length of {@code $tag$} here, or 0. */
        private int dollarTag() {
            int end = at + 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            boolean number = end > at + 1 && Character.isDigit(text.charAt(at + 1));
            return !number && end < text.length() && text.charAt(end) == '$' ? end + 1 - at : 0;
        }

        private void dollarQuoted() {
            int start = at;
            String tag = text.substring(at, at + dollarTag());
            int end = text.indexOf(tag, at + tag.length());
            if (end < 0) {
                throw open(start, "text", "put " + tag + " where it ends.");
            }
            at = end + tag.length();
            found.add(new MappingToken(Kind.STRING, start, at, text.substring(start + tag.length(), end)));
        }

        private BadInput open(int start, String what, String maybe) {
            return new BadInput(
                    Problem.error(source.at(start), "the " + what + " that begins here does not end", maybe));
        }
    }
}
