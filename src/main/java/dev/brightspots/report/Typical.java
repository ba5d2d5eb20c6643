package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.sales.MetricId;
import java.util.List;
import java.util.OptionalDouble;

/** What a typical unit of a peer group reaches on a metric: what turns a difference of odds into values people know. */
final class Typical {
    private Typical() {}

    /** The median of what is expected of the units of the group. */
    static OptionalDouble expected(List<StandingLine> standings, MetricId metric, String context) {
        double[] all = standings.stream()
                .filter(line -> line.metric().equals(metric) && line.context().equals(context))
                .filter(line -> line.expected().isPresent())
                .mapToDouble(line -> line.expected().getAsDouble())
                .sorted()
                .toArray();
        return all.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((all[(all.length - 1) / 2] + all[all.length / 2]) / 2);
    }
}
