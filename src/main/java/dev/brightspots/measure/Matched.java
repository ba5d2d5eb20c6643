package dev.brightspots.measure;

import java.util.Arrays;

/**
 * What one unit, or a member of it, did on a metric, row by row beside what the unit's peers would reach there.
 *
 * @param series what was done
 * @param adjusted what the peers reach per denominator in the row's period and stratum; NaN if they have none there
 * @param standard what the whole group reaches there, the unit included
 * @param crude what the peers reach in the row's period, whatever the stratum
 * @param share the unit's share of all that the group did in the row's period
 */
record Matched(Series series, double[] adjusted, double[] standard, double[] crude, double[] share) {
    /** The rows that lie in a period that is wanted and in which there are peers. */
    int[] rows(boolean[] wanted) {
        int[] rows = new int[series.size()];
        int found = 0;
        for (int row = 0; row < rows.length; row++) {
            if (counts(row, wanted)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** Whether the row lies in a period that is wanted and in which there are peers. */
    boolean counts(int row, boolean[] wanted) {
        return wanted[series.period(row)] && !Double.isNaN(adjusted[row]);
    }
}
