package dev.brightspots.advise;

/**
 * How far a value was on the right side of a limit.
 *
 * @param threshold the name of the threshold
 * @param what the value compared, as the rule writes it
 * @param limit what the value was compared with
 * @param actual the value
 * @param margin how much the value could have moved; never negative
 * @param lostWhen where the value would have to lie for the reason to fail: {@code below}, {@code at or below}, {@code above},
 *     {@code at or above} the limit
 */
public record Margin(String threshold, String what, double limit, double actual, double margin, String lostWhen) {}
