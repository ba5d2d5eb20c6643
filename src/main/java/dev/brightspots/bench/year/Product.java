package dev.brightspots.bench.year;

import dev.brightspots.bench.year.Decision.Halt;
import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The product as it is; of each plan the most urgent item is taken up, and what it halts is given up. It keeps its runs. */
final class Product implements Player {
    private final RulePack pack;
    private final List<RunResult> runs = new ArrayList<>();

    Product(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public Decision decide(World world) {
        List<Period> periods = world.data().observations().periods();
        Period now = periods.get(periods.size() - 1);
        RunResult run =
                Pipeline.run(new Request(world.data(), 0, List.of(), Optional.of(now), 1), pack, Progress.SILENT);
        runs.add(run);
        Map<String, Advised> advised = new HashMap<>();
        run.recommendations().forEach(one -> advised.put(one.id(), one));
        Map<UnitId, PracticeId> takeUp = new TreeMap<>();
        for (CoachingPlan plan : run.planned().plans()) {
            plan.items().stream()
                    .flatMap(item -> Optional.ofNullable(advised.get(item)).stream())
                    .max(Comparator.comparingDouble(Advised::priority)
                            .thenComparing(Advised::practice, Comparator.reverseOrder()))
                    .ifPresent(one -> takeUp.put(plan.unit(), one.practice()));
        }
        return new Decision(
                takeUp,
                run.halts().stream()
                        .map(halt -> new Halt(halt.practice(), halt.context()))
                        .collect(Collectors.toSet()));
    }

    /** One for each decision, in order. */
    List<RunResult> runs() {
        return List.copyOf(runs);
    }
}
