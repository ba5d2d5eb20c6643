package dev.brightspots.load;

import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Problem;
import java.util.List;

/**
 * What came of reading.
 *
 * @param data the good rows
 * @param rows rows read, good or not, of units, observations and adoptions
 * @param refused how many of them were refused
 * @param problems what a reader should know besides (for example where a unit's own rows and the sum of its descendants
 *     differ, files that were ignored), sorted
 */
public record Loaded(SalesData data, long rows, long refused, List<Problem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
    }
}
