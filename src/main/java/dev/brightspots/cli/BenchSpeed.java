package dev.brightspots.cli;

import dev.brightspots.bench.SpeedBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "speed",
        description = "How long measuring takes, by the number of cells (unit x metric x period), after a warm-up.",
        footer = {"", "Example:", "  java -Xmx2g -jar target/brightspots.jar bench speed --most 1000000"})
final class BenchSpeed implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(names = "--most", paramLabel = "N", description = "The largest number of cells (1000000).")
    private int most = 1_000_000;

    BenchSpeed(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (most < SpeedBench.LEAST) {
            throw Failure.usage("--most " + most + " is less than " + SpeedBench.LEAST, "leave it out.");
        }
        streams.out()
                .print(SpeedBench.table(SpeedBench.run(
                        most, RulesOptions.compile(rules.read(streams)).thresholds())));
        streams.out().flush();
        return Exit.FINE;
    }
}
