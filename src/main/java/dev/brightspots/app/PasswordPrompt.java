package dev.brightspots.app;

import dev.brightspots.api.people.Passwords;
import dev.brightspots.cli.Streams;
import dev.brightspots.report.Ink;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gets a password without its standing in a command, where others on the machine and the history of the shell would see it. */
final class PasswordPrompt {
    private static final Place PASSWORD = Place.of("password");

    private PasswordPrompt() {}

    /**
     * A password.
     *
     * @param madeUp whether it was made up, so that nobody knows it yet
     */
    record Chosen(String text, boolean madeUp) {
        /** Says it once if nobody knows it yet. */
        void tell(Streams streams) {
            if (madeUp) {
                streams.out().println("Password, shown this once: " + text);
            }
        }

        @Override
        public String toString() {
            return "Chosen";
        }
    }

    /** From the standard input, else from the terminal if somebody sits before one, else made up. */
    static Chosen of(Streams streams, boolean fromInput) {
        if (fromInput) {
            return new Chosen(firstLine(streams), false);
        }
        Console console = streams.ink() == Ink.TERMINAL ? System.console() : null;
        return console == null ? new Chosen(Passwords.random(), true) : typed(console);
    }

    private static String firstLine(Streams streams) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            if (line == null || line.isEmpty()) {
                throw new BadInput(Problem.error(
                        PASSWORD, "there is no password on the standard input", "leave --password-stdin out."));
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("The standard input cannot be read", e);
        }
    }

    private static Chosen typed(Console console) {
        char[] first = console.readPassword("Password (empty: one is made up): ");
        if (first == null || first.length == 0) {
            return new Chosen(Passwords.random(), true);
        }
        char[] again = console.readPassword("Once more: ");
        if (!Arrays.equals(first, again)) {
            throw new BadInput(Problem.error(PASSWORD, "the two are not the same", "type more slowly."));
        }
        return new Chosen(new String(first), false);
    }
}
