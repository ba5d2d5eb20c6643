package dev.brightspots.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that is the same on every machine: bits of SplitMix64, and only arithmetic that Java fixes to the last bit. Each
 * purpose has a stream of its own, so that one more draw here never changes what happens there.
 */
final class Chance {
    private static final double NORMAL_FROM = 30;

    private final SplittableRandom bits;
    private double spare = Double.NaN;

    private Chance(long seed) {
        this.bits = new SplittableRandom(seed);
    }

    /** The stream of one purpose under a seed. */
    static Chance of(long seed, String purpose) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
        }
        return new Chance(mixed(mixed(seed) ^ hash));
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Evenly from 0 (inclusive) to 1 (exclusive). */
    double even() {
        return (bits.nextLong() >>> 11) * 0x1p-53;
    }

    /** A whole number from 0 to below the limit. */
    int below(int limit) {
        return (int) (even() * limit);
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability) {
        return even() < probability;
    }

    /** Standard normal, by Marsaglia's polar method. */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double x = 2 * even() - 1;
            double y = 2 * even() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
                spare = y * factor;
                return x * factor;
            }
        }
    }

    /** Standard normal, but with this probability three times as wide. */
    double normal(double tails) {
        double value = normal();
        return tails > 0 && happens(tails) ? 3 * value : value;
    }

    /** Poisson; from a mean of 30 on, the rounded normal of the same mean and variance. */
    int poisson(double mean) {
        if (mean >= NORMAL_FROM) {
            return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal()));
        }
        double least = StrictMath.exp(-mean);
        double product = even();
        int count = 0;
        while (product > least) {
            product *= even();
            count++;
        }
        return count;
    }

    /** A number near this one: rounded down or up, so that the mean is right. */
    int rounded(double number) {
        int whole = (int) Math.floor(number);
        return happens(number - whole) ? whole + 1 : whole;
    }

    /** The same things in another order. */
    <T> List<T> shuffled(List<T> things) {
        List<T> order = new ArrayList<>(things);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T moved = order.get(i);
            order.set(i, order.get(other));
            order.set(other, moved);
        }
        return order;
    }
}
