package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A pack compiles only what the one before did not have; nobody may see that in what it concludes. */
class RecompiledTest {
    private static final Map<String, String> FILES =
            RulePackFolder.read(Path.of("rules")).files();

    /** Without every third rule, from one on, and with a word more in all of those from another one on. */
    private static RulePackFolder pack(int leftOut, int edited) {
        Map<String, String> files = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            boolean rule = file.getKey().endsWith("/rule.drl");
            number += rule ? 1 : 0;
            if (!rule || number % 3 != leftOut) {
                files.put(
                        file.getKey(),
                        rule && number % 5 == edited
                                ? file.getValue().replace("\nwhen", "\n// edited\nwhen")
                                : file.getValue());
            }
        }
        return new RulePackFolder("edited", files);
    }

    @Test
    void aPackOfManyEditsConcludesWhatItWouldHaveWhenCompiledAtOnce() {
        RulePack last = RulePack.compile(pack(0, 1));
        for (int edit = 1; edit <= 4; edit++) {
            last = RulePack.compile(pack(edit % 3, edit), Optional.of(last));
        }
        last = RulePack.compile(new RulePackFolder("rules", FILES), Optional.of(last));
        assertThat(last.hash()).isEqualTo(Shipped.PACK.hash());
        assertThat(said(last)).isEqualTo(Shipped.json(Shipped.RESULT));
    }

    @Test
    void rulesThatAreTakenOutAreForgotten() {
        RulePackFolder fewer = pack(2, 9);
        String said = said(RulePack.compile(fewer, Optional.of(Shipped.PACK)));
        assertThat(said).isNotEqualTo(Shipped.json(Shipped.RESULT));
        assertThat(said).isEqualTo(said(RulePack.compile(fewer)));
    }

    private static String said(RulePack pack) {
        return Shipped.json(Pipeline.run(Shipped.request(Shipped.SAMPLE), pack, Progress.SILENT));
    }
}
