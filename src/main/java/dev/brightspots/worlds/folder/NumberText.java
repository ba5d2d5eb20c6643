package dev.brightspots.worlds.folder;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text that is the same on every machine: whole numbers in full, others to nine significant digits. */
public final class NumberText {
    private static final double EXACT = 0x1p53;
    private static final MathContext NINE = new MathContext(9, RoundingMode.HALF_EVEN);

    private NumberText() {}

    /** The number as text. */
    public static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString((long) number);
        }
        return new BigDecimal(number).round(NINE).stripTrailingZeros().toPlainString();
    }
}
