package dev.brightspots.worlds.folder;

import dev.brightspots.load.CsvRows;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes a whole organisation as the six files of a data folder. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * Writes the six files of a data folder, each in key order.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(SalesData data, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("units.csv"), units(data));
        write(folder.resolve("metrics.yaml"), MetricsText.of(data.metrics()));
        write(folder.resolve("observations.csv"), observations(data));
        write(
                folder.resolve("practices.yaml"),
                PracticesText.of(data.practices().values()));
        write(folder.resolve("adoptions.csv"), adoptions(data));
        write(folder.resolve("capacity.yaml"), CapacityText.of(data.capacity()));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String units(SalesData data) throws IOException {
        SortedSet<String> attributes = new TreeSet<>();
        data.organisation()
                .units()
                .forEach(unit -> attributes.addAll(unit.attributes().keySet()));
        List<String> header = new ArrayList<>(List.of("unit", "name", "kind", "parent"));
        header.addAll(attributes);
        header.addAll(List.of("from", "until"));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (Unit unit : data.organisation().units()) {
            List<String> row = new ArrayList<>(List.of(
                    unit.id().value(),
                    unit.name(),
                    unit.kind(),
                    unit.parent().map(UnitId::value).orElse("")));
            attributes.forEach(name -> row.add(unit.attributes().getOrDefault(name, "")));
            row.add(text(unit.from()));
            row.add(text(unit.until()));
            rows.add(row);
        }
        return csv(rows);
    }

    private static String observations(SalesData data) throws IOException {
        Observations all = data.observations();
        List<String> header = new ArrayList<>(List.of("unit", "metric", "period"));
        all.strataNames().forEach(name -> header.add("stratum." + name));
        header.addAll(List.of("numerator", "denominator", "sum_squares"));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        all.forEach(one -> {
            List<String> row = new ArrayList<>(List.of(
                    one.unit().value(), one.metric().value(), one.period().toString()));
            row.addAll(one.stratum());
            row.add(NumberText.of(one.numerator()));
            row.add(
                    one.denominator().isPresent()
                            ? NumberText.of(one.denominator().getAsDouble())
                            : "");
            row.add(
                    one.sumSquares().isPresent()
                            ? NumberText.of(one.sumSquares().getAsDouble())
                            : "");
            rows.add(row);
        });
        return csv(rows);
    }

    private static String adoptions(SalesData data) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("unit", "practice", "since", "until", "fidelity", "assigned"));
        for (Adoption one : data.adoptions()) {
            rows.add(List.of(
                    one.unit().value(),
                    one.practice().value(),
                    text(one.since()),
                    text(one.until()),
                    one.fidelity() == 1 ? "" : NumberText.of(one.fidelity()),
                    one.assigned() ? "random" : ""));
        }
        return csv(rows);
    }

    private static String text(Optional<Period> period) {
        return period.map(Period::toString).orElse("");
    }

    private static String csv(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        CsvRows csv = new CsvRows(text);
        rows.forEach(csv::row);
        csv.flush();
        return text.toString();
    }
}
