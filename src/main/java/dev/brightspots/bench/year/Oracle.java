package dev.brightspots.bench.year;

import dev.brightspots.bench.year.Decision.Halt;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.Offer;
import dev.brightspots.plan.Planner;
import dev.brightspots.plan.UnderWay;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth;
import dev.brightspots.worlds.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who knows what each practice truly does. It plans within the same capacity as the product, offers only what helps and harms nothing,
 * may let any team teach that does a practice, and gives up at once what does harm.
 */
final class Oracle implements Player {
    private static final Planner.Limits NO_PILOTS = new Planner.Limits(0, 13, 1);

    @Override
    public Decision decide(World world) {
        List<Period> periods = world.data().observations().periods();
        Period now = periods.get(periods.size() - 1);
        Map<UnitId, Set<PracticeId>> doing = new TreeMap<>();
        for (Adoption one : world.data().adoptions()) {
            if (one.touches(now)) {
                doing.computeIfAbsent(one.unit(), fresh -> new TreeSet<>()).add(one.practice());
            }
        }
        Map<String, Offer> offers = new HashMap<>();
        offers(world, doing).forEach(offer -> offers.put(offer.id(), offer));
        UnderWay underWay = new UnderWay(doing, world.data().capacity(), List.of());
        Map<UnitId, PracticeId> takeUp = new TreeMap<>();
        for (CoachingPlan plan : Planner.plan(world.data(), now.plus(1), offers.values(), underWay, NO_PILOTS)
                .plans()) {
            plan.items().stream()
                    .findFirst()
                    .flatMap(item -> Optional.ofNullable(offers.get(item)))
                    .ifPresent(offer -> takeUp.put(plan.unit(), offer.practice()));
        }
        return new Decision(takeUp, harmful(world));
    }

    private static List<Offer> offers(World world, Map<UnitId, Set<PracticeId>> doing) {
        Map<UnitId, String> contexts = new TreeMap<>();
        world.truth().leads().forEach(lead -> contexts.put(lead.unit(), lead.context()));
        List<Offer> offers = new ArrayList<>();
        for (Truth.Choice choice : world.truth().choices()) {
            List<UnitId> sources = contexts.keySet().stream()
                    .filter(source -> Objects.equals(contexts.get(source), contexts.get(choice.unit())))
                    .filter(source -> doing.getOrDefault(source, Set.of()).contains(choice.practice()))
                    .toList();
            if (!sources.isEmpty()) {
                offers.add(new Offer(
                        String.join(
                                " ",
                                choice.unit().value(),
                                choice.practice().value(),
                                choice.metric().value()),
                        choice.unit(),
                        choice.practice(),
                        choice.metric(),
                        sources,
                        choice.effect(),
                        false,
                        false));
            }
        }
        return offers;
    }

    private static Set<Halt> harmful(World world) {
        Map<Halt, Double> net = new HashMap<>();
        world.truth()
                .effects()
                .forEach(effect ->
                        net.merge(new Halt(effect.practice(), effect.context()), effect.effect(), Double::sum));
        Set<Halt> harmful = new HashSet<>();
        net.forEach((one, effect) -> {
            if (effect < 0) {
                harmful.add(one);
            }
        });
        return harmful;
    }
}
