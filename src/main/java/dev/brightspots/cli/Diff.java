package dev.brightspots.cli;

import dev.brightspots.load.Loaded;
import dev.brightspots.pipeline.Request;
import dev.brightspots.report.DiffHtml;
import dev.brightspots.report.DiffJson;
import dev.brightspots.report.DiffText;
import dev.brightspots.report.Edition;
import dev.brightspots.report.People;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "diff",
        description =
                "Tells what an edit of the rules would change: recommendations, bright spots, inquiries, warnings and"
                        + " standings added, gone or changed, on the same facts.",
        footer = {
            "",
            "Without --from it compares with ./rules, or else with the rules that came with the program.",
            "",
            "Examples:",
            "  " + Root.NAME + " diff --from rules --to my-rules --data sample-data",
            "  " + Root.NAME + " diff --set practice.chance=0.9 --data sample-data --report diff.html"
        })
final class Diff implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--from", paramLabel = "DIR", description = "The folder of rules before the edit.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DIR", description = "The folder of rules after the edit.")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Another value of a threshold after the edit; may be given several times.")
    private Map<String, Double> set = new TreeMap<>();

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data folder.")
    private Path data = Path.of("");

    @Mixin
    private DataOptions files = new DataOptions();

    @Option(names = "--period", paramLabel = "P", description = "The assessed period, as in advise.")
    private Optional<String> period = Optional.empty();

    @Option(
            names = "--earlier",
            paramLabel = "N",
            description = "Look at N earlier periods too, as if the rules had run then.")
    private int earlier;

    @Option(names = "--json", description = "Print everything as JSON instead of text.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a page to read, hand on and print.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--people", description = "Name single persons; without it they are only counted by team.")
    private boolean named;

    Diff(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (to.isEmpty() && set.isEmpty()) {
            throw Failure.usage("there is nothing to compare with", "add --to DIR, or --set NAME=VALUE.");
        }
        if (earlier < 0) {
            throw Failure.usage("--earlier is 0 or more, not " + earlier, "leave it out for the latest period alone.");
        }
        report.map(streams::at).ifPresent(OutFile::check);
        RulePackFolder before = from.map(this::folder).orElseGet(this::usual);
        RulePackFolder after = to.map(this::folder).orElse(before).withThresholds(set);
        dev.brightspots.pipeline.diff.Diff diff = diff(RulesOptions.compile(before), RulesOptions.compile(after));
        Edition edition = new Edition(named ? People.NAMED : People.COUNTED, "");
        streams.out().print(json ? DiffJson.of(diff) : DiffText.of(diff, edition, streams.ink()));
        report.ifPresent(path -> {
            OutFile.write(streams.at(path), out -> DiffHtml.write(diff, edition, out));
            streams.err().println("Wrote " + path);
        });
        return Exit.FINE;
    }

    private RulePackFolder folder(Path folder) {
        return RulePackFolder.read(streams.at(folder));
    }

    private RulePackFolder usual() {
        Path beside = streams.at(Path.of("rules"));
        return Files.isDirectory(beside) ? RulePackFolder.read(beside) : RulePackFolder.packed();
    }

    private dev.brightspots.pipeline.diff.Diff diff(RulePack before, RulePack after) throws IOException {
        Optional<Period> asked = period.map(RunOptions::period);
        try (RefusedFile refusals = files.refusals(streams);
                Bar bar = new Bar(streams)) {
            bar.at("reading", 0, 1);
            Loaded loaded = files.read(data, streams, refusals);
            Request request = new Request(
                    loaded.data(),
                    loaded.refused(),
                    loaded.problems(),
                    asked,
                    Runtime.getRuntime().availableProcessors());
            return dev.brightspots.pipeline.diff.Diff.of(request, before, after, earlier, bar);
        }
    }
}
