package dev.brightspots.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Hochberg's step-up control of the false discovery rate (1995). */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** The adjusted p-values (q), in the order given: reject all with q at most the rate one accepts. */
    static double[] adjust(double[] p) {
        int[] falling = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int place = 0; place < falling.length; place++) {
            int rank = falling.length - place;
            least = Math.min(least, p[falling[place]] * p.length / rank);
            q[falling[place]] = least;
        }
        return q;
    }

    /**
     * The p-value that one more finding would have to reach at this rate: what is found already makes it easier, and how clear it
     * is makes it no harder.
     */
    static double cutOff(double[] p, double rate) {
        long found = Arrays.stream(adjust(p)).filter(q -> q <= rate).count();
        return p.length == 0 ? rate : rate * Math.min(p.length, found + 1) / p.length;
    }
}
