package dev.brightspots.bench.year;

import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Effect;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.worlds.Fashion;
import dev.brightspots.worlds.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One organisation after a year, by five ways to decide; gains are true effects in team-quarters ({@link Game#gain()}).
 *
 * @param none what the pilots of the fashions gained, where nobody takes up anything else
 * @param copy the gain where teams copy the top team, as many as one can teach
 * @param copyAll the same if a team could teach all others at once
 * @param oracle the gain of one who knows the truth
 * @param product the gain with the product in the loop
 * @param dropped whether the fashion that does nothing is in no plan after the second quarter, and recommended to nobody at the end
 * @param halted whether the fashion that does harm was halted within two quarters in every peer group where it was tried
 * @param learnt what the product knew before the first quarter and after each
 */
record Year(
        long seed,
        double none,
        double copy,
        double copyAll,
        double oracle,
        double product,
        boolean dropped,
        boolean halted,
        List<Learnt> learnt) {
    private static final int SOON = 2;

    /**
     * What is known at one time of the practices that were done before the year began, on the metrics that they are meant to
     * improve.
     *
     * @param shown practices x peer groups of grade A or B
     * @param width mean width of the 95 % intervals of their effects, on the analysis scale
     * @param told teams that were told to take up something
     */
    record Learnt(double shown, double width, double told) {}

    Year {
        learnt = List.copyOf(learnt);
    }

    /** Played through with a product that has not run yet. */
    static Year of(World past, Product product) {
        Game game = played(past, product);
        product.decide(game.world());
        List<RunResult> runs = product.runs();
        Fashion useless = game.fashions().get(0);
        Fashion harmful = game.fashions().get(1);
        return new Year(
                past.spec().seed(),
                played(past, world -> Decision.NOTHING).gain(),
                played(past, new CopyingTheTop(past.data().capacity().teaches()))
                        .gain(),
                played(past, new CopyingTheTop(Integer.MAX_VALUE)).gain(),
                played(past, new Oracle()).gain(),
                game.gain(),
                isDropped(useless.practice().id(), runs.subList(SOON, runs.size())),
                isHalted(harmful, past, runs.subList(1, SOON + 1)),
                runs.stream().map(run -> learnt(past, run)).toList());
    }

    private static Game played(World past, Player player) {
        Game game = new Game(past);
        for (int quarter = 0; quarter < Game.QUARTERS; quarter++) {
            game.play(player.decide(game.world()));
        }
        return game;
    }

    private static boolean isDropped(PracticeId useless, List<RunResult> runs) {
        RunResult last = runs.get(runs.size() - 1);
        return runs.stream().noneMatch(run -> told(run).contains(useless))
                && last.recommendations().stream()
                        .noneMatch(one -> one.practice().equals(useless));
    }

    /** The practices in all plans. */
    private static Set<PracticeId> told(RunResult run) {
        Set<String> items = new HashSet<>();
        run.planned().plans().forEach(plan -> items.addAll(plan.items()));
        Set<PracticeId> told = new HashSet<>();
        run.recommendations().stream()
                .filter(one -> items.contains(one.id()))
                .map(Advised::practice)
                .forEach(told::add);
        return told;
    }

    private static boolean isHalted(Fashion harmful, World past, List<RunResult> runs) {
        Predicate<String> halted = context -> runs.stream()
                .flatMap(run -> run.halts().stream())
                .anyMatch(halt -> halt.practice().equals(harmful.practice().id())
                        && halt.context().equals(context));
        return past.truth().leads().stream()
                .filter(lead -> harmful.pilots().contains(lead.unit()))
                .allMatch(lead -> halted.test(lead.context()));
    }

    private static Learnt learnt(World past, RunResult run) {
        List<Effect> known = run.practiceEffects().stream()
                .filter(effect -> improves(past, effect.practice(), effect.metric()))
                .toList();
        long shown = known.stream()
                .filter(effect -> effect.grade() == Grade.A || effect.grade() == Grade.B)
                .count();
        double width = known.stream()
                .filter(effect -> effect.design() == Design.BEFORE_AFTER)
                .filter(effect -> effect.low().isPresent() && effect.high().isPresent())
                .mapToDouble(
                        effect -> effect.high().getAsDouble() - effect.low().getAsDouble())
                .average()
                .orElse(Double.NaN);
        long told = run.planned().plans().stream()
                .filter(plan -> !plan.items().isEmpty())
                .count();
        return new Learnt(shown, width, told);
    }

    private static boolean improves(World past, PracticeId id, MetricId metric) {
        Practice practice = past.data().practices().get(id);
        return practice != null && practice.improves().contains(metric);
    }
}
