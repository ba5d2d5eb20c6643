package dev.brightspots.pipeline.diff;

import dev.brightspots.pipeline.diff.Difference.How;
import dev.brightspots.pipeline.diff.Difference.What;
import dev.brightspots.sales.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is concluded otherwise at one period.
 *
 * @param before how many of each there were
 * @param after how many of each there are
 * @param differences sorted by what, unit, metric and practice
 */
public record PeriodDiff(
        Period period, Map<What, Integer> before, Map<What, Integer> after, List<Difference> differences) {
    public PeriodDiff {
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
        differences = differences.stream().sorted().toList();
    }

    /** How many things of a sort changed in a way. */
    public long count(What what, How how) {
        return differences.stream()
                .filter(one -> one.what() == what && one.how() == how)
                .count();
    }

    /** The part of the recommendations there were that are gone or changed, from 0 to 1; 0 if there was none. */
    public double changed() {
        int there = before.getOrDefault(What.RECOMMENDATION, 0);
        return there == 0
                ? 0
                : (double) (count(What.RECOMMENDATION, How.GONE) + count(What.RECOMMENDATION, How.CHANGED)) / there;
    }
}
