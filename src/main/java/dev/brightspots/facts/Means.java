package dev.brightspots.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a fact means, for the authors of rules and for sentences. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Means {
    /** The meaning in a few words. */
    String value();

    /** How it is written in a sentence. */
    Form form();

    /** A value as it could occur. */
    String example();

    /** The least number it can be, where that is more than its form says. */
    double from() default Double.NEGATIVE_INFINITY;

    /** The largest number it can be, where that is less than its form says. */
    double to() default Double.POSITIVE_INFINITY;

    /** How a component is written in a sentence. */
    enum Form {
        /** The id of a unit, written as its name. */
        UNIT,
        /** The id of a member of a unit: written as its name, unless it is a person. */
        MEMBER,
        /** The id of a metric, written as its name. */
        METRIC,
        /** The id of a practice, written as its title. */
        PRACTICE,
        /** The key of a peer group. */
        CONTEXT,
        /** A period. */
        PERIOD,
        /** Words. */
        TEXT,
        /** A value in the metric's own terms: 0.31 of a rate is written 31 %. */
        VALUE,
        /** A difference on the analysis scale, positive = better. */
        LEAD,
        /** What a unit gains over its own value, on the analysis scale, positive = better. */
        GAIN,
        /** A part of something: 0.5 is written 50 %. It lies outside 0 to 1 where other parts are negative. */
        SHARE,
        /** A probability, from 0 to 1. */
        CHANCE,
        /** How many, 0 or more. */
        COUNT,
        /** A plain number. */
        NUMBER
    }
}
