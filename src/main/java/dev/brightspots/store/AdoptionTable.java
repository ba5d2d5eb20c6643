package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.orNull;

import dev.brightspots.api.FactBook.Recorded;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which unit does which practice; in the key, the empty text stands for "always did". */
final class AdoptionTable {
    private static final Comparator<Adoption> ORDER = Comparator.comparing(Adoption::unit)
            .thenComparing(Adoption::practice)
            .thenComparing(one -> one.since().isPresent())
            .thenComparing(one -> one.since().orElse(Period.ALL));

    private static final String COLUMNS =
            "select unit, practice, since, until, fidelity, by_lot, recorded_by, recorded_at from adoption";

    private final Sql sql;

    AdoptionTable(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.clear("adoption");
    }

    /** Keeps these; one that stands as it is given stays with who recorded it first. */
    void put(List<Adoption> given, String by, Instant at) {
        Set<Adoption> before = new HashSet<>(read());
        List<Adoption> others =
                given.stream().filter(one -> !before.contains(one)).toList();
        sql.each(
                "delete from adoption where unit = ? and practice = ? and since = ?",
                others.stream()
                        .map(one -> row(one.unit().value(), one.practice().value(), text(one.since()))));
        sql.each(
                "insert into adoption (unit, practice, since, until, fidelity, by_lot, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                others.stream()
                        .map(one -> row(
                                one.unit().value(),
                                one.practice().value(),
                                text(one.since()),
                                text(one.until()),
                                one.fidelity(),
                                one.assigned(),
                                by,
                                OffsetDateTime.ofInstant(at, ZoneOffset.UTC))));
    }

    private static String text(Optional<Period> period) {
        return period.map(Period::toString).orElse("");
    }

    List<Adoption> read() {
        Periods periods = new Periods();
        List<Adoption> adoptions = new ArrayList<>();
        sql.scan(COLUMNS, row -> adoptions.add(adoption(row, periods)));
        adoptions.sort(ORDER);
        return adoptions;
    }

    private static Adoption adoption(ResultSet row, Periods periods) throws SQLException {
        return new Adoption(
                new UnitId(row.getString("unit")),
                new PracticeId(row.getString("practice")),
                periods.maybe(row.getString("since")),
                periods.maybe(row.getString("until")),
                row.getDouble("fidelity"),
                row.getBoolean("by_lot"));
    }

    /** Those that pass, with who recorded them. */
    List<Recorded> recorded(Optional<String> unit, Optional<String> practice, Optional<String> below) {
        Periods periods = new Periods();
        return sql
                .client()
                .sql((below.isPresent() ? Sql.BELOW : "") + COLUMNS + " where true"
                        + (unit.isPresent() ? " and unit = :unit" : "")
                        + (practice.isPresent() ? " and practice = :practice" : "")
                        + (below.isPresent() ? " and unit in (select id from below)" : ""))
                .param("unit", orNull(unit))
                .param("practice", orNull(practice))
                .param("below", orNull(below))
                .query((row, at) -> new Recorded(
                        adoption(row, periods),
                        row.getString("recorded_by"),
                        Optional.ofNullable(row.getObject("recorded_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Recorded::adoption, ORDER))
                .toList();
    }
}
