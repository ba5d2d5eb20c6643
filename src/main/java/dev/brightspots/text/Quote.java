package dev.brightspots.text;

/** Shows a value somebody wrote inside a sentence: quoted, on one line, cut where it is long. */
public final class Quote {
    private static final int MOST = 60;

    private Quote() {}

    /** The value in single quotes; what would break the line or steer a terminal becomes a question mark. */
    public static String of(String value) {
        StringBuilder shown = new StringBuilder("'");
        int end = value.length() <= MOST ? value.length() : value.offsetByCodePoints(0, cut(value));
        value.substring(0, end)
                .codePoints()
                .forEach(each -> shown.appendCodePoint(
                        Character.isISOControl(each) || Character.getType(each) == Character.FORMAT ? '?' : each));
        return shown.append(end < value.length() ? "...'" : "'").toString();
    }

    private static int cut(String value) {
        return Math.min(MOST, value.codePointCount(0, value.length()));
    }
}
