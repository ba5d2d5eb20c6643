package dev.brightspots.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole outputs kept as plain files. Run the tests with {@code -Dgolden.renew=true} to write them anew, then read the
 * difference before committing it.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "report");

    private Golden() {}

    static void check(String name, byte[] actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.renew")) {
                Files.createDirectories(FOLDER);
                Files.write(file, actual);
            }
            assertThat(new String(actual, StandardCharsets.UTF_8))
                    .as("%s; -Dgolden.renew=true writes it anew", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
