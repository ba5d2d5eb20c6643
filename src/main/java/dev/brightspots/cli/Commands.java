package dev.brightspots.cli;

import dev.brightspots.report.Ink;
import dev.brightspots.text.BadInput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The command line: every command that works on files, and those that a caller adds. */
public final class Commands {
    private static final int WIDTH = 100;

    private Commands() {}

    /**
     * All commands over these streams; {@code execute} gives the exit code and never throws.
     *
     * @param server what is asked where no data are given
     * @param more further commands, annotated as picocli wants it
     */
    public static CommandLine commandLine(Streams streams, Server server, Object... more) {
        Root root = new Root();
        CommandLine line = new CommandLine(root);
        Stream.concat(
                        Stream.of(
                                new Advise(streams),
                                new Why(streams, server),
                                new WhyNot(streams, server),
                                new Plan(streams),
                                new Check(streams),
                                new TestRules(streams),
                                new Diff(streams),
                                new NewRule(streams),
                                new Fmt(streams),
                                new Words(streams),
                                new Init(streams),
                                new Simulate(streams)),
                        Stream.of(more))
                .forEach(line::addSubcommand);
        line.addSubcommand(bench(streams));
        line.getCommandSpec()
                .usageMessage()
                .description(
                        "Finds the bright spots of a sales organisation, asks why they shine, and carries what works"
                                + " to other teams.")
                .footer(
                        "",
                        "Example:",
                        "  " + Root.NAME + " advise --data sample-data",
                        "",
                        "COMMAND --help says more.");
        Ansi ansi = streams.ink() == Ink.TERMINAL ? Ansi.ON : Ansi.OFF;
        line.setOut(writer(streams.out()));
        line.setErr(writer(streams.err()));
        line.setUsageHelpWidth(WIDTH);
        line.setColorScheme(Help.defaultColorScheme(ansi));
        line.setParameterExceptionHandler((wrong, args) -> usage(wrong, streams));
        line.setExecutionExceptionHandler((wrong, command, parsed) -> failed(wrong, root, streams));
        return line;
    }

    private static CommandLine bench(Streams streams) {
        return new CommandLine(new Bench())
                .addSubcommand(new BenchEvidence(streams))
                .addSubcommand(new BenchSpeed(streams));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int usage(CommandLine.ParameterException wrong, Streams streams) {
        streams.err().println(Usage.whatIsWrong(wrong));
        streams.err()
                .println("  See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.UNUSABLE;
    }

    private static int failed(Exception wrong, Root root, Streams streams) {
        streams.out().flush();
        if (root.traces()) {
            wrong.printStackTrace(streams.err());
        }
        if (wrong instanceof Failure failure) {
            streams.err().println(failure.message());
            return failure.exitCode();
        }
        if (wrong instanceof BadInput bad) {
            bad.problems().forEach(streams.err()::println);
            return Exit.UNUSABLE;
        }
        List<String> sentences = wrong instanceof IOException || wrong instanceof UncheckedIOException
                ? List.of(
                        "a file could not be read or written to its end",
                        "  Maybe the disk is full, or the file is gone; --trace prints what is known of it.")
                : List.of(
                        "something went wrong inside Brightspots, and not in what you gave it",
                        "  Maybe run the same command with --trace and send what it prints to whoever looks after"
                                + " Brightspots for you.");
        sentences.forEach(streams.err()::println);
        return Exit.UNUSABLE;
    }
}
