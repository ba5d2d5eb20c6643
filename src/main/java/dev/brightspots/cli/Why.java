package dev.brightspots.cli;

import dev.brightspots.advise.Because;
import dev.brightspots.pipeline.Answers;
import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Prepared;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Answerable;
import dev.brightspots.report.WhyJson;
import dev.brightspots.report.WhyText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description = "Tells why something was concluded: the rules, the facts, and how close it was.",
        footer = {
            "",
            "The ids stand in the JSON of advise; the first few characters are enough where they name one thing only.",
            "",
            "Example:",
            "  " + Root.NAME + " why 5f3a9c01d2e4b677 --data sample-data",
            "",
            "Without --data it asks the running server; it takes whole ids only."
        })
final class Why implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final ServerOption server;

    @Parameters(
            paramLabel = "ID",
            description = "The id of a bright spot, recommendation, inquiry, warning or standing.")
    private String id = "";

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private RunOptions options = new RunOptions();

    Why(Streams streams, Server asked) {
        this.streams = streams;
        this.server = new ServerOption(streams, asked);
    }

    @Override
    public Integer call() throws IOException {
        if (!options.hasData()) {
            Server.Answer answer = server.ask("/api/recommendations/" + ServerOption.part(id) + "/why");
            streams.out().print(json ? answer.json() : answer.text());
            return Exit.FINE;
        }
        Prepared prepared = options.prepare(streams);
        RunResult result = Pipeline.run(prepared, Progress.SILENT);
        List<Answerable> found =
                all(result).filter(item -> item.id().startsWith(id)).toList();
        if (found.isEmpty()) {
            throw Failure.usage(
                    "nothing in this run has the id '" + id + "'",
                    "it belongs to other data, another period or other rules: advise --json lists the ids.");
        }
        List<Answerable> exact =
                found.stream().filter(item -> item.id().equals(id)).toList();
        if (exact.isEmpty() && found.size() > 1) {
            throw Failure.usage(
                    "'" + id + "' is the beginning of " + found.size() + " ids",
                    "give more of it: "
                            + String.join(
                                    ", ",
                                    found.stream().map(Answerable::id).limit(3).toList()));
        }
        Answerable item = (exact.isEmpty() ? found : exact).get(0);
        List<Because> reasons = new Answers(prepared).why(item.id());
        streams.out().print(json ? WhyJson.of(reasons) : WhyText.of(result, item, reasons, options.edition(streams)));
        return Exit.FINE;
    }

    private static Stream<Answerable> all(RunResult result) {
        return Stream.of(
                        result.brightSpots(),
                        result.recommendations(),
                        result.inquiries(),
                        result.warnings(),
                        result.patterns(),
                        result.halts(),
                        result.standings())
                .flatMap(List::stream);
    }
}
