package dev.brightspots.app;

import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.cli.Streams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the rules a server runs with. */
final class Rules {
    private static final Path BESIDE = Path.of("rules");

    private Rules() {}

    /** The rules of the folder named, else those in {@code ./rules}, else the packed ones. */
    static RuleSource source(Optional<Path> named, Streams streams) {
        return new RuleSource(
                named.map(streams::at).or(() -> Optional.of(streams.at(BESIDE)).filter(Files::isDirectory)));
    }
}
