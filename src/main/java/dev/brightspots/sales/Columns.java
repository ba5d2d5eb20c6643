package dev.brightspots.sales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a 64-bit key, three numbers and a line, kept in chunks of primitive columns and sorted in place: 200 MB of
 * observations must fit into a heap of 256 MB, which an object for each row would not.
 */
final class Columns {
    private static final int BITS = 14;
    private static final int CHUNK = 1 << BITS;
    private static final int SMALL = 24;

    private final List<long[]> keys = new ArrayList<>();
    private final List<double[]> numerators = new ArrayList<>();
    private final List<double[]> denominators = new ArrayList<>();
    private final List<double[]> squares = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();
    private static final double[] NO_SQUARES = {};
    private int size;

    int size() {
        return size;
    }

    long key(int row) {
        return keys.get(row >> BITS)[row & (CHUNK - 1)];
    }

    void key(int row, long key) {
        keys.get(row >> BITS)[row & (CHUNK - 1)] = key;
    }

    double numerator(int row) {
        return numerators.get(row >> BITS)[row & (CHUNK - 1)];
    }

    double denominator(int row) {
        return denominators.get(row >> BITS)[row & (CHUNK - 1)];
    }

    double squares(int row) {
        double[] chunk = squares.get(row >> BITS);
        return chunk.length == 0 ? Double.NaN : chunk[row & (CHUNK - 1)];
    }

    int line(int row) {
        return lines.get(row >> BITS)[row & (CHUNK - 1)];
    }

    /** Appends a row; unknown numbers are NaN. */
    void add(long key, double numerator, double denominator, double sumSquares, int line) {
        int at = size & (CHUNK - 1);
        if (at == 0) {
            keys.add(new long[CHUNK]);
            numerators.add(new double[CHUNK]);
            denominators.add(new double[CHUNK]);
            squares.add(NO_SQUARES);
            lines.add(new int[CHUNK]);
        }
        int row = size++;
        keys.get(row >> BITS)[at] = key;
        numerators.get(row >> BITS)[at] = numerator;
        denominators.get(row >> BITS)[at] = denominator;
        lines.get(row >> BITS)[at] = line;
        squares(row, sumSquares);
    }

    private void squares(int row, double value) {
        double[] chunk = squares.get(row >> BITS);
        if (chunk.length == 0) {
            if (Double.isNaN(value)) {
                return;
            }
            chunk = new double[CHUNK];
            Arrays.fill(chunk, Double.NaN);
            squares.set(row >> BITS, chunk);
        }
        chunk[row & (CHUNK - 1)] = value;
    }

    /** Whether two rows hold the same numbers. */
    boolean sameNumbers(int a, int b) {
        return Double.compare(numerator(a), numerator(b)) == 0
                && Double.compare(denominator(a), denominator(b)) == 0
                && Double.compare(squares(a), squares(b)) == 0;
    }

    /** Copies row {@code from} over row {@code to}. */
    void move(int from, int to) {
        if (from != to) {
            put(to, key(from), numerator(from), denominator(from), squares(from));
            lines.get(to >> BITS)[to & (CHUNK - 1)] = line(from);
        }
    }

    private void put(int row, long key, double numerator, double denominator, double sumSquares) {
        int at = row & (CHUNK - 1);
        keys.get(row >> BITS)[at] = key;
        numerators.get(row >> BITS)[at] = numerator;
        denominators.get(row >> BITS)[at] = denominator;
        squares(row, sumSquares);
    }

    /** Forgets the rows from {@code newSize} on. */
    void shrink(int newSize) {
        size = newSize;
    }

    /** Sorts by key (unsigned), then line. */
    void sort() {
        sort(0, size - 1);
    }

    private void sort(int from, int to) {
        int low = from;
        int high = to;
        while (high - low > SMALL) {
            int pivot = median(low, (low + high) >>> 1, high);
            long key = key(pivot);
            int line = line(pivot);
            int i = low;
            int j = high;
            while (i <= j) {
                while (compare(i, key, line) < 0) {
                    i++;
                }
                while (compare(j, key, line) > 0) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (j - low < high - i) {
                sort(low, j);
                low = i;
            } else {
                sort(i, high);
                high = j;
            }
        }
        insertionSort(low, high);
    }

    private void insertionSort(int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            for (int j = i; j > low && compare(j - 1, key(j), line(j)) > 0; j--) {
                swap(j - 1, j);
            }
        }
    }

    private int median(int a, int b, int c) {
        int ab = compare(a, key(b), line(b));
        int bc = compare(b, key(c), line(c));
        int ac = compare(a, key(c), line(c));
        if (ab < 0) {
            return bc < 0 ? b : ac < 0 ? c : a;
        }
        return bc > 0 ? b : ac > 0 ? c : a;
    }

    private int compare(int row, long key, int line) {
        int byKey = Long.compareUnsigned(key(row), key);
        return byKey != 0 ? byKey : Integer.compare(line(row), line);
    }

    private void swap(int a, int b) {
        if (a == b) {
            return;
        }
        long key = key(a);
        double numerator = numerator(a);
        double denominator = denominator(a);
        double sumSquares = squares(a);
        int line = line(a);
        move(b, a);
        put(b, key, numerator, denominator, sumSquares);
        lines.get(b >> BITS)[b & (CHUNK - 1)] = line;
    }
}
