package dev.brightspots.report;

import java.util.List;
import java.util.function.Consumer;

/** Lays sentences out in lines of at most 100 characters. */
final class Lines {
    private static final int WIDTH = 100;
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private final Ink ink;

    Lines(Ink ink) {
        this.ink = ink;
    }

    void title(String words) {
        text.append(painted("1", clean(words))).append('\n');
    }

    void section(String words) {
        gap();
        text.append(painted("1;33", clean(words))).append('\n');
    }

    void gap() {
        text.append('\n');
    }

    /** An entry of a list. */
    void item(String words) {
        wrap("  - ", "    ", words);
    }

    /** A sentence, so many steps in. */
    void at(int depth, String words) {
        wrap(STEP.repeat(depth), STEP.repeat(depth), words);
    }

    /** The first few, and how many more there are. */
    <T> void cut(List<T> all, int most, Consumer<T> each) {
        all.stream().limit(most).forEach(each);
        if (all.size() > most) {
            text.append("    … and ").append(all.size() - most).append(" more (--out FILE.json has all)\n");
        }
    }

    /** The same below an entry. */
    <T> void cutShort(List<T> all, int most, Consumer<T> each) {
        all.stream().limit(most).forEach(each);
        if (all.size() > most) {
            text.append("    … and ").append(all.size() - most).append(" more\n");
        }
    }

    private void wrap(String first, String next, String words) {
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : clean(words).split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        text.append(line).append('\n');
    }

    /** A name from a file must not steer the terminal: control characters become blanks. */
    private static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }

    private String painted(String code, String words) {
        return ink == Ink.PLAIN ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
    }

    /** Fixed blanks have done their work once lines are broken: what is copied from here has ordinary ones. */
    @Override
    public String toString() {
        return text.toString().replace('\u00a0', ' ');
    }
}
