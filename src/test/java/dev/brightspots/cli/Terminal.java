package dev.brightspots.cli;

import dev.brightspots.report.Ink;
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
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Ink.PLAIN);
        return Commands.commandLine(streams, Server.NONE).execute(words.isEmpty() ? new String[0] : words.split(" "));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
