package dev.brightspots.sales;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tree of units. Units have a rank: their place in the order of ids, from 0. */
public final class Organisation {
    private final List<Unit> units;
    private final Map<UnitId, Integer> ranks = new HashMap<>();
    private final int[] parents;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Map<String, String>> attributes = new ArrayList<>();

    /**
     * Builds the tree.
     *
     * @throws IllegalArgumentException if an id stands twice, a parent is missing, or parents go round in a circle
     */
    public Organisation(Collection<Unit> given) {
        Map<UnitId, Unit> sorted = new TreeMap<>();
        for (Unit unit : given) {
            if (sorted.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("Unit " + unit.id() + " stands twice");
            }
        }
        units = List.copyOf(sorted.values());
        parents = new int[units.size()];
        for (Unit unit : units) {
            ranks.put(unit.id(), ranks.size());
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < parents.length; i++) {
            UnitId parent = units.get(i).parent().orElse(null);
            Integer above = parent == null ? Integer.valueOf(-1) : ranks.get(parent);
            if (above == null) {
                throw new IllegalArgumentException(
                        "Unit " + units.get(i).id() + " has the parent " + parent + ", which is missing");
            }
            parents[i] = above;
            if (above >= 0) {
                children.get(above).add(i);
            }
            attributes.add(Map.of());
        }
        inherit();
    }

    private void inherit() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] < 0) {
                open.add(i);
            }
        }
        int seen = 0;
        while (!open.isEmpty()) {
            int rank = open.remove();
            seen++;
            Map<String, String> all = new TreeMap<>(parents[rank] < 0 ? Map.of() : attributes.get(parents[rank]));
            units.get(rank).attributes().forEach((name, value) -> {
                if (!value.isEmpty()) {
                    all.put(name, value);
                }
            });
            attributes.set(rank, Collections.unmodifiableMap(all));
            open.addAll(children.get(rank));
        }
        if (seen < parents.length) {
            throw new IllegalArgumentException("The parents of the units go round in a circle");
        }
    }

    /** All units in the order of their ids. */
    public List<Unit> units() {
        return units;
    }

    /** The unit of that id, if there is one. */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(ranks.get(id)).map(units::get);
    }

    /** The unit's place in the order of ids, from 0; -1 if there is no such unit. */
    public int rank(UnitId id) {
        return ranks.getOrDefault(id, -1);
    }

    /** The unit at that place. */
    public Unit unit(int rank) {
        return units.get(rank);
    }

    /** The rank of the parent, or -1. */
    public int parent(int rank) {
        return parents[rank];
    }

    /** The ranks of the children, rising. */
    public List<Integer> children(int rank) {
        return Collections.unmodifiableList(children.get(rank));
    }

    /** The unit's own and inherited attributes. */
    public Map<String, String> attributes(int rank) {
        return attributes.get(rank);
    }

    /** The unit's own and inherited attributes. */
    public Map<String, String> attributes(UnitId id) {
        return attributes.get(rank(id));
    }

    /** The unit itself, its parent, and so on up to the root. */
    public List<Unit> pathUp(UnitId id) {
        List<Unit> path = new ArrayList<>();
        for (int rank = rank(id); rank >= 0; rank = parents[rank]) {
            path.add(units.get(rank));
        }
        return path;
    }

    /** The ranks of all units below this one, without itself, parents before children. */
    public List<Integer> descendants(int rank) {
        List<Integer> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(children.get(rank));
        while (!open.isEmpty()) {
            int next = open.remove();
            found.add(next);
            open.addAll(children.get(next));
        }
        return found;
    }

    /** The kinds that occur. */
    public SortedSet<String> kinds() {
        SortedSet<String> kinds = new TreeSet<>();
        units.forEach(unit -> kinds.add(unit.kind()));
        return kinds;
    }
}
