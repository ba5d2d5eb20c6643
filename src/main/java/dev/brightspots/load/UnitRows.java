package dev.brightspots.load;

import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the units and keeps those that form trees. What stands below a refused unit is refused too: anywhere else in the tree
 * it would change the sums of others.
 */
final class UnitRows {
    /** The line of a unit that no row of this table gives. */
    private static final int NO_LINE = 0;

    private final Sheet sheet;
    private final List<Unit> known;
    private final int unit;
    private final int name;
    private final int kind;
    private final int parent;
    private final int from;
    private final int until;
    private final Map<String, List<Draft>> drafts = new TreeMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final SortedMap<Integer, Runnable> later = new TreeMap<>();
    private long repeated;

    /** A unit whose row is good by itself. */
    record Draft(Unit unit, int line) {
        String id() {
            return unit.id().value();
        }

        String parentId() {
            return unit.parent().map(UnitId::value).orElse("");
        }
    }

    /** @param known units that stand unless their rows are given anew */
    UnitRows(Sheet sheet, List<Unit> known) {
        this.sheet = sheet;
        this.known = known;
        unit = sheet.column("unit");
        name = sheet.column("name");
        kind = sheet.column("kind");
        parent = sheet.column("parent");
        from = sheet.column("from");
        until = sheet.column("until");
    }

    /** Reads all rows and builds the tree of the good ones. */
    Organisation read() {
        sheet.each(this::take);
        refuseClashes();
        Map<String, Draft> single = new TreeMap<>();
        drafts.forEach((id, rows) -> single.put(id, rows.get(0)));
        known.forEach(unit -> single.putIfAbsent(unit.id().value(), new Draft(unit, NO_LINE)));
        List<Unit> good = new Tree(single, refused, this::refuse).grow();
        later.values().forEach(Runnable::run);
        return new Organisation(good);
    }

    /** Units that were refused, each with its place. */
    Map<String, String> refused() {
        return refused;
    }

    /** Rows that only repeat another one. */
    long repeated() {
        return repeated;
    }

    private void take() {
        String id = sheet.needed(unit);
        try {
            Draft draft = new Draft(unit(id), sheet.line());
            drafts.computeIfAbsent(id, fresh -> new ArrayList<>()).add(draft);
        } catch (BadCell bad) {
            refused.putIfAbsent(id, place(sheet.line()));
            throw bad;
        }
    }

    private Unit unit(String id) {
        Optional<Period> since = sheet.period(from);
        Optional<Period> to = sheet.period(until);
        if (since.isPresent()
                && to.isPresent()
                && to.get().last().isBefore(since.get().first())) {
            throw new BadCell(
                    until, "'until' (" + to.get() + ") lies before 'from' (" + since.get() + ")", "swap them.");
        }
        String above = sheet.text(parent);
        if (above.equals(id)) {
            throw new BadCell(parent, "the unit " + Quote.of(id) + " is its own parent", "leave it empty at the top.");
        }
        String called = sheet.text(name);
        return new Unit(
                new UnitId(id),
                called.isEmpty() ? id : called,
                sheet.needed(kind),
                above.isEmpty() ? Optional.empty() : Optional.of(new UnitId(above)),
                attributes(),
                since,
                to);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < sheet.header().size(); i++) {
            String column = sheet.header().get(i);
            if (!column.isEmpty()
                    && Form.UNITS.isOther(column)
                    && !sheet.text(i).isEmpty()) {
                attributes.put(column, sheet.text(i));
            }
        }
        return attributes;
    }

    private String place(int line) {
        return sheet.file() + ":" + line;
    }

    private void refuseClashes() {
        drafts.values().removeIf(rows -> {
            Draft first = rows.get(0);
            if (rows.stream().allMatch(row -> row.unit().equals(first.unit()))) {
                repeated += rows.size() - 1;
                return false;
            }
            for (Draft row : rows) {
                int other = row.line() == first.line() ? rows.get(1).line() : first.line();
                String what = "the unit " + Quote.of(row.id()) + " stands in line " + other + " too, with other values";
                refuse(row, new BadCell(unit, what, "keep one of the rows."));
            }
            return true;
        });
    }

    private void refuse(Draft draft, BadCell why) {
        refused.putIfAbsent(draft.id(), place(draft.line()));
        if (draft.line() == NO_LINE) {
            return;
        }
        int column = why.column < 0 ? parent : why.column;
        String value = column == unit ? draft.id() : draft.parentId();
        later.put(draft.line(), () -> sheet.refuse(draft.line(), column, value, why));
    }
}
