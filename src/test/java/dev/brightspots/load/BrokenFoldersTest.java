package dev.brightspots.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.sales.SalesData;
import dev.brightspots.text.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to be wrong has a folder under {@code broken}: the files that differ from {@code broken-base} (an empty
 * {@code NAME.absent} takes one away) and {@code expected.txt}, word for word what a reader is told.
 */
class BrokenFoldersTest {
    private static final Path BASE = Path.of("src", "test", "resources", "broken-base");
    private static final Path BROKEN = Path.of("src", "test", "resources", "broken");

    @TempDir
    private Path dir;

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsToldInWordsThatHelp(String name) throws IOException {
        copy(BASE, dir);
        copy(BROKEN.resolve(name), dir);
        String told = told(dir);
        Path expected = BROKEN.resolve(name).resolve("expected.txt");
        if (Boolean.getBoolean("broken.accept")) {
            Files.writeString(expected, told, UTF_8);
        }
        assertThat(told).isEqualTo(Files.readString(expected, UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void theBaseItselfIsGood() {
        assertThat(told(BASE)).isEqualTo("15 rows, 0 refused; 7 units, 6 observations, 2 adoptions\n");
    }

    @Test
    void noLibrarySpeaksToTheReader() throws IOException {
        for (String name : names()) {
            String told = Files.readString(BROKEN.resolve(name).resolve("expected.txt"), UTF_8);
            assertThat(told)
                    .as(name)
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("jackson", "java.", "null");
        }
    }

    static String told(Path folder) {
        List<String> lines = new ArrayList<>();
        try {
            Loaded loaded = DataFolder.read(
                    folder, row -> lines.add(row.problem() + "\n  [" + row.column() + " = " + row.value() + "]"));
            SalesData data = loaded.data();
            lines.add(
                    0,
                    loaded.rows() + " rows, " + loaded.refused() + " refused; "
                            + data.organisation().units().size() + " units, "
                            + data.observations().size() + " observations, "
                            + data.adoptions().size() + " adoptions");
            loaded.problems().forEach(problem -> lines.add(problem.toString()));
        } catch (BadInput bad) {
            lines.add(0, "nothing can be loaded");
            bad.problems().forEach(problem -> lines.add(problem.toString()));
        }
        return String.join("\n", lines).replace(System.lineSeparator(), "\n") + "\n";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> copy(from, file, to));
        }
    }

    private static void copy(Path from, Path file, Path to) {
        String name = from.relativize(file).toString();
        Path target = to.resolve(name);
        try {
            if (name.endsWith(".absent")) {
                Files.delete(to.resolve(name.substring(0, name.length() - ".absent".length())));
            } else if (!name.equals("expected.txt")) {
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
