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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an author waits: from a saved file to a live pack of a hundred real rules, all cases run. */
class SavedToLiveTest {
    private static final int RULES = 100;
    private static final int SAVES = Integer.getInteger("saves", 8);
    private static final double MOST_SECONDS = 2;

    @TempDir
    Path temp;

    @Test
    void aSavedFileIsLiveSoon() throws Exception {
        Path folder = temp.resolve("rules");
        int rules = hundredRules(folder);
        Path rule = folder.resolve("cause/luck/rule.drl");
        String text = Files.readString(rule);
        try (Store store = Store.inHome(temp, Fingerprint::of)) {
            RulePacks packs = RulePacks.start(
                    store.rulePacks(),
                    PipelineEngine.compiler(),
                    Gate.OPEN,
                    new RuleSource(Optional.of(folder)),
                    InstantSource.system());
            assertThat(packs.live().now().pack().rules()).hasSize(rules);
            BlockingQueue<Look> looks = new LinkedBlockingQueue<>();
            double best = Double.MAX_VALUE;
            double last = 0;
            RuleWatch watch = RuleWatch.start(folder, () -> looks.add(packs.look()));
            try {
                assertThat(looks.poll(60, TimeUnit.SECONDS)).isEqualTo(Look.NOTHING_NEW);
                for (int save = 1; save <= SAVES; save++) {
                    long start = System.nanoTime();
                    Files.writeString(rule, text.replace("rule \"", "// saved " + save + "\nrule \""));
                    Look look = Look.NOTHING_NEW;
                    while (look == Look.NOTHING_NEW) {
                        look = looks.poll(60, TimeUnit.SECONDS);
                    }
                    assertThat(look).as(packs.refused().toString()).isEqualTo(Look.NOW_LIVE);
                    last = (System.nanoTime() - start) / 1e9;
                    best = Math.min(best, last);
                    System.out.printf(Locale.ROOT, "%d rules, save %d: live after %.2f s%n", rules, save, last);
                }
            } finally {
                watch.close();
            }
            assertThat(best).isLessThan(MOST_SECONDS);
        }
    }

    /** The shipped rules, and as many of them once more under other names as make a hundred. */
    private static int hundredRules(Path folder) throws IOException {
        int rules = 0;
        Map<String, String> shipped = RulePackFolder.packed().files();
        for (Map.Entry<String, String> file : shipped.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
            rules += file.getKey().endsWith(".drl") ? 1 : 0;
        }
        for (int copy = 2; rules < RULES; copy++) {
            for (Map.Entry<String, String> file : shipped.entrySet()) {
                if (file.getKey().endsWith("/rule.drl") && rules < RULES) {
                    String path = file.getKey().replace("/rule.drl", "-" + copy + "/rule.drl");
                    write(folder.resolve(path), renamed(file.getValue(), "-" + copy));
                    rules++;
                }
            }
        }
        return rules;
    }

    private static String renamed(String rule, String ending) {
        return rule.replaceAll("(?m)^rule \"([^\"]*)\"", "rule \"$1" + ending + "\"")
                .replaceAll("@id\\(\"([^\"]*)\"\\)", "@id(\"$1" + ending + "\")");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
