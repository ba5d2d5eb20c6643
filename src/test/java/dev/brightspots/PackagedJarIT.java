package dev.brightspots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is handed out, started as a user would. */
class PackagedJarIT {
    private static final Path JAR = Path.of("target", "brightspots.jar");

    /** Five times what the main job may take on 78,025 rows on a machine with two cores. */
    private static final double MOST_SECONDS = 5 * 15;

    @TempDir
    private Path folder;

    @Test
    void adviceIsTheSameBytesWithOneThreadAndWithTwo() throws Exception {
        advise("one.json", List.of("--data", "sample-data", "--threads", "1"));
        advise("two.json", List.of("--data", "sample-data", "--threads", "2", "--report", at("two.html")));
        assertThat(folder.resolve("one.json")).hasSameBinaryContentAs(folder.resolve("two.json"));
        assertThat(folder.resolve("two.html")).content().contains("Quillhaven");
    }

    @Test
    void aLargeExportIsAdvisedOnInTimeAndWithinAGigabyte() throws Exception {
        Path export = SharedData.folder("ibm_win_loss");
        double seconds = advise(
                "large.json", List.of("--data", export.toString(), "--mapping", "sample-data/mappings/ibm-win-loss"));
        System.out.printf(Locale.ROOT, "advise on 78,025 rows, cold start, heap of 1 GB: %.1f s%n", seconds);
        assertThat(seconds).isLessThan(MOST_SECONDS);
    }

    private double advise(String out, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-jar"));
        command.addAll(List.of(JAR.toString(), "advise", "--out", at(out)));
        command.addAll(options);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        return seconds;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
