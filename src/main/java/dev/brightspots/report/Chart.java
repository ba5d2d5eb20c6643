package dev.brightspots.report;

import java.util.List;

/**
 * Points with their intervals on one axis, ready to be drawn: all lengths are in the units of the drawing, as text.
 *
 * @param alt what the drawing shows, in a sentence, for those who do not see it
 * @param note what was left out of it; may be empty
 * @param bottom where the axis stands
 * @param zero where the axis has its middle
 */
record Chart(
        String title,
        String axis,
        String alt,
        String note,
        String height,
        String bottom,
        String zero,
        List<Row> rows,
        List<Tick> ticks) {
    /** A point with its interval; {@code tone} is its class: bright, ahead, behind or plain. */
    record Row(String label, String tone, String y, String x, String low, String high, String text) {}

    /** A mark of the axis. */
    record Tick(String x, String label) {}
}
