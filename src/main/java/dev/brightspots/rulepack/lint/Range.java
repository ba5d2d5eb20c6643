package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Vocabulary.Component;

/**
 * The numbers from one to another.
 *
 * @param least the lowest
 * @param isLeastOut whether the lowest itself is left out
 * @param most the highest
 * @param isMostOut whether the highest itself is left out
 */
record Range(double least, boolean isLeastOut, double most, boolean isMostOut) {
    /** What a component can hold, which is checked wherever a fact is made. */
    static Range of(Component component) {
        return new Range(component.range().from(), false, component.range().to(), false);
    }

    static Range exactly(double value) {
        return new Range(value, false, value, false);
    }

    /** What is left by a comparison with a number that lies somewhere in a range. */
    Range compared(Operator operator, Range other) {
        return switch (operator) {
            case EQUAL -> and(other);
            case LESS -> and(new Range(Double.NEGATIVE_INFINITY, false, other.most, true));
            case AT_MOST -> and(new Range(Double.NEGATIVE_INFINITY, false, other.most, false));
            case MORE -> and(new Range(other.least, true, Double.POSITIVE_INFINITY, false));
            case AT_LEAST -> and(new Range(other.least, false, Double.POSITIVE_INFINITY, false));
            default -> this;
        };
    }

    private Range and(Range other) {
        boolean mine = least > other.least || (least == other.least && isLeastOut);
        boolean mineToo = most < other.most || (most == other.most && isMostOut);
        return new Range(
                mine ? least : other.least,
                mine ? isLeastOut : other.isLeastOut,
                mineToo ? most : other.most,
                mineToo ? isMostOut : other.isMostOut);
    }

    boolean isEmpty() {
        return least > most || (least == most && (isLeastOut || isMostOut));
    }
}
