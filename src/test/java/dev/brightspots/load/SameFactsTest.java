package dev.brightspots.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.sales.Fingerprint;
import dev.brightspots.text.Yaml;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same facts have the same fingerprint, however they are written down; other facts have another one. */
class SameFactsTest {
    private static final List<String> TABLES = List.of("units.csv", "observations.csv", "adoptions.csv");

    private static final String REQUEST = """
                {"observations": [
                   {"unit": "n1", "metric": "win_rate", "period": "2026-08", "stratum": "standard", "numerator": 12, "denominator": 40},
                   {"denominator": 15, "unit": "n1", "metric": "win_rate", "period": "2026-08", "stratum": "premium", "numerator": 3.0},
                   {"unit": "n2", "metric": "win_rate", "period": "2026-08", "stratum": "standard", "numerator": 9, "denominator": 41},
                   {"unit": "s1", "metric": "cycle_days", "period": "2026-08", "numerator": 1240, "denominator": 40, "sum_squares": 42800},
                   {"unit": "s1", "metric": "revenue", "period": "2026-08", "stratum": null, "numerator": 5200.5, "denominator": 31},
                   {"unit": "s2", "metric": "calls", "period": "2026-08", "numerator": 310, "denominator": 20},
                   {"unit": "s9", "metric": "calls", "period": "2026-08", "numerator": 310, "denominator": 20}],
                 "units": [
                   {"unit": "acme", "name": "Acme", "kind": "company"},
                   {"unit": "north", "name": "North", "kind": "region", "parent": "acme"},
                   {"unit": "south", "name": "South", "kind": "region", "parent": "acme"},
                   {"unit": "n1", "name": "North 1", "kind": "team", "parent": "north", "segment": "small", "headcount": 6},
                   {"unit": "n2", "name": "North 2", "kind": "team", "parent": "north", "segment": "large", "headcount": 9},
                   {"unit": "s1", "name": "South 1", "kind": "team", "parent": "south", "segment": "small", "headcount": 4},
                   {"unit": "s2", "name": "South 2", "kind": "team", "parent": "south", "segment": "large", "headcount": 7}],
                 "adoptions": [
                   {"unit": "n1", "practice": "quick-call", "since": "2026-03", "fidelity": 0.8},
                   {"unit": "s1", "practice": "own-demo"}],
                 "capacity": {"learns": 2, "teaches": 3},
                 "practices": [
                   {"id": "own-demo", "title": "Show their own data", "improves": ["win_rate", "cycle_days"], "origin": "external"},
                   {"id": "quick-call", "title": "Call back within an hour", "improves": "win_rate", "origin": "internal"}],
                 "metrics": {"metrics": [
                   {"id": "win_rate", "name": "Win rate", "type": "rate", "better": "higher", "role": "outcome"},
                   {"id": "cycle_days", "name": "Days to close", "type": "mean", "better": "lower", "role": "driver", "format": "days"},
                   {"id": "revenue", "name": "Revenue per order", "type": "ratio", "better": "higher", "role": "outcome", "format": "money EUR"},
                   {"id": "calls", "name": "Calls per day", "type": "count", "better": "higher", "role": "activity"}]}}
                """;

    @TempDir
    private Path dir;

    /** Large enough that rows fill several chunks of columns, with two strata, three metrics and repeated rows. */
    private static void write(Path dir) throws IOException {
        Random random = new Random(7);
        List<String> units = new ArrayList<>(List.of("unit,name,kind,parent,segment", "top,Top,company,,"));
        List<String> observations = new ArrayList<>(
                List.of("unit,metric,period,stratum.product,stratum.deal,numerator,denominator,sum_squares"));
        List<String> adoptions = new ArrayList<>(List.of("unit,practice,since,until,fidelity,assigned"));
        for (int unit = 0; unit < 60; unit++) {
            units.add("t" + unit + ",\"Team, " + unit + "\",team,top," + (unit % 3 == 0 ? "" : "s" + unit % 3));
            adoptions.add("t" + unit + "," + (unit % 2 == 0 ? "a" : "b") + ",2026-0" + (unit % 6 + 1) + ",,0."
                    + (unit % 9 + 1) + ",");
            for (int row = 0; row < 600; row++) {
                String key = "t" + unit + ","
                        + List.of("won,2026-0", "days,2026-0", "sum,2026-0").get(row % 3) + (row / 3 % 8 + 1) + ",p"
                        + row / 24 + ",";
                int n = 1 + random.nextInt(40);
                int k = random.nextInt(n + 1);
                observations.add(
                        key + "d" + row % 2 + "," + k + "," + n + "," + (row % 3 == 1 ? k * (double) k + 0.5 : ""));
            }
        }
        observations.add(observations.get(5));
        Files.write(dir.resolve("units.csv"), units, UTF_8);
        Files.write(dir.resolve("observations.csv"), observations, UTF_8);
        Files.write(dir.resolve("adoptions.csv"), adoptions, UTF_8);
        Files.writeString(dir.resolve("metrics.yaml"), """
                metrics:
                  - {id: won, name: Won, type: rate, better: higher, role: outcome, gap: 0.1}
                  - {id: days, name: Days, type: mean, better: lower, role: driver}
                  - {id: sum, name: Sum, type: ratio, better: higher, role: outcome, format: money EUR}
                peers: [{kind: team, by: [segment]}]
                coach: team
                """);
        Files.writeString(dir.resolve("practices.yaml"), """
                practices:
                  - {id: a, title: A, improves: [won], origin: internal, fits: {segment: [s1, s2]}}
                  - {id: b, title: B, improves: [days], origin: external, prior: {effect: 0.1, low: 0, high: 0.2, source: x}}
                """);
    }

