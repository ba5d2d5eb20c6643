package dev.brightspots.plan;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What units do already, and what they have begun to take up: both leave less room for more. */
public final class UnderWay {
    private final Map<UnitId, Set<PracticeId>> doing;
    private final Map<UnitId, List<Item>> items = new HashMap<>();

    /** Something that a unit has a plan with; the metric is empty where only the practice is known. */
    public record Item(UnitId unit, PracticeId practice, Optional<MetricId> metric, Optional<UnitId> source) {}

    /**
     * What was said in a file and what was decided on plans.
     *
     * @param doing the practices each unit does
     * @param capacity names practices that run
     * @param decided items of plans that were approved and are not over
     */
    public UnderWay(Map<UnitId, Set<PracticeId>> doing, Capacity capacity, Collection<Item> decided) {
        this.doing = doing;
        decided.forEach(this::add);
        capacity.byUnit()
                .forEach((unit, own) -> own.running().stream()
                        .filter(practice -> !practices(unit).contains(practice))
                        .forEach(practice -> add(new Item(unit, practice, Optional.empty(), Optional.empty()))));
    }

    private void add(Item item) {
        items.computeIfAbsent(item.unit(), first -> new ArrayList<>()).add(item);
    }

    Set<PracticeId> doneBy(UnitId unit) {
        return doing.getOrDefault(unit, Set.of());
    }

    List<Item> of(UnitId unit) {
        return items.getOrDefault(unit, List.of());
    }

    Set<PracticeId> practices(UnitId unit) {
        Set<PracticeId> practices = new HashSet<>();
        of(unit).forEach(item -> practices.add(item.practice()));
        return practices;
    }

    /** How many units each source teaches now. */
    int taughtBy(UnitId source) {
        return (int) items.values().stream()
                .flatMap(List::stream)
                .filter(item -> item.source().equals(Optional.of(source)))
                .count();
    }

    /** How many units have a plan with a practice. */
    int with(PracticeId practice) {
        return (int) items.keySet().stream()
                .filter(unit -> practices(unit).contains(practice))
                .count();
    }
}
