package dev.brightspots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this project, as they stand in its folder. */
final class Project {
    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".brightspots", ".idea", ".vscode", ".settings");

    private Project() {}

    /** The names at the top level that are kept; what git ignores is left out. */
    static List<String> topLevel() {
        try (Stream<Path> all = Files.list(ROOT)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !NOT_OURS.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below this folder or file, sorted, from the root. */
    static List<Path> files(String below) {
        try (Stream<Path> all = Files.walk(ROOT.resolve(below))) {
            return all.filter(Files::isRegularFile)
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that is kept. */
    static List<Path> files() {
        return topLevel().stream().flatMap(name -> files(name).stream()).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No UTF-8 text: " + file, e);
        }
    }

    /** The bytes of any file, one character for each: enough to look for ASCII in it. */
    static String bytes(Path file) {
        try {
            return Files.readString(ROOT.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return text(Path.of(file));
    }
}
