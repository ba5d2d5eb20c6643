package dev.brightspots.rulepack.language;

import java.util.Arrays;
import java.util.Optional;

/** What stands between two terms. */
public enum Operator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    STARTS_WITH("str[startsWith]"),
    ENDS_WITH("str[endsWith]"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** How it is written. */
    public String sign() {
        return sign;
    }

    /** Whether it says which of two values is greater. */
    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    /** Whether it makes a number of two numbers. */
    public boolean isArithmetic() {
        return this == PLUS || this == MINUS || this == TIMES || this == DIVIDED_BY;
    }

    /** The same comparison seen from its right side: {@code a < b} is {@code b > a}. */
    public Operator mirrored() {
        return switch (this) {
            case LESS -> MORE;
            case MORE -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    /**
     * What holds between two numbers where this does not.
     *
     * @throws IllegalStateException if it does not compare sizes
     */
    public Operator negated() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case MORE -> AT_MOST;
            case AT_MOST -> MORE;
            case AT_LEAST -> LESS;
            default -> throw new IllegalStateException(this + " compares no sizes");
        };
    }

    static Optional<Operator> of(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }
}
