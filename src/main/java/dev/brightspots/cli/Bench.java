package dev.brightspots.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Takes figures of the program on worlds whose truth is known.",
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " bench evidence --seeds 20 --only standard,nothing",
            "  " + Root.NAME + " bench speed"
        })
final class Bench implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** By itself it can only say what there is. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
