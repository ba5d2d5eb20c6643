package dev.brightspots.sales;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values numbered in the order in which they first appear. */
final class Numbered<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final String what;
    private final int bits;

    /** At most 2^bits of them. */
    Numbered(String what, int bits) {
        this.what = what;
        this.bits = bits;
    }

    /** The number of a value, from 0. */
    int number(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        check(what, values.size() + 1, bits);
        numbers.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    static void check(String what, int count, int bits) {
        if (count > 1 << bits) {
            throw new Observations.TooMany(what, 1 << bits);
        }
    }

    /** The values in order. */
    Ranked<T> ranked(Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(values);
        sorted.sort(order);
        int[] ranks = new int[values.size()];
        for (int i = 0; i < sorted.size(); i++) {
            ranks[number(sorted.get(i))] = i;
        }
        return new Ranked<>(sorted, ranks);
    }

    /** Values in order, which know where each earlier number went. */
    static final class Ranked<T> {
        private final List<T> sorted;
        private final int[] ranks;

        private Ranked(List<T> sorted, int[] ranks) {
            this.sorted = Collections.unmodifiableList(sorted);
            this.ranks = ranks;
        }

        List<T> sorted() {
            return sorted;
        }

        /** The place of the value that had this number. */
        int rank(int number) {
            return ranks[number];
        }

        /** Those at some of the places. */
        Ranked<T> only(BitSet places) {
            int[] fresh = new int[sorted.size()];
            List<T> some = new ArrayList<>(places.cardinality());
            places.stream().forEach(place -> {
                fresh[place] = some.size();
                some.add(sorted.get(place));
            });
            return new Ranked<>(some, fresh);
        }
    }
}
