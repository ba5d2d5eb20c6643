package dev.brightspots.report;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and dates as people write them in English; a figure and its unit never part at the end of a line. */
final class Figures {
    private static final String FIXED = "\u00a0";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final double MILLION = 1e6;

    private Figures() {}

    /** A value in the metric's own terms. */
    static String value(Metric metric, double value) {
        return prefix(metric) + plain(metric, value) + suffix(metric);
    }

    /** "27% to 35%", "9.3 to 11.6 days", "EUR 4,200 to 5,100": the smaller first. */
    static String range(Metric metric, double one, double other) {
        boolean percent = metric.format().kind() == Metric.Format.Kind.PERCENT;
        return prefix(metric)
                + plain(metric, Math.min(one, other))
                + (percent ? suffix(metric) : "")
                + " to "
                + plain(metric, Math.max(one, other))
                + suffix(metric);
    }

    private static String plain(Metric metric, double value) {
        return switch (metric.format().kind()) {
            case PERCENT -> shortened(value * 100, 2);
            case NUMBER, DAYS -> rounded(value);
            case MONEY -> Math.abs(value) >= MILLION ? rounded(value / MILLION) + FIXED + "million" : rounded(value);
        };
    }

    private static String prefix(Metric metric) {
        return metric.format().currency().map(currency -> currency + FIXED).orElse("");
    }

    private static String suffix(Metric metric) {
        return switch (metric.format().kind()) {
            case PERCENT -> "%";
            case DAYS -> FIXED + "days";
            case NUMBER, MONEY -> "";
        };
    }

    /** Three digits are as much as anybody compares. */
    private static String rounded(double number) {
        return shortened(
                new BigDecimal(number)
                        .round(new MathContext(3, RoundingMode.HALF_UP))
                        .doubleValue(),
                3);
    }

    /** 0.31 as "31%". */
    static String percent(double share) {
        return shortened(share * 100, 2) + "%";
    }

    /** A change with its sign: 0.21 as "+21%". */
    static String change(double share) {
        return signed(shortened(share * 100, 2), share) + "%";
    }

    /** A count with its thousands: 12,480. */
    static String count(long number) {
        return grouped((double) number, 0);
    }

    /** A difference on the analysis scale, for those who read charts closely. */
    static String plainNumber(double number) {
        return shortened(number, 2);
    }

    /** "1 team", "3 teams". */
    static String count(long number, String one) {
        return count(number) + FIXED + (number == 1 ? one : plural(one));
    }

    static String plural(String one) {
        String many = one;
        if (one.matches(".*[^aeiou]y")) {
            many = one.substring(0, one.length() - 1) + "ie";
        } else if (one.matches(".*(s|x|ch|sh)")) {
            many = one + "e";
        }
        return many + "s";
    }

    /** A period with its days: "2026-Q2 (1 April 2026 to 30 June 2026)". */
    static String period(Period period) {
        return switch (period.kind()) {
            case ALL -> "all of the data, which carry no dates";
            case DAY -> day(period.first());
            default -> period + " (" + day(period.first()) + " to " + day(period.last()) + ")";
        };
    }

    /** The last day of a period, if it has one. */
    static String asOf(Period period) {
        return period.kind() == Period.Kind.ALL ? "an unknown date" : day(period.last());
    }

    static String day(LocalDate day) {
        return DAY.format(day).replace(' ', '\u00a0');
    }

    /** What a unit of this value would reach with that lead more, in the metric's own terms. */
    static double moved(Metric metric, double value, double lead) {
        return metric.scale().moved(value, metric.better().sign() * lead);
    }

    /** The lead that takes a unit from one value to another; the other way round of {@link #moved}. */
    static double lead(Metric metric, double from, double to) {
        double step = switch (metric.scale()) {
            case LOGIT -> Math.log(to / (1 - to)) - Math.log(from / (1 - from));
            case LOG -> Math.log(to / from);
            case IDENTITY -> to - from;
        };
        return metric.better().sign() * step;
    }

    /** A lead as a change people understand: of the value itself, or of the odds for a rate. */
    static String change(Metric metric, double lead) {
        double step = metric.better().sign() * lead;
        return switch (metric.scale()) {
            case LOGIT -> "odds ×" + FIXED + shortened(Math.exp(step), 2);
            case LOG -> change(Math.expm1(step));
            case IDENTITY -> signed(value(metric, Math.abs(step)), step);
        };
    }

    /** "24 % → 31 % (27 % to 35 %)"; without a value to start from the change alone. */
    static String gain(Metric metric, OptionalDouble from, double expected, double low, double high) {
        if (from.isEmpty()) {
            return change(metric, expected) + " (" + change(metric, low) + " to " + change(metric, high) + ")";
        }
        double now = from.getAsDouble();
        return value(metric, now)
                + " → "
                + value(metric, moved(metric, now, expected))
                + " ("
                + range(metric, moved(metric, now, low), moved(metric, now, high))
                + ")";
    }

    private static String signed(String text, double number) {
        String bare = text.startsWith("-") ? text.substring(1) : text;
        return (number < 0 ? "−" : "+") + bare;
    }

    /** So many significant digits, but never fewer than the whole part has. */
    private static String shortened(double number, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(digits, RoundingMode.HALF_UP));
        return Math.abs(rounded.doubleValue()) >= Math.pow(10, digits - 1.0)
                ? grouped(number, 0)
                : grouped(rounded.doubleValue(), digits + 1);
    }

    private static String grouped(double number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        return text.equals("-0") ? "0" : text;
    }
}
