package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a table of each export of a data folder, sorted, so that the order of an export's rows changes nothing. */
final class MappingExports {
    private static final int SHOWN = 200;
    private static final int MOST_NAMED = 5;

    private final MappingEngine engine;
    private final Refusals refusals;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long refused;

    private MappingExports(MappingEngine engine, Refusals refusals) {
        this.engine = engine;
        this.refusals = refusals;
    }

    static MappingExports read(Path folder, MappingEngine engine, Refusals refusals) {
        MappingExports exports = new MappingExports(engine, refusals);
        exports.find(folder);
        exports.files.forEach(exports::load);
        return exports;
    }

    /** The tables made. */
    SortedSet<String> tables() {
        return new TreeSet<>(files.keySet());
    }

    /** Rows of exports that could not be read. */
    long refused() {
        return refused;
    }

    /** What a reader should know of the exports. */
    List<Problem> problems() {
        return problems;
    }

    private void find(Path folder) {
        List<String> ignored = new ArrayList<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (!Files.isRegularFile(file) || format(name).isEmpty()) {
                if (!name.startsWith(".") && !name.startsWith("README.")) {
                    ignored.add(name);
                }
                continue;
            }
            String table = table(name);
            Path other = files.putIfAbsent(table, file);
            if (other != null) {
                throw bad(
                        name,
                        "this export and " + Quote.of(String.valueOf(other.getFileName())) + " would both be the table "
                                + table,
                        "rename one of them.");
            }
            if (Mapping.VIEWS.contains(table)) {
                throw bad(
                        name,
                        "this export would be the table " + table + ", which mapping.sql itself makes",
                        "rename it, for example to 'crm " + name + "'.");
            }
        }
        if (files.isEmpty()) {
            throw new BadInput(Problem.error(
                    Place.of("."),
                    "the data folder holds no export (*.csv, *.parquet, *.json)",
                    "--data names another folder than the one with the exports."));
        }
        tellIgnored(ignored);
    }

    private void tellIgnored(List<String> ignored) {
        if (!ignored.isEmpty()) {
            problems.add(Problem.warning(
                    Place.of("."),
                    "ignored, since they are no exports: " + ignored.size() + ": "
                            + String.join(", ", ignored.subList(0, Math.min(MOST_NAMED, ignored.size())))
                            + (ignored.size() > MOST_NAMED ? ", ..." : ""),
                    "an export ends in .csv, .parquet or .json."));
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new BadInput(
                    Problem.error(Place.of("."), "the data folder cannot be read", "--data names no folder."));
        }
    }

    private static String format(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of("csv", "parquet", "json")
                .filter(ending -> lower.endsWith("." + ending))
                .findFirst()
                .orElse("");
    }

    /** {@code Some File.csv} is the table {@code some_file}. */
    private static String table(String name) {
        String stem = Normalizer.normalize(name.substring(0, name.lastIndexOf('.')), Normalizer.Form.NFC);
        StringBuilder table = new StringBuilder();
        stem.codePoints().forEach(c -> table.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        return table.toString().toLowerCase(Locale.ROOT);
    }

    private void load(String table, Path file) {
        String name = file.getFileName().toString();
        String format = format(name);
        String path = MappingEngine.text(literally(file.toAbsolutePath().toString()));
        String reader = switch (format) {
            case "csv" -> "read_csv(" + path + ", header = true, sample_size = -1, store_rejects = true)";
            case "json" -> "read_json(" + path + ", sample_size = -1)";
            default -> "read_parquet(" + path + ")";
        };
        try {
            if (Files.size(file) == 0) {
                throw bad(name, "the export is empty, it lacks even a header", "export it again.");
            }
            engine.run("CREATE TABLE " + MappingEngine.name(table) + " AS SELECT * FROM " + reader + " ORDER BY ALL");
            if (format.equals("csv")) {
                refuse(name);
            }
        } catch (MappingFailure e) {
            throw unreadable(name, format, e);
        } catch (IOException e) {
            throw bad(name, "the export cannot be read", "you lack the right to read it.");
        }
    }

    /** A path in which nothing stands for other letters. */
    private static String literally(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }

    private static BadInput unreadable(String name, String format, MappingFailure failure) {
        if (failure.isSort("INTERRUPT")) {
            return bad(name, "reading the export takes too long", "export fewer years.");
        }
        if (failure.isSort("Out of Memory")) {
            return bad(name, "the export is too large for this machine", "export fewer years or fewer columns.");
        }
        return bad(
                name,
                "the export cannot be read as " + format.toUpperCase(Locale.ROOT),
                "its ending is wrong, or it was cut off: export it again.");
    }

    private void refuse(String name) throws MappingFailure {
        List<String[]> rows = engine.rows(
                "SELECT line, column_idx, column_name, error_type, csv_line FROM reject_errors"
                        + " QUALIFY row_number() OVER (PARTITION BY line ORDER BY column_idx, error_type) = 1 ORDER BY line");
        for (String[] row : rows) {
            refusals.refused(refusal(name, row));
        }
        engine.run("DROP TABLE reject_errors");
        engine.run("DROP TABLE reject_scans");
        if (!rows.isEmpty()) {
            refused += rows.size();
            problems.add(Problem.warning(
                    Place.of(name, Integer.parseInt(rows.get(0)[0])),
                    rows.size() + " rows of this export cannot be read, the first in line " + rows.get(0)[0],
                    "a comma or a line end stands in a text without quotes, or the file is not UTF-8."));
        }
    }

    private static Refused refusal(String name, String[] row) {
        String column = row[2] == null ? "" : row[2];
        String value = row[4] == null ? "" : row[4].length() > SHOWN ? row[4].substring(0, SHOWN) + "..." : row[4];
        Place place = new Place(name, Integer.parseInt(row[0]), column.isEmpty() ? 0 : Integer.parseInt(row[1]));
        return switch (row[3]) {
            case "MISSING COLUMNS" ->
                new Refused(
                        place,
                        column,
                        value,
                        "the row has fewer cells than the header",
                        "a line end stands in a text without quotes.");
            case "TOO MANY COLUMNS" ->
                new Refused(
                        place,
                        column,
                        value,
                        "the row has more cells than the header",
                        "a comma stands in a text without quotes.");
            case "INVALID ENCODING" ->
                new Refused(place, column, value, "the row is not UTF-8", "export again and choose 'CSV UTF-8'.");
            default ->
                new Refused(
                        place, column, value, "the row cannot be read as CSV", "a quote is missing, or one too many.");
        };
    }

    private static BadInput bad(String name, String what, String maybe) {
        return new BadInput(Problem.error(Place.of(name), what, maybe));
    }
}
