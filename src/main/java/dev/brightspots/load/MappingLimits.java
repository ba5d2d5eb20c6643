package dev.brightspots.load;

import java.time.Duration;

/**
 * How much a mapping may take before it is stopped.
 *
 * @param time for reading the exports and for all statements together
 * @param megabytes of memory outside the heap; what exceeds it goes to a private folder that is deleted
 * @param rows of one view at most
 */
record MappingLimits(Duration time, int megabytes, int rows) {
    /** Enough for ten years of exports of a large company. */
    static final MappingLimits DEFAULT = new MappingLimits(Duration.ofMinutes(15), 2048, 20_000_000);

    MappingLimits {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || megabytes < 32 || rows < 1) {
            throw new IllegalArgumentException(
                    "A mapping needs at least a second, 32 MB and a row, not " + time + ", " + megabytes + ", " + rows);
        }
    }
}
