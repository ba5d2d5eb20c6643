package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.number;
import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.whole;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.UnitId;
import java.util.HashMap;
import java.util.Map;

/** How much the organisation can take on: its own row has the empty unit. */
final class CapacityTable {
    private final Sql sql;

    CapacityTable(Sql sql) {
        this.sql = sql;
    }

    void replace(Capacity given) {
        sql.clear("capacity");
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
    }

    Capacity read() {
        Map<UnitId, Capacity.Own> byUnit = new HashMap<>();
        sql.scan(
                "select unit, learns, teaches, hours from capacity where unit <> ''",
                row -> byUnit.put(
                        new UnitId(row.getString("unit")),
                        new Capacity.Own(whole(row, "learns"), whole(row, "teaches"), number(row, "hours"))));
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
