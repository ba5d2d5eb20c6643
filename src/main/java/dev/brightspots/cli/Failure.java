package dev.brightspots.cli;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.stream.Collectors;

/** A command cannot go on; the message is for the person who gave it, with what to do on a second line. */
final class Failure extends RuntimeException {
    private final int exitCode;

    private Failure(int exitCode, String what, String maybe) {
        super(maybe.isEmpty() ? what : what + System.lineSeparator() + "  Maybe " + maybe);
        this.exitCode = exitCode;
    }

    /** Wrong usage, or something that cannot be read or written. */
    static Failure usage(String what, String maybe) {
        return new Failure(Exit.UNUSABLE, what, maybe);
    }

    /** The rules hold errors. */
    static Failure rules(BadInput problems) {
        return new Failure(
                Exit.PROBLEMS,
                problems.problems().stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())),
                "");
    }

    int exitCode() {
        return exitCode;
    }

    /** The whole message, with its advice. */
    String message() {
        return String.valueOf(getMessage());
    }
}