    private static String print(Path dir) {
        return Fingerprint.of(
                DataFolder.read(dir, row -> assertThat(row.problem().toString()).isEmpty())
                        .data());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rowsColumnsSeparatorsAndLineEndsDoNotMatter(long seed) throws IOException {
        write(dir);
        String before = print(dir);
        Random random = new Random(seed);
        for (String table : TABLES) {
            shuffle(dir.resolve(table), random);
        }
        assertThat(print(dir)).isEqualTo(before).matches("[0-9a-f]{16}");
    }

    private static void shuffle(Path file, Random random) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            // Only the names in quotes hold a comma.
            List<String> cells = new ArrayList<>(List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
            rows.add(cells);
        }
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, rows.get(0).size()).boxed().toList());
        Collections.shuffle(columns, random);
        Collections.shuffle(rows.subList(1, rows.size()), random);
        String separator = List.of(",", ";", "\t").get(random.nextInt(3));
        String end = random.nextInt(2) == 0 ? "\n" : "\r\n";
        String text = rows.stream()
                .map(row -> columns.stream().map(row::get).collect(Collectors.joining(separator)))
                .collect(Collectors.joining(end));
        Files.writeString(
                file, (random.nextInt(2) == 0 ? "\uFEFF" : "") + text + (random.nextInt(2) == 0 ? end : ""), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.csv|t7|t7x",
                "units.csv|Team, 7\"|Team 7\"",
                "units.csv|,s1|,s9",
                "observations.csv|,p3,|,p33,",
                "observations.csv|2026-07|2026-09",
                "adoptions.csv|0.4|0.5",
                "metrics.yaml|gap: 0.1|gap: 0.2",
                "metrics.yaml|coach: team|coach: company",
                "metrics.yaml|name: Days|name: Day",
                "practices.yaml|[s1, s2]|[s1]",
                "practices.yaml|high: 0.2|high: 0.3"
            })
    void anythingElseMatters(String change) throws IOException {
        write(dir);
        String before = print(dir);
        String[] parts = change.split("\\|", -1);
        for (String table : parts[1].equals("t7") ? TABLES : List.of(parts[0])) {
            Path file = dir.resolve(table);
            String text = Files.readString(file, UTF_8);
            String changed = text.replace(parts[1], parts[2]);
            assertThat(changed).isNotEqualTo(text);
            Files.writeString(file, changed, UTF_8);
        }
        assertThat(print(dir)).isNotEqualTo(before);
    }

    @Test
    void contradictingRowsLeaveNoTrace() throws IOException {
        write(dir);
        String before = print(dir);
        Files.writeString(
                dir.resolve("observations.csv"),
                "t1,won,2025-11,new,d0,1,2,\nt1,won,2025-11,new,d0,1,3,\n",
                UTF_8,
                java.nio.file.StandardOpenOption.APPEND);
        List<Refused> refused = new ArrayList<>();
        Loaded loaded = DataFolder.read(dir, refused::add);
        assertThat(refused).hasSize(2);
        assertThat(loaded.data().observations().periods())
                .noneMatch(period -> period.toString().equals("2025-11"));
        assertThat(Fingerprint.of(loaded.data())).isEqualTo(before);
    }

    @Test
    void aRequestHoldsTheSameFactsAsAFolder() throws IOException {
        Path folder = Path.of("src", "test", "resources", "broken-base");
        List<Refused> refused = new ArrayList<>();
        Loaded request = JsonFacts.read(Yaml.readJson("request", new StringReader(REQUEST)), refused::add);
        assertThat(Fingerprint.of(request.data())).isEqualTo(print(folder));
        assertThat(refused).singleElement().satisfies(row -> {
            assertThat(row.place()).hasToString("request:observations:7");
            assertThat(row.column()).isEqualTo("unit");
            assertThat(row.value()).isEqualTo("s9");
        });
    }
}
