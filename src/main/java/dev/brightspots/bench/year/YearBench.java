package dev.brightspots.bench.year;

import dev.brightspots.bench.Workers;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldSpec;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Plays a year of standard worlds with the product in the loop, and of the same worlds without it. */
public final class YearBench {
    private YearBench() {}

    /**
     * Plays the worlds of {@code seeds} seeds from the first on. The same arguments give the same figures, whatever the number of
     * threads.
     */
    public static YearReport run(long first, int seeds, int threads, RulePack pack, Progress progress) {
        AtomicLong done = new AtomicLong();
        List<Callable<Year>> years = LongStream.range(first, first + seeds)
                .<Callable<Year>>mapToObj(seed -> () -> {
                    Year year = Year.of(World.make(WorldSpec.standard(seed)), new Product(pack));
                    progress.at("a year", done.incrementAndGet(), seeds);
                    return year;
                })
                .toList();
        return new YearReport(pack.hash(), Workers.all(years, threads));
    }
}
