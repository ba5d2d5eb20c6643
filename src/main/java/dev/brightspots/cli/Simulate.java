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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "simulate",
        description = "Writes an invented sales organisation whose truth is known, to try things on.",
        footer = {
            "",
            "The truth goes beside the folder, into DIR.truth.json.",
            "",
            "Examples:",
            "  " + Root.NAME + " simulate 7 world",
            "  " + Root.NAME + " simulate 7 quiet-world --null",
            "  " + Root.NAME + " simulate 7 large-world --teams 200 --reps 10"
        })
final class Simulate implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "SEED", description = "A whole number; the same one gives the same world.")
    private long seed;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder to write; it must be new or empty.")
    private Path folder = Path.of("");

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

    Simulate(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Path target = streams.at(folder);
        mustBeEmpty(target);
        World world = World.make(spec());
        try {
            WorldFiles.write(world, target);
        } catch (IOException e) {
            throw Failure.usage("'" + folder + "' cannot be written", "you may not write there, or the disk is full.");
        }
        streams.out()
                .println("Wrote an invented organisation into " + folder + ", and its truth into " + folder
                        + ".truth.json.");
        streams.out().println("Try: advise --data " + folder);
        return Exit.FINE;
    }

    private WorldSpec spec() {
        if (sample && (nothing || teams.isPresent() || reps.isPresent() || periods.isPresent())) {
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

    private void mustBeEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw Failure.usage("'" + folder + "' is a file", "name a new folder.");
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw Failure.usage("the folder '" + folder + "' is not empty", "name a new one.");
            }
        }
    }
}
