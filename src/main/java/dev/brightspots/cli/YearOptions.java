package dev.brightspots.cli;

import dev.brightspots.bench.year.YearBench;
import dev.brightspots.bench.year.YearReport;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How {@code simulate} plays worlds on instead of writing one. */
final class YearOptions {
    @Option(
            names = "--year",
            description =
                    "Write nothing, but play the standard world on for four quarters: with the product in the loop,"
                            + " with nobody coached, by copying the top team, and by one who knows the truth.")
    private boolean year;

    @Option(names = "--seeds", paramLabel = "N", description = "With --year: so many worlds, from SEED on (1).")
    private Optional<Integer> seeds = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "With --year: worlds that are worked on at once.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--json", description = "With --year: print the figures as JSON.")
    private boolean json;

    boolean asked() {
        return year;
    }

    /** Whether anything stands there that only --year can use. */
    boolean stray() {
        return !year && (seeds.isPresent() || threads.isPresent() || json);
    }

    int play(Streams streams, long seed, RulesOptions rules) {
        int worlds = atLeastOne("--seeds", seeds.orElse(1));
        int atOnce = atLeastOne(
                "--threads", threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
        try (Bar bar = new Bar(streams)) {
            YearReport report = YearBench.run(seed, worlds, atOnce, RulesOptions.compile(rules.read(streams)), bar);
            streams.out().print(json ? report.json() : report.tables());
        }
        streams.out().flush();
        return Exit.FINE;
    }

    private static int atLeastOne(String option, int number) {
        if (number < 1) {
            throw Failure.usage(option + " " + number + " is less than one", "leave it out.");
        }
        return number;
    }
}
