package dev.brightspots.app;

import dev.brightspots.api.packs.Compiler;
import dev.brightspots.cli.Commands;
import dev.brightspots.cli.Streams;
import picocli.CommandLine;

/** The one main. */
public final class Brightspots {
    private Brightspots() {}

    public static void main(String[] args) {
        System.exit(commandLine(Streams.ofProcess(), PipelineEngine.compiler()).execute(args));
    }

    /** All commands; {@code compiler} makes the engines of a server. */
    static CommandLine commandLine(Streams streams, Compiler compiler) {
        return Commands.commandLine(
                streams,
                RunningServer::ask,
                new Serve(streams, compiler),
                new Load(streams),
                new RulesCommand(streams),
                new PeopleCommand(streams));
    }
}
