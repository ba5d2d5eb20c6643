package dev.brightspots.plan;

import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Who teaches whom: each pupil learns from a unit that its offer names, and nobody has more pupils than it can teach. */
final class Teaching {
    private Teaching() {}

    /**
     * Who teaches each of these offers, by its id; those that nobody does yet are left out. Offers with the same sources are
     * one class, and of all ways to deal the classes out the one is taken in which the sources named first teach most.
     *
     * @param teaches how many units each source can teach
     * @return empty if the sources together cannot teach as many
     */
    static Optional<Map<String, UnitId>> of(Collection<Offer> offers, ToIntFunction<UnitId> teaches) {
        Map<List<UnitId>, List<Offer>> classes = new LinkedHashMap<>();
        Map<UnitId, Integer> first = new HashMap<>();
        offers.stream()
                .filter(offer -> !offer.sources().isEmpty())
                .sorted(Planner.ORDER)
                .forEach(offer -> {
                    classes.computeIfAbsent(offer.sources(), fresh -> new ArrayList<>())
                            .add(offer);
                    first.merge(offer.sources().get(0), 1, Integer::sum);
                });
        boolean eachHasTheFirst =
                first.entrySet().stream().allMatch(one -> one.getValue() <= teaches.applyAsInt(one.getKey()));
        Map<String, UnitId> teachers = new HashMap<>();
        if (eachHasTheFirst) {
            classes.forEach((sources, pupils) -> pupils.forEach(pupil -> teachers.put(pupil.id(), sources.get(0))));
            return Optional.of(teachers);
        }
        Map<List<UnitId>, Integer> pupils = new LinkedHashMap<>();
        classes.forEach((sources, own) -> pupils.put(sources, own.size()));
        return Flow.of(pupils, teaches).map(dealt -> {
            dealt.forEach((sources, taught) -> {
                List<Offer> own = classes.getOrDefault(sources, List.of());
                for (int i = 0; i < own.size(); i++) {
                    teachers.put(own.get(i).id(), taught.get(i));
                }
            });
            return teachers;
        });
    }
}
