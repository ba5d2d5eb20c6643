package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;

import dev.brightspots.api.FactBook.Given;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.api.FactBook.Status;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is known of the facts as a whole: their hash, the coached kind, and what loading had to say. */
final class StatusTable {
    private final Sql sql;

    StatusTable(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.clear("fact_state", "refused_rows", "load_problem");
    }

    Optional<String> coach() {
        return sql.client()
                .sql("select coach from fact_state where coach is not null")
                .query(String.class)
                .optional();
    }

    /** Notes a load: what was said of its parts before no longer holds. */
    void put(Given given, SalesData kept, String hash) {
        sql.clear("fact_state");
        sql.client()
                .sql(
                        "insert into fact_state (id, data_hash, accepted, coach, loaded_at, loaded_by) values (1, ?, ?, ?, ?, ?)")
                .param(hash)
                .param((long) kept.organisation().units().size()
                        + kept.observations().size()
                        + kept.adoptions().size())
                .param(kept.metrics().coach().orElse(null))
                .param(OffsetDateTime.ofInstant(given.at(), ZoneOffset.UTC))
                .param(given.by())
                .update();
        sql.each(
                "delete from refused_rows where part = ?",
                given.parts().stream().map(part -> row(part.name())));
        sql.each(
                "insert into refused_rows (part, refused) values (?, ?)",
                given.refused().entrySet().stream().map(one -> row(one.getKey().name(), one.getValue())));
        putProblems(given);
    }

    private void putProblems(Given given) {
        TreeSet<Problem> problems = new TreeSet<>(given.problems());
        problems().stream()
                .filter(old -> Part.of(old.place())
                        .map(part -> !given.parts().contains(part))
                        .orElse(false))
                .forEach(problems::add);
        List<Problem> sorted = List.copyOf(problems);
        sql.clear("load_problem");
        sql.each(
                "insert into load_problem (place, file_name, line_no, column_no, severity, what, maybe)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, sorted.size()).mapToObj(at -> {
                    Problem one = sorted.get(at);
                    Place place = one.place();
                    return row(
                            at,
                            place.file(),
                            place.line(),
                            place.column(),
                            one.severity().name(),
                            one.what(),
                            one.maybe());
                }));
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        sql.scan(
                "select file_name, line_no, column_no, severity, what, maybe from load_problem order by place",
                row -> problems.add(new Problem(
                        Problem.Severity.valueOf(row.getString("severity")),
                        new Place(row.getString("file_name"), row.getInt("line_no"), row.getInt("column_no")),
                        row.getString("what"),
                        row.getString("maybe"),
                        "")));
        return problems;
    }

    Optional<Status> read() {
        return sql.client()
                .sql("select data_hash, accepted, loaded_at, loaded_by from fact_state")
                .query((row, at) -> new Status(
                        row.getString("data_hash"),
                        row.getLong("accepted"),
                        sql.count("unit"),
                        sql.count("metric"),
                        sql.count("observation"),
                        sql.count("practice"),
                        sql.count("adoption"),
                        sql.client()
                                .sql("select coalesce(sum(refused), 0) from refused_rows")
                                .query(Long.class)
                                .single(),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("loaded_by"),
                        problems()))
                .optional();
    }
}
