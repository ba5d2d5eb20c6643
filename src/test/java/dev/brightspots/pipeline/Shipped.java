package dev.brightspots.pipeline;

import dev.brightspots.SharedData;
import dev.brightspots.facts.Verdict;
import dev.brightspots.load.DataFolder;
import dev.brightspots.load.MappedFolder;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.report.AdviceJson;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What ships with the product, compiled and run once for all tests. */
final class Shipped {
    static final RulePack PACK = RulePack.compile(RulePackFolder.read(Path.of("rules")));
    static final SalesData SAMPLE =
            DataFolder.read(Path.of("sample-data"), row -> {}).data();
    static final RunResult RESULT = run(SAMPLE);

    private Shipped() {}

    static Request request(SalesData data) {
        return new Request(data, 0, List.of(), Optional.empty(), 2);
    }

    static Request request(SalesData data, String period) {
        return new Request(data, 0, List.of(), Period.parse(period), 2);
    }

    static RunResult run(SalesData data) {
        return Pipeline.run(request(data), PACK, Progress.SILENT);
    }

    /** A public export beside the project, through the mapping that ships. */
    static RunResult mapped(String folder, String mapping) {
        return run(mappedData(folder, mapping));
    }

    /** The facts of such an export. */
    static SalesData mappedData(String folder, String mapping) {
        return MappedFolder.read(SharedData.folder(folder), Path.of("sample-data", "mappings", mapping), row -> {})
                .data();
    }

    static String json(RunResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AdviceJson.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same facts, told in another order. */
    static SalesData shuffled(SalesData data, long seed) {
        Random order = new Random(seed);
        List<Unit> units = new ArrayList<>(data.organisation().units());
        Collections.shuffle(units, order);
        List<Observation> rows = new ArrayList<>();
        data.observations().forEach(rows::add);
        Collections.shuffle(rows, order);
        Organisation organisation = new Organisation(units);
        Observations.Builder builder = Observations.builder(
                organisation, data.metrics(), data.observations().strataNames());
        for (int line = 0; line < rows.size(); line++) {
            builder.add(rows.get(line), line + 2);
        }
        return new SalesData(
                organisation,
                data.metrics(),
                builder.build((refused, line, first) -> {
                    throw new IllegalStateException("Twice: " + refused);
                }),
                data.practices(),
                data.adoptions(),
                data.capacity());
    }

    static StandingLine standing(RunResult result, String unit, String metric) {
        return result.standings().stream()
                .filter(line -> line.unit().value().equals(unit)
                        && line.metric().value().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " has no standing on " + metric));
    }

    static Verdict verdict(RunResult result, String unit, String metric) {
        return standing(result, unit, metric).standing();
    }

    static Optional<Bright> bright(RunResult result, String unit, String metric) {
        return result.brightSpots().stream()
                .filter(bright -> bright.unit().value().equals(unit)
                        && bright.metric().value().equals(metric))
                .findFirst();
    }
}
