package dev.brightspots.advise;

/**
 * How far a value was on the right side of a limit.
 *
 * @param threshold the name of the threshold
 * @param limit what the value was compared with
 * @param actual the value
 * @param margin how much the value could have moved; never negative
 */
public record Margin(String threshold, double limit, double actual, double margin) {}
