package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.number;
import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The library of practices. */
final class PracticeTables {
    private final Sql sql;

    PracticeTables(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.clear("practice_word", "practice_fit", "practice");
    }

    void delete(Collection<Practice> given) {
        for (String table :
                List.of("practice_word where practice", "practice_fit where practice", "practice where id")) {
            sql.each(
                    "delete from " + table + " = ?",
                    given.stream().map(one -> row(one.id().value())));
        }
    }

    void insert(Collection<Practice> given) {
        sql.each(
                "insert into practice (id, title, description, origin, effort, prior_effect, prior_low, prior_high,"
                        + " prior_source, tracked_by, owner, source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                given.stream().map(PracticeTables::columns));
        sql.each(
                "insert into practice_word (practice, list, place, word) values (?, ?, ?, ?)",
                given.stream()
                        .flatMap(one -> Stream.of(
                                        words(one, "IMPROVES", one.improves()),
                                        words(one, "STEPS", one.steps()),
                                        words(one, "INDICATORS", one.indicators()),
                                        words(one, "REQUIRES", one.requires()),
                                        words(one, "CONFLICTS", one.conflicts()))
                                .flatMap(list -> list)));
        sql.each(
                "insert into practice_fit (practice, attribute, word) values (?, ?, ?)",
                given.stream()
                        .flatMap(one -> one.fits().entrySet().stream()
                                .flatMap(fit -> fit.getValue().stream()
                                        .map(word -> row(one.id().value(), fit.getKey(), word)))));
    }

    private static @Nullable Object[] columns(Practice one) {
        return row(
                one.id().value(),
                one.title(),
                one.description(),
                one.origin().name(),
                orNull(one.effortHours()),
                one.prior().map(Practice.Prior::effect).orElse(null),
                one.prior().map(Practice.Prior::low).orElse(null),
                one.prior().map(Practice.Prior::high).orElse(null),
                one.prior().map(Practice.Prior::source).orElse(null),
                orNull(one.trackedBy()),
                orNull(one.owner()),
                orNull(one.source()));
    }

    private static Stream<@Nullable Object[]> words(Practice one, String list, List<?> words) {
        return IntStream.range(0, words.size())
                .mapToObj(place ->
                        row(one.id().value(), list, place, words.get(place).toString()));
    }

    Map<PracticeId, Practice> read() {
        Words.Lists lists = new Words.Lists();
        sql.scan(
                "select practice, list, word from practice_word order by practice, list, place",
                row -> lists.add(row.getString("practice"), row.getString("list"), row.getString("word")));
        Map<String, Map<String, Set<String>>> fits = new HashMap<>();
        sql.scan(
                "select practice, attribute, word from practice_fit",
                row -> fits.computeIfAbsent(row.getString("practice"), fresh -> new TreeMap<>())
                        .computeIfAbsent(row.getString("attribute"), fresh -> new TreeSet<>())
                        .add(row.getString("word")));
        Map<PracticeId, Practice> practices = new TreeMap<>();
        sql.scan("select * from practice", row -> {
            Practice one = practice(row, lists, fits.getOrDefault(row.getString("id"), Map.of()));
            practices.put(one.id(), one);
        });
        return practices;
    }

    private static Practice practice(ResultSet row, Words.Lists lists, Map<String, Set<String>> fits)
            throws SQLException {
        String id = row.getString("id");
        return new Practice(
                new PracticeId(id),
                row.getString("title"),
                row.getString("description"),
                lists.of(id, "IMPROVES", MetricId::new),
                fits,
                Practice.Origin.valueOf(row.getString("origin")),
                lists.of(id, "STEPS", step -> step),
                lists.of(id, "INDICATORS", MetricId::new),
                number(row, "effort"),
                lists.of(id, "REQUIRES", PracticeId::new),
                lists.of(id, "CONFLICTS", PracticeId::new),
                prior(row),
                text(row, "tracked_by").map(MetricId::new),
                text(row, "owner"),
                text(row, "source"));
    }

    private static Optional<Practice.Prior> prior(ResultSet row) throws SQLException {
        double effect = row.getDouble("prior_effect");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Practice.Prior(
                        effect,
                        row.getDouble("prior_low"),
                        row.getDouble("prior_high"),
                        row.getString("prior_source")));
    }
}
