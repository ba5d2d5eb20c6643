package dev.brightspots.load;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Capacity.Own;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Entries;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code capacity.yaml} says; its units are looked up once they are known.
 *
 * @param places where each unit stands
 */
record CapacityYaml(Capacity capacity, Map<UnitId, Place> places) {
    /** An organisation that says nothing of its capacity. */
    static final CapacityYaml NONE = new CapacityYaml(Capacity.DEFAULT, Map.of());

    /** What could be read; what is wrong is noted. */
    static CapacityYaml read(Node node, List<Problem> problems) {
        if (node instanceof Node.Nothing) {
            return NONE;
        }
        Entries top = Entries.of(node, "capacity.yaml", problems);
        Map<UnitId, Own> byUnit = new TreeMap<>();
        Map<UnitId, Place> places = new TreeMap<>();
        top.entries("by_unit", "by_unit")
                .ifPresent(units -> units.keys().forEach(id -> {
                    if (id.isBlank()) {
                        units.note(id, "a unit of 'by_unit' has no id", "write the unit's id before the colon.");
                        return;
                    }
                    units.entries(id, "unit " + Quote.of(id)).ifPresent(own -> {
                        byUnit.put(
                                new UnitId(id),
                                new Own(
                                        own.count("learns"),
                                        own.count("teaches"),
                                        own.notNegative("hours_per_week"),
                                        practices(own, "running"),
                                        practices(own, "declined")));
                        places.put(new UnitId(id), own.place());
                        own.done();
                    });
                }));
        Capacity usual = Capacity.DEFAULT;
        Capacity read = new Capacity(
                top.count("learns").orElse(usual.learns()),
                top.count("teaches").orElse(usual.teaches()),
                top.notNegative("hours_per_week").orElse(usual.hoursPerWeek()),
                top.count("inquiries").orElse(usual.inquiries()),
                byUnit);
        top.done();
        return new CapacityYaml(read, places);
    }

    private static Set<PracticeId> practices(Entries own, String key) {
        Set<PracticeId> found = new TreeSet<>();
        own.texts(key).stream().filter(id -> !id.isBlank()).map(PracticeId::new).forEach(found::add);
        return found;
    }

    /** The capacity of units and practices that exist; others are left out, and noted. */
    Capacity of(Lookup<UnitId> units, Lookup<PracticeId> practices, List<Problem> problems) {
        Map<UnitId, Own> known = new TreeMap<>();
        capacity.byUnit().forEach((id, own) -> {
            Place place = places.getOrDefault(id, Place.of("capacity.yaml"));
            try {
                Set<PracticeId> named = new TreeSet<>(own.running());
                named.addAll(own.declined());
                for (PracticeId practice : named) {
                    practices.find(-1, practice.value());
                }
                known.put(units.find(-1, id.value()), own);
            } catch (BadCell unknown) {
                problems.add(Problem.warning(place, unknown.what + "; its capacity is ignored", unknown.maybe));
            }
        });
        return new Capacity(
                capacity.learns(), capacity.teaches(), capacity.hoursPerWeek(), capacity.inquiries(), known);
    }
}
