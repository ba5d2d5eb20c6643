package dev.brightspots.cli;

import dev.brightspots.report.Ink;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command reads and writes, and where it stands.
 *
 * @param in answers, if somebody watches
 * @param out results
 * @param err progress and what went wrong
 * @param folder the working folder, which relative paths are seen from
 * @param ink TERMINAL if somebody watches, who gets colours and a progress bar
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, Path folder, Ink ink) {
    /** Streams of a command that asks nothing. */
    public Streams(PrintStream out, PrintStream err, Path folder, Ink ink) {
        this(InputStream.nullInputStream(), out, err, folder, ink);
    }

    /** Those of this process, in UTF-8 whatever the machine's locale. */
    public static Streams ofProcess() {
        return new Streams(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Path.of(""),
                watched() ? Ink.TERMINAL : Ink.PLAIN);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** From Java 22 on there is a console even where nobody watches; it then says itself whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull") // on Java 17 to 21 null says it, later isTerminal does
    private static boolean watched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** A path as it was given, seen from the working folder. */
    public Path at(Path given) {
        return folder.resolve(given);
    }
}
