package dev.brightspots.measure;

import java.util.Arrays;
import java.util.List;

/**
 * What one unit did on one metric: a row for each period and stratum, sorted, in parallel arrays.
 *
 * @param keys period (place among all periods) in the upper, stratum in the lower 32 bits; rising
 * @param squares sums of squares, NaN where unknown
 * @param blind whether rows without a denominator were left out
 */
record Series(long[] keys, double[] numerators, double[] denominators, double[] squares, boolean blind) {
    static final Series EMPTY = new Series(new long[0], new double[0], new double[0], new double[0], false);

    static long key(int period, int stratum) {
        return ((long) period << 32) | stratum;
    }

    int size() {
        return keys.length;
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    int period(int row) {
        return (int) (keys[row] >>> 32);
    }

    int stratum(int row) {
        return (int) keys[row];
    }

    /** The row of a key, or -1. */
    int find(long key) {
        return Math.max(-1, Arrays.binarySearch(keys, key));
    }

    /** The sum of several series, each key added up in the order of the list. */
    static Series sum(List<Series> parts) {
        List<Series> filled = parts.stream().filter(part -> !part.isEmpty()).toList();
        boolean blind = parts.stream().anyMatch(Series::blind);
        if (filled.isEmpty()) {
            return blind ? new Series(EMPTY.keys, EMPTY.numerators, EMPTY.denominators, EMPTY.squares, true) : EMPTY;
        }
        long[] all = filled.stream()
                .flatMapToLong(part -> Arrays.stream(part.keys))
                .sorted()
                .distinct()
                .toArray();
        double[] numerators = new double[all.length];
        double[] denominators = new double[all.length];
        double[] squares = new double[all.length];
        for (Series part : filled) {
            int at = 0;
            for (int row = 0; row < part.size(); row++) {
                while (all[at] < part.keys[row]) {
                    at++;
                }
                numerators[at] += part.numerators[row];
                denominators[at] += part.denominators[row];
                squares[at] += part.squares[row];
            }
        }
        return new Series(all, numerators, denominators, squares, blind);
    }

    /** The rows of the periods for which {@code wanted} is true. */
    Series only(boolean[] wanted) {
        int[] rows = java.util.stream.IntStream.range(0, size())
                .filter(row -> wanted[period(row)])
                .toArray();
        return new Series(
                Arrays.stream(rows).mapToLong(row -> keys[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> numerators[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> denominators[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> squares[row]).toArray(),
                blind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && Arrays.equals(keys, that.keys)
                && Arrays.equals(numerators, that.numerators)
                && Arrays.equals(denominators, that.denominators);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys);
    }

    @Override
    public String toString() {
        return "Series of " + size() + " rows";
    }
}
