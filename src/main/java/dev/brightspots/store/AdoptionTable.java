package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which unit does which practice; in the key, the empty text stands for "always did". */
final class AdoptionTable {
    private static final Comparator<Adoption> ORDER = Comparator.comparing(Adoption::unit)
            .thenComparing(Adoption::practice)
            .thenComparing(one -> one.since().isPresent())
            .thenComparing(one -> one.since().orElse(Period.ALL));

    private final Sql sql;

    AdoptionTable(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.clear("adoption");
    }

    void put(List<Adoption> given) {
        sql.each(
                "delete from adoption where unit = ? and practice = ? and since = ?",
                given.stream().map(one -> row(one.unit().value(), one.practice().value(), text(one.since()))));
        sql.each(
                "insert into adoption (unit, practice, since, until, fidelity, by_lot) values (?, ?, ?, ?, ?, ?)",
                given.stream()
                        .map(one -> row(
                                one.unit().value(),
                                one.practice().value(),
                                text(one.since()),
                                text(one.until()),
                                one.fidelity(),
                                one.assigned())));
    }

    private static String text(Optional<Period> period) {
        return period.map(Period::toString).orElse("");
    }

    List<Adoption> read() {
        Periods periods = new Periods();
        List<Adoption> adoptions = new ArrayList<>();
        sql.scan(
                "select unit, practice, since, until, fidelity, by_lot from adoption",
                row -> adoptions.add(new Adoption(
                        new UnitId(row.getString("unit")),
                        new PracticeId(row.getString("practice")),
                        periods.maybe(row.getString("since")),
                        periods.maybe(row.getString("until")),
                        row.getDouble("fidelity"),
                        row.getBoolean("by_lot"))));
        adoptions.sort(ORDER);
        return adoptions;
    }
}
