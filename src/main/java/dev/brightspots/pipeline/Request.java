package dev.brightspots.pipeline;

import dev.brightspots.review.Decided;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param refused how many rows were refused while loading
 * @param problems what loading had to say
 * @param period the assessed period; empty: the latest in which at least half of the coached units have data
 * @param threads how many partitions run at once
 * @param decided what was decided on earlier plans
 */
public record Request(
        SalesData data, long refused, List<Problem> problems, Optional<Period> period, int threads, Decided decided) {
    /** Where nothing was decided yet. */
    public Request(SalesData data, long refused, List<Problem> problems, Optional<Period> period, int threads) {
        this(data, refused, problems, period, threads, Decided.NOTHING);
    }

    public Request {
        problems = List.copyOf(problems);
        if (threads < 1) {
            throw new IllegalArgumentException("A run needs at least one thread, not " + threads);
        }
    }

    /** The same on other data. */
    Request on(SalesData other) {
        return new Request(other, refused, problems, period, threads, decided);
    }
}
