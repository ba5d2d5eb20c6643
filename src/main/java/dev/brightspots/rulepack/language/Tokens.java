package dev.brightspots.rulepack.language;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** The words and signs of a stretch of a rule file, comments left out. */
final class Tokens {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    record Token(Kind kind, String text, Place place, int start) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }
    }

    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final DrlFile file;
    private final int end;
    private int at;

    private Tokens(DrlFile file, int start, int end) {
        this.file = file;
        this.at = start;
        this.end = end;
    }

    /** The tokens from one character of the file to another (exclusive), with an END behind. */
    static List<Token> of(DrlFile file, int start, int end) {
        Tokens tokens = new Tokens(file, start, end);
        List<Token> found = new ArrayList<>();
        do {
            found.add(tokens.next());
        } while (found.get(found.size() - 1).kind() != Kind.END);
        return found;
    }

    private Token next() {
        skip();
        int start = at;
        if (at >= end) {
            return token(Kind.END, "", Math.min(start, end));
        }
        char c = file.text().charAt(at);
        if (c == '"') {
            return token(Kind.TEXT, string(), start);
        }
        if (Character.isJavaIdentifierStart(c)) {
            while (at < end && Character.isJavaIdentifierPart(file.text().charAt(at))) {
                at++;
            }
            return token(Kind.NAME, file.text().substring(start, at), start);
        }
        if (isDigit(c)) {
            while (at < end && partOfNumber(file.text().charAt(at))) {
                at++;
            }
            return token(Kind.NUMBER, file.text().substring(start, at), start);
        }
        String two = file.text().substring(at, Math.min(end, at + 2));
        at += LONG_SIGNS.contains(two) ? 2 : 1;
        return token(Kind.SIGN, file.text().substring(start, at), start);
    }

    private void skip() {
        while (at < end) {
            if (Character.isWhitespace(file.text().charAt(at))) {
                at++;
            } else if (file.text().startsWith("//", at)) {
                at = stop(file.text().indexOf('\n', at));
            } else if (file.text().startsWith("/*", at)) {
                int close = file.text().indexOf("*/", at + 2);
                at = close < 0 ? end : Math.min(end, close + 2);
            } else {
                return;
            }
        }
    }

    private int stop(int found) {
        return found < 0 ? end : Math.min(found, end);
    }

    private String string() {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < end && file.text().charAt(at) != '"' && file.text().charAt(at) != '\n') {
            char c = file.text().charAt(at++);
            text.append(c == '\\' && at < end ? escaped(file.text().charAt(at++)) : c);
        }
        if (at >= end || file.text().charAt(at++) == '\n') {
            throw new BadInput(Problem.error(file.place(start), "a string is not closed", "add the closing \"."));
        }
        return text.toString();
    }

    private char escaped(char c) {
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            default ->
                throw new BadInput(Problem.error(
                        file.place(at - 2),
                        "a string holds the escape '\\" + c + "'",
                        "write the letter itself; only \\\" \\\\ \\n \\t are known."));
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean partOfNumber(char c) {
        return isDigit(c) || c == '.' || c == '_' || Character.isLetter(c);
    }

    private Token token(Kind kind, String text, int start) {
        return new Token(kind, text, file.place(start), start);
    }
}
