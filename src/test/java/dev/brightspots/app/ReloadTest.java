package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.packs.Gate;
import dev.brightspots.api.packs.RulePacks;
import dev.brightspots.api.packs.RulePacks.Look;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.store.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real rules, compiled anew again and again. The build does 150 reloads; {@code mvn -Dquickly test -Dtest=ReloadTest
 * -Dreloads=1000} does a thousand.
 */
class ReloadTest {
    private static final int RELOADS = Integer.getInteger("reloads", 150);
    private static final int WARM = Math.min(100, RELOADS / 2);
    /**
     * Java's loaders remember which resources they looked for in vain, softly: some kilobytes for each compilation, which they
     * give up before memory runs short. With {@code -XX:SoftRefLRUPolicyMSPerMB=0} two thousand reloads leave nothing behind.
     */
    private static final double MOST_MEGABYTES = 8;

    private static final int MOST_CLASSES = 300;

    @TempDir
    Path temp;

    @Test
    void reloadsLeakNeitherHeapNorClasses() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("rules"));
        write(folder, Optional.empty());
        try (Store store = Store.inHome(temp, Fingerprint::of)) {
            RulePacks packs = RulePacks.start(
                    store.rulePacks(),
                    PipelineEngine.compiler(),
                    Gate.OPEN,
                    new RuleSource(Optional.of(folder)),
                    InstantSource.system());
            Used warm = Used.now();
            long start = System.nanoTime();
            for (int reload = 1; reload <= RELOADS; reload++) {
                write(folder, Optional.of("// reload " + reload % 2));
                assertThat(packs.look()).isEqualTo(Look.NOW_LIVE);
                if (reload == WARM) {
                    warm = Used.now();
                }
            }
            Used end = Used.now();
            System.out.printf(
                    Locale.ROOT,
                    "%d reloads in %.1f s; after %d of them %s; at the end %s%n",
                    RELOADS,
                    (System.nanoTime() - start) / 1e9,
                    WARM,
                    warm,
                    end);
            assertThat(end.heap() - warm.heap()).as("heap").isLessThan(MOST_MEGABYTES);
            assertThat(end.metaspace() - warm.metaspace()).as("metaspace").isLessThan(MOST_MEGABYTES);
            assertThat(end.classes() - warm.classes()).as("classes").isLessThan(MOST_CLASSES);
        }
    }

    /** Two shipped rules, one with its cases and a remark in it, since only rules that differ are compiled anew. */
    private static void write(Path folder, Optional<String> remark) throws IOException {
        for (Map.Entry<String, String> file : RulePackFolder.packed().files().entrySet()) {
            boolean rule = file.getKey().equals("standing/too-few-cases/rule.drl");
            if (rule
                    || file.getKey().startsWith("standing/too-few-cases/")
                    || file.getKey().equals("guard/targets/rule.drl")
                    || file.getKey().equals("thresholds.yaml")) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(
                        path,
                        rule ? file.getValue().replace("rule \"", remark.orElse("") + "\nrule \"") : file.getValue());
            }
        }
    }

    /** What is in use after a collection, in megabytes. */
    private record Used(double heap, double metaspace, int classes) {
        private static final double MEGABYTE = 1 << 20;

        static Used now() {
            for (int round = 0; round < 3; round++) {
                System.gc();
            }
            double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                    .sum();
            return new Used(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
                    metaspace / MEGABYTE,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "heap %.1f MB, metaspace %.1f MB, %,d classes", heap, metaspace, classes);
        }
    }
}
