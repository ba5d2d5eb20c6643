package dev.brightspots.advise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How names and numbers are written in a sentence; whoever knows the organisation gives its own. */
public interface Phrasing {
    /** Ids as they are, leads as plain numbers: for tests, and where nothing better is known. */
    Phrasing PLAIN = new Phrasing() {};

    /** The name of a unit. */
    default String unit(String id) {
        return id;
    }

    /** The name of a member of a unit, or what stands for it where it must not be named. */
    default String member(String id) {
        return unit(id);
    }

    /** The name of a metric. */
    default String metric(String id) {
        return id;
    }

    /** The title of a practice. */
    default String practice(String id) {
        return id;
    }

    /** A peer group. */
    default String context(String key) {
        return key;
    }

    /** A period. */
    default String period(String period) {
        return period;
    }

    /** A value in the metric's own terms. */
    default String value(String metric, double value) {
        return number(value);
    }

    /**
     * A difference on the analysis scale of a metric.
     *
     * @param context the peer group it was measured in; empty if it is not known
     */
    default String lead(String metric, String context, double lead) {
        return number(lead);
    }

    /**
     * What a unit gains over its own value, on the analysis scale of a metric.
     *
     * @param context the peer group it was measured in; empty if it is not known
     */
    default String gain(String metric, String context, String unit, double gain) {
        return number(gain);
    }

    /** A share as a percentage. */
    default String share(double share) {
        return percent(share);
    }

    /** A probability as a percentage. */
    default String chance(double chance) {
        return percent(chance);
    }

    /** A number with three digits that count, without zeros behind the point. */
    default String number(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(3));
        return (Math.abs(number) >= 100 ? BigDecimal.valueOf(Math.round(number)) : rounded)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 1) {
            return percent < 0.1 ? "less than 0.1%" : String.format(Locale.ROOT, "%.1f%%", percent);
        }
        if (percent > 99 && percent < 100) {
            return percent > 99.9 ? "more than 99.9%" : String.format(Locale.ROOT, "%.1f%%", percent);
        }
        return Math.round(percent) + "%";
    }
}
