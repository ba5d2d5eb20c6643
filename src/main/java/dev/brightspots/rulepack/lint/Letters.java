package dev.brightspots.rulepack.lint;

import dev.brightspots.text.Place;
import java.util.Locale;

/** Looks at the letters of a file: nobody can review a rule that is not what it looks like. */
final class Letters {
    /** Cyrillic and Greek letters that look like one of ours, each before the one it looks like. */
    private static final String ALIKE = "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s"
            + "\u0501d\u0261g\u04bbh\u051bq\u051dw\u0410A\u0412B\u0415E\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C"
            + "\u0422T\u0423Y\u0425X\u0406I\u0405S\u0408J\u03bfo\u03bdv\u03b1a\u03b9i\u03c1p\u0391A\u0392B\u0395E"
            + "\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X\u0131i\u017fs";

    private static final int FULL_WIDTH = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private final String path;
    private final String text;
    private final Findings findings;
    private int line = 1;
    private int column;

    private Letters(String path, String text, Findings findings) {
        this.path = path;
        this.text = text;
        this.findings = findings;
    }

    /** Signs that turn the direction of reading, anywhere; and, in a rule file, letters that are not ours in its code. */
    static void check(String path, String text, Findings findings) {
        new Letters(path, text, findings).check();
    }

    private void check() {
        boolean isRule = path.endsWith(".drl");
        Code code = new Code(text);
        int[] letters = text.codePoints().toArray();
        int at = 0;
        boolean inWord = false;
        for (int letter : letters) {
            column++;
            code.moveTo(at);
            boolean foreign = isRule && letter > '~' && Character.isLetter(letter) && code.isCode();
            if (isHidden(letter)) {
                findings.add(
                        Check.HIDDEN_SIGN,
                        new Place(path, line, column),
                        "the hidden sign " + code(letter) + " stands here, which nobody sees",
                        "delete it, with the letters around it, and write them again.");
            } else if (foreign && !inWord) {
                findings.add(
                        Check.LOOK_ALIKE,
                        new Place(path, line, column),
                        "the letter '" + Character.toString(letter) + "' (" + code(letter)
                                + ") stands in a word of a rule",
                        alike(letter) == letter
                                ? "names have the letters a to z only; texts in quotes may have others."
                                : "write '" + Character.toString(alike(letter)) + "', which only looks the same.");
            }
            inWord = foreign || (inWord && Character.isLetterOrDigit(letter));
            at += Character.charCount(letter);
            if (letter == '\n') {
                line++;
                column = 0;
            }
        }
    }

    /** The ways of Unicode to turn the direction of reading, and signs that nobody sees. */
    static boolean isHidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.CONTROL -> letter != '\n' && letter != '\t';
            default -> letter == 0x034F;
        };
    }

    /** The letter of ours it looks like, or itself. */
    static int alike(int letter) {
        if (letter >= FULL_WIDTH && letter <= FULL_WIDTH_END) {
            return letter - FULL_WIDTH_SHIFT;
        }
        for (int i = 0; i < ALIKE.length(); i += 2) {
            if (ALIKE.charAt(i) == letter) {
                return ALIKE.charAt(i + 1);
            }
        }
        return letter;
    }

    /**
     * Whether a text could be taken for one in our letters: "\u0440\u0430\u0441e" is, a word in Russian is not, for some of
     * its letters are like none of ours.
     */
    static boolean passesForOurs(String text) {
        boolean some = false;
        for (int letter : text.codePoints().toArray()) {
            if (letter > '~' && Character.isLetter(letter)) {
                boolean alike = alike(letter) != letter;
                if (!alike && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN) {
                    return false;
                }
                some |= alike;
            }
        }
        return some;
    }

    static String code(int letter) {
        return String.format(Locale.ROOT, "U+%04X", letter);
    }

    /** Tells the words of a rule file from its comments and texts. */
    private static final class Code {
        private final String text;
        private int at;
        private String until = "";

        Code(String text) {
            this.text = text;
        }

        boolean isCode() {
            return until.isEmpty();
        }

        void moveTo(int index) {
            while (at <= index) {
                if (until.isEmpty()) {
                    until = text.startsWith("//", at)
                            ? "\n"
                            : text.startsWith("/*", at) ? "*/" : text.charAt(at) == '"' ? "\"" : "";
                    at += until.equals("*/") ? 2 : 1;
                } else if (until.equals("\"") && text.charAt(at) == '\\') {
                    at += 2;
                } else if (text.startsWith(until, at) || (until.equals("\"") && text.charAt(at) == '\n')) {
                    at += until.length();
                    until = "";
                } else {
                    at++;
                }
            }
        }
    }
}
