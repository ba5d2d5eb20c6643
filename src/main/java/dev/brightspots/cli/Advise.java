package dev.brightspots.cli;

import dev.brightspots.pipeline.RunResult;
import dev.brightspots.report.AdviceHtml;
import dev.brightspots.report.AdviceJson;
import dev.brightspots.report.AdviceText;
import dev.brightspots.report.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "advise",
        description = "Finds bright spots and recommends practices.",
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " advise --data sample-data",
            "  " + Root.NAME + " advise --data sample-data --out advice.json --report advice.html",
            "  " + Root.NAME + " advise --data exports --mapping sample-data/mappings/crm-opportunities --json"
        })
final class Advise implements Callable<Integer> {
    private static final Path STDOUT = Path.of("-");

    private final Streams streams;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--out", paramLabel = "FILE.json", description = "Write everything as JSON; - means to the output.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a page to read, hand on and print.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--json", description = "Print everything as JSON instead of the summary.")
    private boolean json;

    Advise(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        files().map(streams::at).forEach(OutFile::check);
        boolean printed = json || out.filter(STDOUT::equals).isPresent();
        RunResult result = options.run(streams);
        Edition edition = options.edition(streams);
        out.filter(path -> !path.equals(STDOUT))
                .ifPresent(path -> write(path, stream -> AdviceJson.write(result, stream)));
        report.ifPresent(path -> write(path, stream -> AdviceHtml.write(result, edition, stream)));
        if (printed) {
            AdviceJson.write(result, streams.out());
        } else {
            streams.out().print(AdviceText.of(result, edition, streams.ink()));
        }
        streams.out().flush();
        return Exit.FINE;
    }

    private Stream<Path> files() {
        return Stream.concat(out.filter(path -> !path.equals(STDOUT)).stream(), report.stream());
    }

    private void write(Path path, OutFile.Content content) {
        OutFile.write(streams.at(path), content);
        streams.err().println("Wrote " + path);
    }
}
