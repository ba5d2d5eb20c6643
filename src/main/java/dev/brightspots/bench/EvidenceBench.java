package dev.brightspots.bench;

import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.worlds.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Runs the product, and its rivals, on worlds whose truth is known. */
public final class EvidenceBench {
    private final RulePack pack;
    private final Progress progress;

    private EvidenceBench(RulePack pack, Progress progress) {
        this.pack = pack;
        this.progress = progress;
    }

    /**
     * Scores all rivals on the worlds of seeds 1 to {@code seeds} of each difficulty. The same arguments give the same figures,
     * whatever the number of threads.
     */
    public static EvidenceReport run(
            List<Difficulty> difficulties, int seeds, int threads, RulePack pack, Progress progress) {
        return new EvidenceBench(pack, progress).run(difficulties, seeds, threads);
    }

    private EvidenceReport run(List<Difficulty> difficulties, int seeds, int threads) {
        long all = (long) difficulties.size() * seeds;
        AtomicLong done = new AtomicLong();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Map<Difficulty, List<Future<Map<Rival, Score>>>> running = new EnumMap<>(Difficulty.class);
            for (Difficulty difficulty : difficulties) {
                running.put(
                        difficulty,
                        LongStream.rangeClosed(1, seeds)
                                .mapToObj(seed -> workers.submit(() -> {
                                    Map<Rival, Score> scores = world(World.make(difficulty.spec(seed)));
                                    progress.at(difficulty.id(), done.incrementAndGet(), all);
                                    return scores;
                                }))
                                .toList());
            }
            Map<Difficulty, List<Map<Rival, Score>>> scores = new EnumMap<>(Difficulty.class);
            running.forEach((difficulty, some) -> scores.put(difficulty, finished(some)));
            return new EvidenceReport(seeds, pack.hash(), scores);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Map<Rival, Score>> finished(List<Future<Map<Rival, Score>>> running) {
        List<Map<Rival, Score>> scores = new ArrayList<>();
        for (Future<Map<Rival, Score>> one : running) {
            try {
                scores.add(one.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The bench was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("A world could not be scored", e.getCause());
            }
        }
        return scores;
    }

    private Map<Rival, Score> world(World world) {
        Baselines baselines = new Baselines(world);
        Map<Rival, Score> scores = new EnumMap<>(Rival.class);
        Request request = new Request(world.data(), 0, List.of(), Optional.empty(), 1);
        scores.put(Rival.BRIGHTSPOTS, Scoring.of(world, Claims.of(Pipeline.run(request, pack, Progress.SILENT))));
        scores.put(Rival.TOP_QUARTILE, Scoring.of(world, baselines.topQuartile()));
        scores.put(Rival.PLAIN_Z, Scoring.of(world, baselines.plainZ()));
        return scores;
    }
}
