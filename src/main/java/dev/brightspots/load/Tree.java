package dev.brightspots.load;

import dev.brightspots.load.UnitRows.Draft;
import dev.brightspots.sales.Unit;
import dev.brightspots.text.Quote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Sorts units into those that hang together with a top and those that do not; each is looked at once. */
final class Tree {
    /** Stands for the column of the parent in a refusal. */
    private static final int PARENT = -1;

    private static final int MOST_SHOWN = 6;

    private final Map<String, Draft> open;
    private final Map<String, List<Draft>> children = new HashMap<>();
    private final Lookup<Draft> parents;
    private final BiConsumer<Draft, BadCell> refuse;

    /**
     * Sorts these units.
     *
     * @param drafts by id, in the order of ids
     * @param refused units that were refused before, each with its place; grows as {@code refuse} is told
     */
    Tree(Map<String, Draft> drafts, Map<String, String> refused, BiConsumer<Draft, BadCell> refuse) {
        this.open = new TreeMap<>(drafts);
        this.parents = new Lookup<>("parent", "units.csv", drafts, refused);
        this.refuse = refuse;
        drafts.values()
                .forEach(draft -> children.computeIfAbsent(draft.parentId(), fresh -> new ArrayList<>())
                        .add(draft));
    }

    /** The units that hang together with a top; the others are refused. */
    List<Unit> grow() {
        List<Unit> good = new ArrayList<>();
        takeBelow("", draft -> good.add(draft.unit()));
        for (Draft draft : List.copyOf(open.values())) {
            if (parents.tryFind(draft.parentId()).isEmpty()) {
                refuseOrphan(draft);
            }
        }
        for (Draft draft : List.copyOf(open.values())) {
            if (open.containsKey(draft.id())) {
                refuseCircle(draft);
            }
        }
        return good;
    }

    /** Takes all units below one, parents before children. */
    private void takeBelow(String top, Consumer<Draft> each) {
        Deque<Draft> queue = new ArrayDeque<>(children.getOrDefault(top, List.of()));
        while (!queue.isEmpty()) {
            Draft next = queue.remove();
            if (open.remove(next.id()) != null) {
                each.accept(next);
                queue.addAll(children.getOrDefault(next.id(), List.of()));
            }
        }
    }

    private void refuseOrphan(Draft draft) {
        open.remove(draft.id());
        try {
            parents.find(PARENT, draft.parentId());
        } catch (BadCell bad) {
            refuse.accept(draft, bad);
        }
        refuseBelow(draft);
    }

    private void refuseBelow(Draft top) {
        takeBelow(
                top.id(),
                below -> refuse.accept(
                        below,
                        new BadCell(
                                PARENT,
                                "the unit " + Quote.of(below.id()) + " stands below " + Quote.of(top.id())
                                        + ", which was refused",
                                "correct the row of " + Quote.of(top.id()) + " first.")));
    }

    private void refuseCircle(Draft start) {
        LinkedHashSet<String> way = new LinkedHashSet<>();
        Draft at = start;
        while (way.add(at.id())) {
            at = parents.find(PARENT, at.parentId());
        }
        List<String> circle = new ArrayList<>(way);
        circle = circle.subList(circle.indexOf(at.id()), circle.size());
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        String shown = shown(circle);
        List<Draft> members = circle.stream().map(open::remove).toList();
        members.forEach(member -> refuse.accept(
                member,
                new BadCell(
                        PARENT,
                        "the parents of " + Quote.of(member.id()) + " go round in a circle: " + shown,
                        "one of them belongs to the top and has no parent.")));
        members.forEach(this::refuseBelow);
    }

    private static String shown(List<String> circle) {
        List<String> few = circle.size() > MOST_SHOWN ? circle.subList(0, MOST_SHOWN) : circle;
        return String.join(" > ", few) + (few.size() < circle.size() ? " > ... > " : " > ") + circle.get(0);
    }
}
