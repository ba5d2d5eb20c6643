package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Operator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The nearest value for which a comparison holds, rounded as it will be written: whoever takes it as told has enough.
 *
 * @param value the value; on the right side of the limit
 * @param crossed the limit, where every value beyond it would do but not the limit itself
 */
record Reached(Object value, Optional<Double> crossed) {
    private static final int DIGITS = 3;
    private static final double WHOLE = 100;

    /** @param form of what is compared with the limit */
    static Reached of(Operator operator, Object limit, Form form) {
        if (!(limit instanceof Double number) || !operator.isOrder()) {
            return new Reached(limit, Optional.empty());
        }
        boolean up = operator == Operator.MORE || operator == Operator.AT_LEAST;
        double rounded = rounded(number, up, form);
        boolean strict = operator == Operator.MORE || operator == Operator.LESS;
        if (!strict || rounded != number) {
            return new Reached(rounded, Optional.empty());
        } else if (form == Form.COUNT) {
            return new Reached(number + (up ? 1 : -1), Optional.empty());
        }
        return new Reached(up ? Math.nextUp(number) : Math.nextDown(number), Optional.of(number));
    }

    /** To the digits that are written, away from the wrong side. */
    private static double rounded(double number, boolean up, Form form) {
        RoundingMode outward = up ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal exact = BigDecimal.valueOf(number);
        boolean percent = form == Form.SHARE || form == Form.CHANCE;
        if (form == Form.COUNT || (!percent && Math.abs(number) >= WHOLE)) {
            return exact.setScale(0, outward).doubleValue();
        } else if (percent) {
            boolean fine = Math.abs(number) < 0.01 || (number > 0.99 && number < 1);
            return exact.setScale(fine ? 3 : 2, outward).doubleValue();
        }
        return exact.round(new MathContext(DIGITS, outward)).doubleValue();
    }
}
