package dev.brightspots.app;

import dev.brightspots.api.Engine;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and compiles the rules a server runs with. */
final class Rules {
    private static final Path BESIDE = Path.of("rules");

    private Rules() {}

    /** Compiles the rules of a folder, or those that are used where none is named. */
    @FunctionalInterface
    interface Compiler {
        /**
         * The engine of these rules.
         *
         * @throws dev.brightspots.text.BadInput if they cannot be used
         */
        Engine compile(Optional<Path> folder);
    }

    /** The rules of the folder named, else those in {@code ./rules}, else the packed ones. */
    static Engine compile(Optional<Path> folder) {
        return LiveEngine.of(folder.or(() -> Optional.of(BESIDE).filter(Files::isDirectory))
                .map(RulePackFolder::read)
                .orElseGet(RulePackFolder::packed));
    }
}
