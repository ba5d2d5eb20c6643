package dev.brightspots.bench;

import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

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
        List<Callable<Map<Rival, Score>>> tasks = new ArrayList<>();
        for (Difficulty difficulty : difficulties) {
            for (long seed = 1; seed <= seeds; seed++) {
                WorldSpec spec = difficulty.spec(seed);
                tasks.add(() -> {
                    Map<Rival, Score> scores = world(World.make(spec));
                    progress.at(difficulty.id(), done.incrementAndGet(), all);
                    return scores;
                });
            }
        }
        List<Map<Rival, Score>> scores = Workers.all(tasks, threads);
        Map<Difficulty, List<Map<Rival, Score>>> byKind = new EnumMap<>(Difficulty.class);
        for (int kind = 0; kind < difficulties.size(); kind++) {
            byKind.put(difficulties.get(kind), scores.subList(kind * seeds, (kind + 1) * seeds));
        }
        return new EvidenceReport(seeds, pack.hash(), byKind);
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
