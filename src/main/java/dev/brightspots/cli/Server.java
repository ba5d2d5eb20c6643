package dev.brightspots.cli;

import java.nio.file.Path;

/** A server that answers questions about what it keeps. */
public interface Server {
    /** None can be asked. */
    Server NONE = (home, path) -> {
        throw Failure.usage("--data DIR is missing", "add it: the data folder.");
    };

    /**
     * Asks the server that has a home.
     *
     * @param path below the server's address, as {@code /api/...}
     * @throws dev.brightspots.text.BadInput if no server has that home, or it has no answer
     */
    Answer ask(Path home, String path);

    /**
     * What it said.
     *
     * @param text to read
     * @param json all of it
     */
    record Answer(String text, String json) {}
}
