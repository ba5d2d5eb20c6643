package dev.brightspots.cli;

import dev.brightspots.load.Loaded;
import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Prepared;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.report.Edition;
import dev.brightspots.report.People;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that makes a run, and the run itself. */
final class RunOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private DataOptions files = new DataOptions();

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "The assessed period, such as 2026, 2026-Q3, 2026-09, 2026-W36 or 2026-09-14."
                    + " Without it: the latest in which at least half of the coached units have data.")
    private Optional<String> period = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many groups are worked on at once. The result is the same for any number.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--people", description = "Name single persons; without it they are only counted by team.")
    private boolean named;

    /** Whether there are facts to run on. */
    boolean hasData() {
        return data.isPresent();
    }

    /** The run. */
    RunResult run(Streams streams) throws IOException {
        return made(streams, Pipeline::run);
    }

    /** The run up to the rules, for questions about what they conclude. */
    Prepared prepare(Streams streams) throws IOException {
        return made(streams, Prepared::of);
    }

    /** Something that can be made of a request and rules. */
    @FunctionalInterface
    private interface Maker<T> {
        T make(Request request, RulePack pack, Progress progress);
    }

    private <T> T made(Streams streams, Maker<T> maker) throws IOException {
        Path folder = data.orElseThrow(() -> Failure.usage("--data DIR is missing", "give it behind 'advise'."));
        Optional<Period> asked = asked();
        int atOnce = atOnce();
        // Rules take some seconds to compile, data some to read: neither waits for the other.
        RulePackFolder texts = rules.read(streams);
        CompletableFuture<RulePack> pack = CompletableFuture.supplyAsync(() -> RulesOptions.compile(texts));
        try (RefusedFile refusals = files.refusals(streams);
                Bar bar = new Bar(streams)) {
            bar.at("reading", 0, 1);
            Loaded loaded = files.read(folder, streams, refusals);
            return maker.make(
                    new Request(loaded.data(), loaded.refused(), loaded.problems(), asked, atOnce), done(pack), bar);
        } catch (OutOfMemoryError e) {
            throw Failure.usage(
                    "the data need more memory than Java was given", "give it more: java -Xmx4g in place of java.");
        }
    }

    private static RulePack done(CompletableFuture<RulePack> pack) {
        try {
            return pack.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw e;
        }
    }

    Edition edition(Streams streams) {
        return new Edition(named ? People.NAMED : People.COUNTED, rules.inWords(streams));
    }

    private int atOnce() {
        int most = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (most < 1) {
            throw Failure.usage("--threads " + most + " is less than one", "leave it out.");
        }
        return most;
    }

    private Optional<Period> asked() {
        return period.map(RunOptions::period);
    }

    /** A period as it is written on the command line. */
    static Period period(String text) {
        return Period.parse(text)
                .orElseThrow(() -> Failure.usage(
                        "--period '" + text + "' is no period",
                        "write it as 2026, 2026-Q3, 2026-09, 2026-W36, 2026-09-14 or all."));
    }
}
