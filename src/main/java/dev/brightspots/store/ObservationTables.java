package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.number;
import static dev.brightspots.store.Words.orNull;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Observations by key; a stratum is kept once and named by its number. */
final class ObservationTables {
    private final Sql sql;

    ObservationTables(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.clear("observation", "stratum_level", "stratum_name");
    }

    /** Replaces the rows of the same keys. */
    void put(Observations given) {
        if (given.size() == 0) {
            return;
        }
        int[] numbers = numbers(given);
        if (sql.count("observation") > 0) {
            sql.each(
                    "delete from observation where unit = ? and metric = ? and period = ? and stratum = ?",
                    rows(given).mapToObj(at -> key(given.get(at), numbers[given.stratum(at)])));
        }
        sql.each(
                "insert into observation (unit, metric, period, stratum, numerator, denominator, sum_squares)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows(given).mapToObj(at -> all(given.get(at), numbers[given.stratum(at)])));
    }

    private static IntStream rows(Observations given) {
        return IntStream.range(0, given.size());
    }

    private static @Nullable Object[] key(Observation one, int stratum) {
        return row(one.unit().value(), one.metric().value(), one.period().toString(), stratum);
    }

    private static @Nullable Object[] all(Observation one, int stratum) {
        return row(
                one.unit().value(),
                one.metric().value(),
                one.period().toString(),
                stratum,
                one.numerator(),
                orNull(one.denominator()),
                orNull(one.sumSquares()));
    }

    /** The number under which each stratum of the given observations is kept; new ones get a new number. */
    private int[] numbers(Observations given) {
        List<String> names = readNames();
        if (names.isEmpty() && sql.count("observation") == 0) {
            List<String> fresh = given.strataNames();
            sql.each(
                    "insert into stratum_name (place, name) values (?, ?)",
                    IntStream.range(0, fresh.size()).mapToObj(place -> row(place, fresh.get(place))));
        } else if (!names.equals(given.strataNames())) {
            throw new BadInput(Problem.error(
                    Place.of("observations.csv", 1),
                    "the strata are " + said(given.strataNames()) + ", but those of the facts kept so far are "
                            + said(names),
                    "name the stratum columns as before, or replace all facts (replace=true)."));
        }
        Map<List<String>, Integer> known = new HashMap<>();
        readStrata().forEach((number, levels) -> known.put(levels, number));
        int next = known.values().stream().mapToInt(number -> number + 1).max().orElse(0);
        List<@Nullable Object[]> added = new ArrayList<>();
        int[] numbers = new int[given.strata().size()];
        for (int at = 0; at < numbers.length; at++) {
            List<String> levels = given.strata().get(at);
            Integer number = known.get(levels);
            // An organisation without strata has the one stratum without levels, whose number is 0.
            numbers[at] = number != null ? number : levels.isEmpty() ? 0 : next++;
            if (number == null) {
                for (int place = 0; place < levels.size(); place++) {
                    added.add(row(numbers[at], place, levels.get(place)));
                }
            }
        }
        sql.each("insert into stratum_level (stratum, place, word) values (?, ?, ?)", added.stream());
        return numbers;
    }

    private static String said(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private List<String> readNames() {
        List<String> names = new ArrayList<>();
        sql.scan("select name from stratum_name order by place", row -> names.add(row.getString("name")));
        return names;
    }

    private Map<Integer, List<String>> readStrata() {
        Map<Integer, List<String>> strata = new TreeMap<>();
        sql.scan(
                "select stratum, word from stratum_level order by stratum, place",
                row -> strata.computeIfAbsent(row.getInt("stratum"), fresh -> new ArrayList<>())
                        .add(row.getString("word")));
        return strata;
    }

    /** @throws IllegalArgumentException if a unit or metric is missing */
    Observations read(Organisation organisation, Metrics metrics) {
        Observations.Builder builder = Observations.builder(organisation, metrics, readNames());
        Map<Integer, List<String>> strata = readStrata();
        Periods periods = new Periods();
        sql.scan(
                "select unit, metric, period, stratum, numerator, denominator, sum_squares from observation",
                row -> builder.add(
                        new Observation(
                                new UnitId(row.getString("unit")),
                                new MetricId(row.getString("metric")),
                                periods.get(row.getString("period")),
                                strata.getOrDefault(row.getInt("stratum"), List.of()),
                                row.getDouble("numerator"),
                                number(row, "denominator"),
                                number(row, "sum_squares")),
                        0));
        return builder.build((refused, line, firstLine) -> {
            throw new IllegalStateException("The database holds two rows of " + refused);
        });
    }
}
