package dev.brightspots.measure;

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

    /** The greatest p-value that is rejected at this rate, or what a lone finding would have to reach. */
    static double cutOff(double[] p, double rate) {
        double[] q = adjust(p);
        return IntStream.range(0, p.length)
                .filter(i -> q[i] <= rate)
                .mapToDouble(i -> p[i])
                .max()
                .orElse(p.length == 0 ? rate : rate / p.length);
    }
}
