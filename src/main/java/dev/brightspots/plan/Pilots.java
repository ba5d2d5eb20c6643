package dev.brightspots.plan;

import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.Planner.Limits;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who pilots an unproven practice, drawn by lot among all who might: those who would gain most, or ask first, would differ from
 * those they are compared with in more than the practice. As many units again are kept free of it and of whatever else moves the
 * same metric; the others wait for a later step (a stepped-wedge roll-out: Hussey and Hughes 2007, Contemporary Clinical Trials 28).
 */
final class Pilots {
    private Pilots() {}

    /**
     * Why the offers of units that the lot left out are not taken up, by the id of the offer.
     *
     * @param underWay pilots that run already
     */
    static Map<String, Because> draw(Collection<Offer> offers, Limits limits, UnderWay underWay) {
        Map<PracticeId, Set<UnitId>> candidates = new TreeMap<>();
        offers.stream()
                .filter(Offer::pilot)
                .forEach(offer -> candidates
                        .computeIfAbsent(offer.practice(), first -> new TreeSet<>())
                        .add(offer.target()));
        Map<PracticeId, Map<UnitId, Because>> out = new HashMap<>();
        Map<UnitId, Set<MetricId>> free = new HashMap<>();
        candidates.forEach((practice, units) -> {
            Map<UnitId, Because> lots = lots(practice, units, limits, underWay.with(practice));
            out.put(practice, lots);
            offers.stream()
                    .filter(offer -> offer.practice().equals(practice))
                    .filter(offer -> lots.get(offer.target()) == Because.HELD_BACK)
                    .forEach(offer -> free.computeIfAbsent(offer.target(), first -> new HashSet<>())
                            .add(offer.metric()));
        });
        Map<String, Because> because = new HashMap<>();
        for (Offer offer : offers) {
            Because own =
                    offer.pilot() ? out.getOrDefault(offer.practice(), Map.of()).get(offer.target()) : null;
            if (own != null) {
                because.put(offer.id(), own);
            } else if (free.getOrDefault(offer.target(), Set.of()).contains(offer.metric())) {
                because.put(offer.id(), Because.HELD_BACK);
            }
        }
        return because;
    }

    private static Map<UnitId, Because> lots(PracticeId practice, Set<UnitId> units, Limits limits, int running) {
        int first = Math.max(0, limits.pilots() - running);
        List<UnitId> drawn = units.stream()
                .sorted(Comparator.comparingDouble((UnitId unit) ->
                                Lots.draw("pilot", String.valueOf(limits.seed()), practice.value(), unit.value()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<UnitId, Because> because = new HashMap<>();
        for (int i = first; i < drawn.size(); i++) {
            because.put(drawn.get(i), i < first + limits.pilots() ? Because.HELD_BACK : Because.PILOT_FULL);
        }
        return because;
    }
}
