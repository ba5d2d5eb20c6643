package dev.brightspots.cli;

import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldFiles;
import dev.brightspots.worlds.WorldSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "simulate",
        description =
                "Writes an invented sales organisation whose truth is known, to try things on; or plays one on for a year.",
        footer = {
            "",
            "The truth goes beside the folder, into DIR.truth.json.",
            "",
            "Examples:",
            "  " + Root.NAME + " simulate 7 world",
            "  " + Root.NAME + " simulate 7 quiet-world --null",
            "  " + Root.NAME + " simulate 7 large-world --teams 200 --reps 10",
            "  " + Root.NAME + " simulate 1 --year --seeds 20"
        })
final class Simulate implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "SEED", description = "A whole number; the same one gives the same world.")
    private long seed;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder to write; it must be new or empty.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--null", description = "Nobody is special and no practice does anything.")
    private boolean nothing;

    @Option(names = "--sample", description = "The invented company of the sample data.")
    private boolean sample;

    @Option(names = "--teams", paramLabel = "N", description = "How many teams (48).")
    private Optional<Integer> teams = Optional.empty();

    @Option(names = "--reps", paramLabel = "N", description = "How many reps in each team (8).")
    private Optional<Integer> reps = Optional.empty();

    @Option(names = "--periods", paramLabel = "N", description = "How many quarters (8).")
    private Optional<Integer> periods = Optional.empty();

    @Mixin
    private YearOptions year = new YearOptions();

    @Mixin
    private RulesOptions rules = new RulesOptions();

    Simulate(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        return year.asked() ? play() : write();
    }

    private int play() {
        if (folder.isPresent() || sample || nothing || shaped()) {
            throw Failure.usage("--year plays the standard world, and writes nothing", "leave the others out.");
        }
        return year.play(streams, seed, rules);
    }

    private boolean shaped() {
        return teams.isPresent() || reps.isPresent() || periods.isPresent();
    }

    private int write() throws IOException {
        if (year.stray() || rules.given()) {
            throw Failure.usage("--seeds, --threads, --rules and --json go with --year alone", "add --year.");
        }
        Path name = folder.orElseThrow(() -> Failure.usage("DIR is missing", "give it behind 'simulate SEED'."));
        Path target = streams.at(name);
        mustBeEmpty(name, target);
        World world = World.make(spec());
        try {
            WorldFiles.write(world, target);
        } catch (IOException e) {
            throw Failure.usage("'" + name + "' cannot be written", "you may not write there, or the disk is full.");
        }
        streams.out()
                .println("Wrote an invented organisation into " + name + ", and its truth into " + name
                        + ".truth.json.");
        streams.out().println("Try: advise --data " + name);
        return Exit.FINE;
    }

    private WorldSpec spec() {
        if (sample && (nothing || shaped())) {
            throw Failure.usage("--sample is one written company, whose size is fixed", "leave the other options out.");
        }
        if (sample) {
            return WorldSpec.sample(seed);
        }
        WorldSpec spec = nothing ? WorldSpec.nullWorld(seed) : WorldSpec.standard(seed);
        WorldSpec.Shape usual = spec.shape();
        return spec.with(new WorldSpec.Shape(
                atLeast(2, "--teams", teams.orElse(usual.teams())),
                atLeast(1, "--reps", reps.orElse(usual.members())),
                atLeast(1, "--periods", periods.orElse(usual.periods())),
                usual.start()));
    }

    private static int atLeast(int least, String option, int number) {
        if (number < least) {
            throw Failure.usage(option + " " + number + " is less than " + least, "leave it out.");
        }
        return number;
    }

    private static void mustBeEmpty(Path name, Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw Failure.usage("'" + name + "' is a file", "name a new folder.");
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw Failure.usage("the folder '" + name + "' is not empty", "name a new one.");
            }
        }
    }
}
