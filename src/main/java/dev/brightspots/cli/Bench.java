package dev.brightspots.cli;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Takes figures of the program on worlds whose truth is known.",
        subcommands = {},
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " bench evidence --seeds 20 --only standard,nothing",
            "  " + Root.NAME + " bench speed"
        })
final class Bench implements Runnable {
    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** By itself it can only say what there is. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
