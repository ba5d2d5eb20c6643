package dev.brightspots.sales;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is measured.
 *
 * @param format how its values are written, for example {@code percent}, {@code days}, {@code money EUR}
 * @param scale the analysis scale, on which leads and effects are stated
 * @param gap the smallest difference worth a manager's time on that scale; empty: the default
 * @param drivers metrics whose product is (about) this one
 * @param watch metrics that may pay for it
 * @param ripeAfter how many of the latest periods are left out, since their cases are not yet decided
 * @param benchmark a value known from outside, in the metric's own terms
 */
public record Metric(
        MetricId id,
        String name,
        Type type,
        Better better,
        Role role,
        Format format,
        Scale scale,
        OptionalDouble gap,
        List<MetricId> drivers,
        List<MetricId> watch,
        int ripeAfter,
        OptionalDouble benchmark) {
    /** What numerator and denominator are. */
    public enum Type {
        /** k of n. */
        RATE,
        /** The sum of n values over n. */
        MEAN,
        /** An amount per amount. */
        RATIO,
        /** Events per exposure. */
        COUNT
    }

    /** Which direction is good. */
    public enum Better {
        HIGHER,
        LOWER;

        /** +1 or -1: what turns a difference into a lead, where positive is better. */
        public int sign() {
            return this == HIGHER ? 1 : -1;
        }
    }

    /** What part a metric plays. */
    public enum Role {
        /** What the organisation wants in the end. */
        OUTCOME,
        /** How much is done: effort. */
        ACTIVITY,
        /** What leads to an outcome. */
        DRIVER
    }

    /** The scale on which units are compared. */
    public enum Scale {
        LOGIT,
        LOG,
        IDENTITY;

        /** What a value becomes by a difference on this scale; a rate of 0 or 1 stays, since no odds move it. */
        public double moved(double value, double difference) {
            return switch (this) {
                case IDENTITY -> value + difference;
                case LOG -> value * Math.exp(difference);
                case LOGIT ->
                    value <= 0 || value >= 1
                            ? value
                            : 1 / (1 + Math.exp(-(Math.log(value / (1 - value)) + difference)));
            };
        }
    }

    public Metric {
        if (ripeAfter < 0) {
            throw new IllegalArgumentException("ripe_after of " + id + " is 0 or more, not " + ripeAfter);
        }
        if (scale == Scale.LOGIT && type != Type.RATE) {
            throw new IllegalArgumentException("Only a rate has the logit scale, " + id + " is a " + type);
        }
        if (gap.isPresent() && !(gap.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("gap of " + id + " is 0 or more, not " + gap.getAsDouble());
        }
        drivers = List.copyOf(drivers);
        watch = List.copyOf(watch);
    }

    /** The scale a type has where none is given: logit for rates, log for the others. */
    public static Scale defaultScale(Type type) {
        return type == Type.RATE ? Scale.LOGIT : Scale.LOG;
    }

    /**
     * How a metric's values are written.
     *
     * @param currency empty unless {@code kind} is MONEY; for example EUR
     */
    public record Format(Kind kind, Optional<String> currency) {
        /** The ways to write a value. */
        public enum Kind {
            PERCENT,
            NUMBER,
            DAYS,
            MONEY
        }

        /** A plain number. */
        public static final Format NUMBER = new Format(Kind.NUMBER, Optional.empty());

        /** A share as a percentage. */
        public static final Format PERCENT = new Format(Kind.PERCENT, Optional.empty());

        /** A number of days. */
        public static final Format DAYS = new Format(Kind.DAYS, Optional.empty());

        /** An amount in a currency. */
        public static Format money(String currency) {
            return new Format(Kind.MONEY, Optional.of(currency));
        }
    }
}
