package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units and their own attributes. */
final class UnitTables {
    private final Sql sql;

    UnitTables(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.clear("unit_attribute", "unit");
    }

    void delete(Organisation given) {
        sql.each(
                "delete from unit_attribute where unit = ?",
                given.units().stream().map(unit -> row(unit.id().value())));
        sql.each(
                "delete from unit where id = ?",
                given.units().stream().map(unit -> row(unit.id().value())));
    }

    void insert(Organisation given) {
        sql.each(
                "insert into unit (id, name, kind, parent, since, until) values (?, ?, ?, ?, ?, ?)",
                given.units().stream()
                        .map(unit -> row(
                                unit.id().value(),
                                unit.name(),
                                unit.kind(),
                                orNull(unit.parent()),
                                orNull(unit.from()),
                                orNull(unit.until()))));
        sql.each(
                "insert into unit_attribute (unit, name, word) values (?, ?, ?)",
                given.units().stream()
                        .flatMap(unit -> unit.attributes().entrySet().stream()
                                .map(own -> row(unit.id().value(), own.getKey(), own.getValue()))));
    }

    /** @throws IllegalArgumentException if what is kept is no tree */
    Organisation read() {
        Map<String, Map<String, String>> attributes = new HashMap<>();
        sql.scan(
                "select unit, name, word from unit_attribute",
                row -> attributes
                        .computeIfAbsent(row.getString("unit"), fresh -> new TreeMap<>())
                        .put(row.getString("name"), row.getString("word")));
        Periods periods = new Periods();
        List<Unit> units = new ArrayList<>();
        sql.scan("select id, name, kind, parent, since, until from unit", row -> {
            String id = row.getString("id");
            units.add(new Unit(
                    new UnitId(id),
                    row.getString("name"),
                    row.getString("kind"),
                    text(row, "parent").map(UnitId::new),
                    attributes.getOrDefault(id, Map.of()),
                    periods.maybe(row.getString("since")),
                    periods.maybe(row.getString("until"))));
        });
        return new Organisation(units);
    }
}
