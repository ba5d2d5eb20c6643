package dev.brightspots.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as files hold them, on every machine alike: digits, a point, perhaps an exponent. */
public final class Decimal {
    private static final Set<String> UNKNOWN =
            Set.of("na", "n/a", "#n/a", "nan", "null", "none", "-", "--", "?", "inf", "-inf", "infinity", "-infinity");
    private static final Pattern COMMA = Pattern.compile("([+-]?\\d+),(\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[ '\u00a0\u202f]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern GROUPED_COMMA = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{3})+),(\\d+)");
    private static final Pattern GROUPED_POINT = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d+");

    private static final Pattern LARGE = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE]\\+?\\d+)?");

    private Decimal() {}

    /** The number, or nothing if the text is none or too large for a number; minus nought is nought. */
    public static OptionalDouble parse(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return OptionalDouble.empty();
            }
        }
        if (!digit) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text) + 0.0;
            return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A number as people write it, with at most 9 significant digits, on every machine alike. */
    public static String show(double number) {
        return new BigDecimal(number)
                .round(new MathContext(9, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What to do about a text that is no number, without the leading "Maybe". */
    public static String advice(String text) {
        if (UNKNOWN.contains(text.toLowerCase(Locale.ROOT))) {
            return "leave it empty where nothing is known.";
        }
        Matcher comma = COMMA.matcher(text);
        if (comma.matches()) {
            String point = "use a point: " + comma.group(1) + "." + comma.group(2);
            return comma.group(2).length() == 3
                    ? point + ", or leave out the comma: " + comma.group(1) + comma.group(2) + "."
                    : point + ".";
        }
        Matcher both = GROUPED_COMMA.matcher(text);
        if (both.matches()) {
            return "use a point, and nothing between the thousands: "
                    + both.group(1).replace(".", "") + "." + both.group(2) + ".";
        }
        if (GROUPED.matcher(text).matches() || GROUPED_POINT.matcher(text).matches()) {
            return "leave out what parts the thousands: " + text.replaceAll("[ ,'\u00a0\u202f]", "") + ".";
        }
        if (LARGE.matcher(text).matches()) {
            return "count in thousands or millions: it is too large for a number.";
        }
        if (text.endsWith("%")) {
            return "give the number itself, without the percent sign.";
        }
        return "give a number such as 12 or 3.5, without a currency or unit.";
    }
}
