package dev.brightspots.sales;

/** Unit, metric, period and stratum of a row in 64 bits, so that sorting the bits sorts by these four. */
final class Key {
    static final int UNIT_BITS = 22;
    static final int METRIC_BITS = 10;
    static final int PERIOD_BITS = 14;
    static final int STRATUM_BITS = 18;

    private Key() {}

    static long of(int unit, int metric, int period, int stratum) {
        return ((long) unit << (64 - UNIT_BITS))
                | ((long) metric << (PERIOD_BITS + STRATUM_BITS))
                | ((long) period << STRATUM_BITS)
                | stratum;
    }

    static int unit(long key) {
        return (int) (key >>> (64 - UNIT_BITS));
    }

    static int metric(long key) {
        return (int) (key >>> (PERIOD_BITS + STRATUM_BITS)) & ((1 << METRIC_BITS) - 1);
    }

    static int period(long key) {
        return (int) (key >>> STRATUM_BITS) & ((1 << PERIOD_BITS) - 1);
    }

    static int stratum(long key) {
        return (int) key & ((1 << STRATUM_BITS) - 1);
    }
}
