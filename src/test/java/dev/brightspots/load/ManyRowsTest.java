package dev.brightspots.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.sales.Fingerprint;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that would not fit into memory as objects is read row by row. */
class ManyRowsTest {
    /** Set -Dmany.rows=4500000 for a file of 200 MB. */
    private static final int ROWS = Integer.getInteger("many.rows", 2_000_000);

    private static final int UNITS = 1000;

    @TempDir
    private Path dir;

    @Test
    void millionsOfRowsFitIntoASmallHeap() throws IOException, InterruptedException {
        write(dir, ROWS);
        long bytes = Files.size(dir.resolve("observations.csv"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRowsTest.class.getName(),
                        dir.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        System.err.println(bytes / 1_000_000 + " MB in a heap of 256 MB: " + said.strip());
        assertThat(said).startsWith(ROWS + " observations, " + (ROWS + UNITS) + " rows, 0 refused");
    }

    /** Reads the folder and says what came of it: run in a JVM of its own. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        Loaded loaded = DataFolder.read(Path.of(args[0]), row -> {});
        String print = Fingerprint.of(loaded.data());
        System.out.println(loaded.data().observations().size() + " observations, " + loaded.rows() + " rows, "
                + loaded.refused() + " refused, " + print + ", "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
    }

    private static void write(Path dir, int rows) throws IOException {
        Files.writeString(
                dir.resolve("metrics.yaml"),
                "metrics:\n  - {id: closing_rate, name: Closing rate, type: rate, better: higher, role: outcome}\n");
        try (Writer units = Files.newBufferedWriter(dir.resolve("units.csv"))) {
            units.write("unit,name,kind,parent\n");
            for (int i = 0; i < UNITS; i++) {
                units.write("store-" + i + ",,store,\n");
            }
        }
        try (Writer observations = Files.newBufferedWriter(dir.resolve("observations.csv"))) {
            observations.write("unit,metric,period,stratum,numerator,denominator\n");
            for (int i = 0; i < rows; i++) {
                // Neither sorted nor at random: a stride through all keys.
                long at = i * 7919L % rows;
                long unit = at % UNITS;
                long day = at / UNITS % 28 + 1;
                observations.write("store-" + unit + ",closing_rate,2026-0" + (at % 9 + 1) + "-" + (day < 10 ? "0" : "")
                        + day + ",s" + at / UNITS + "," + at % 50 + "," + (50 + at % 77) + "\n");
            }
        }
    }
}
