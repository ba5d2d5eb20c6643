package dev.brightspots.cli;

import dev.brightspots.bench.Difficulty;
import dev.brightspots.bench.EvidenceBench;
import dev.brightspots.bench.EvidenceReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evidence",
        description = "How often it is right: bright spots, causes, recommendations and intervals against the truth of"
                + " planted worlds, beside two ways to do without statistics.",
        footer = {
            "",
            "Prints tables in Markdown; docs/evidence.md holds those of 200 seeds.",
            "",
            "Examples:",
            "  " + Root.NAME + " bench evidence --seeds 200",
            "  " + Root.NAME + " bench evidence --seeds 20 --only standard,nothing --json"
        })
final class BenchEvidence implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(names = "--seeds", paramLabel = "N", description = "Worlds of each kind (20).")
    private int seeds = 20;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "Kinds of worlds, such as standard or heavy-tails. Without it: all.")
    private List<String> only = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "How many worlds are worked on at once.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    BenchEvidence(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (seeds < 1) {
            throw Failure.usage("--seeds " + seeds + " is less than one", "leave it out.");
        }
        List<Difficulty> difficulties = only.isEmpty()
                ? List.of(Difficulty.values())
                : only.stream().map(BenchEvidence::difficulty).toList();
        int atOnce = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        try (Bar bar = new Bar(streams)) {
            EvidenceReport report = EvidenceBench.run(
                    difficulties, seeds, Math.max(1, atOnce), RulesOptions.compile(rules.read(streams)), bar);
            streams.out().print(json ? report.json() : report.tables());
        }
        streams.out().flush();
        return Exit.FINE;
    }

    private static Difficulty difficulty(String name) {
        return Arrays.stream(Difficulty.values())
                .filter(one -> one.id().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.usage(
                        "there is no kind of world '" + name + "'",
                        "one of these: "
                                + Arrays.stream(Difficulty.values())
                                        .map(Difficulty::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
