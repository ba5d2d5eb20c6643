package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A data folder with exports and a mapping folder, invented for one test. */
final class MappingFixture {
    static final String UNITS = "CREATE VIEW units AS SELECT 'a' AS unit, 'A' AS name, 'team' AS kind;\n";
    static final String OBSERVATIONS =
            "CREATE VIEW observations AS" + " SELECT 'a' AS unit, 'won' AS metric, 1 AS numerator, 2 AS denominator;\n";

    final Path data;
    final Path mapping;
    final List<Refused> refused = new ArrayList<>();
    private MappingLimits limits = new MappingLimits(Duration.ofMinutes(1), 256, 100_000);

    MappingFixture(Path folder) throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        mapping = Files.createDirectory(folder.resolve("mapping"));
    }

    MappingFixture export(String name, String text) throws IOException {
        Files.writeString(data.resolve(name), text, StandardCharsets.UTF_8);
        return this;
    }

    MappingFixture sql(String text) throws IOException {
        Files.writeString(mapping.resolve("mapping.sql"), text, StandardCharsets.UTF_8);
        return this;
    }

    MappingFixture limits(MappingLimits other) {
        limits = other;
        return this;
    }

    /** The observations that come out, as lines of text, header first. */
    List<String> observations() {
        try (Mapping run = open();
                Table table = run.observations()) {
            return lines(table);
        }
    }

    Mapping open() {
        return Mapping.of(data, mapping, limits, refused::add);
    }

    /** What is said when the mapping cannot be used; fails the test if it can. */
    List<Problem> problems() {
        try {
            observations();
        } catch (BadInput e) {
            return e.problems();
        }
        throw new AssertionError("The mapping was taken over");
    }

    static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", table.header()));
        for (Table.Row row = table.next(); row != null; row = table.next()) {
            lines.add(row.line() + ":" + String.join(",", row.cells()));
        }
        return lines;
    }
}
