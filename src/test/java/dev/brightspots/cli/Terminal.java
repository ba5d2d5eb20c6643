package dev.brightspots.cli;

import dev.brightspots.report.Ink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands in this process, in a folder, and keeps what they wrote. */
final class Terminal {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Terminal(Path folder) {
        this.folder = folder;
    }

    /** Runs a command whose words are parted by blanks; what earlier ones wrote is forgotten. */
    int run(String words) {
        return run(new Answers("", Ink.PLAIN), words.isEmpty() ? new String[0] : words.split(" "));
    }

    /** Runs a command that asks and gets these lines as answers. */
    int answering(String lines, String... words) {
        return run(new Answers(lines, Ink.TERMINAL), words);
    }

    /** Runs a command whose words may hold blanks. */
    int runWords(String... words) {
        return run(new Answers("", Ink.PLAIN), words);
    }

    private record Answers(String lines, Ink ink) {}

    private int run(Answers answers, String... words) {
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new ByteArrayInputStream(answers.lines().getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                answers.ink());
        return Commands.commandLine(streams, Server.NONE).execute(words);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
