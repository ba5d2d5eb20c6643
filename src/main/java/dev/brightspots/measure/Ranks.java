package dev.brightspots.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Spearman's rank correlation (1904). */
final class Ranks {
    private Ranks() {}

    /** The correlation of the ranks of two columns, ties in the middle of their ranks; 0 if one of them is constant. */
    static double correlation(double[] left, double[] right) {
        double[] a = of(left);
        double[] b = of(right);
        double middle = (a.length + 1) / 2.0;
        double both = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - middle) * (b[i] - middle);
            squaresOfA += (a[i] - middle) * (a[i] - middle);
            squaresOfB += (b[i] - middle) * (b[i] - middle);
        }
        return squaresOfA > 0 && squaresOfB > 0 ? both / Math.sqrt(squaresOfA * squaresOfB) : 0;
    }

    /** P(a correlation of so many pairs as negative as this or more | none), by the t distribution of n - 2. */
    static double chanceOfFalling(double correlation, int pairs) {
        if (pairs < 3) {
            return 1;
        }
        double free = Math.max(1e-300, 1 - correlation * correlation);
        return Tail.beyond(-correlation * Math.sqrt((pairs - 2) / free), pairs - 2);
    }

    /** From 1, the smallest; equal values share the mean of their ranks. */
    static double[] of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((i, j) -> Double.compare(values[i], values[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            double shared = (from + to) / 2.0 + 1;
            Arrays.stream(order, from, to + 1).forEach(i -> ranks[i] = shared);
            from = to + 1;
        }
        return ranks;
    }
}
