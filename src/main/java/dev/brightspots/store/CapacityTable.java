package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.number;
import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.whole;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** How much the organisation can take on: its own row has the empty unit. */
final class CapacityTable {
    private static final String RUNNING = "running";
    private static final String DECLINED = "declined";

    private final Sql sql;

    CapacityTable(Sql sql) {
        this.sql = sql;
    }

    void replace(Capacity given) {
        sql.clear("capacity");
        sql.clear("unit_plan");
        sql.client()
                .sql("insert into capacity (unit, learns, teaches, hours, inquiries) values ('', ?, ?, ?, ?)")
                .params(given.learns(), given.teaches(), given.hoursPerWeek(), given.inquiries())
                .update();
        sql.each(
                "insert into capacity (unit, learns, teaches, hours) values (?, ?, ?, ?)",
                given.byUnit().entrySet().stream()
                        .map(own -> row(
                                own.getKey().value(),
                                orNull(own.getValue().learns()),
                                orNull(own.getValue().teaches()),
                                orNull(own.getValue().hoursPerWeek()))));
        plans(given, RUNNING, Capacity.Own::running);
        plans(given, DECLINED, Capacity.Own::declined);
    }

    private void plans(Capacity given, String state, Function<Capacity.Own, Set<PracticeId>> practices) {
        sql.each(
                "insert into unit_plan (unit, practice, state) values (?, ?, ?)",
                given.byUnit().entrySet().stream()
                        .flatMap(own -> practices.apply(own.getValue()).stream()
                                .map(practice -> row(own.getKey().value(), practice.value(), state))));
    }

    private Map<UnitId, Set<PracticeId>> plans(String state) {
        Map<UnitId, Set<PracticeId>> found = new HashMap<>();
        sql.scan("select unit, practice, state from unit_plan", row -> {
            if (row.getString("state").equals(state)) {
                found.computeIfAbsent(new UnitId(row.getString("unit")), fresh -> new TreeSet<>())
                        .add(new PracticeId(row.getString("practice")));
            }
        });
        return found;
    }

    Capacity read() {
        Map<UnitId, Capacity.Own> byUnit = new HashMap<>();
        Map<UnitId, Set<PracticeId>> running = plans(RUNNING);
        Map<UnitId, Set<PracticeId>> declined = plans(DECLINED);
        sql.scan("select unit, learns, teaches, hours from capacity where unit <> ''", row -> {
            UnitId unit = new UnitId(row.getString("unit"));
            byUnit.put(
                    unit,
                    new Capacity.Own(
                            whole(row, "learns"),
                            whole(row, "teaches"),
                            number(row, "hours"),
                            running.getOrDefault(unit, Set.of()),
                            declined.getOrDefault(unit, Set.of())));
        });
        return sql.client()
                .sql("select learns, teaches, hours, inquiries from capacity where unit = ''")
                .query((row, at) -> new Capacity(
                        row.getInt("learns"),
                        row.getInt("teaches"),
                        row.getDouble("hours"),
                        row.getInt("inquiries"),
                        byUnit))
                .optional()
                .orElse(Capacity.DEFAULT);
    }
}
