package dev.brightspots.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.pipeline.RunResult;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AdviceTextTest {
    private static final Edition COUNTED = Edition.of("./rules");
    private static final Edition NAMED = new Edition(People.NAMED, "./rules");

    @Test
    void theWholeSummaryStaysAsItWas() {
        Golden.check("sample.txt", text(RunResults.sample(), COUNTED).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aQuietRunSaysWhatCouldHaveBeenSeen() {
        Golden.check("nothing.txt", text(RunResults.nothing(), COUNTED).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noLineIsLongerThanAHundredCharactersAndThereAreFewOfThem() {
        assertThat(text(RunResults.sample(), COUNTED).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
                .hasSizeLessThan(75);
    }

    @Test
    void personsAreCountedByTeamUnlessNamesAreAskedFor() {
        assertThat(text(RunResults.sample(), COUNTED))
                .doesNotContain("Person 1-2")
                .contains("Win rate: 2 reps of Team Aurora");
        assertThat(text(RunResults.sample(), NAMED)).contains("Person 1-2 (win rate)");
    }

    @Test
    void unitsAreCalledByTheirNamesNotTheirIds() {
        assertThat(text(RunResults.sample(), COUNTED))
                .contains("Discovery checklist from Team Aurora")
                .doesNotContain("team-0")
                .doesNotContain("br-team");
    }

    @Test
    void escapeCodesAreForTerminalsOnly() {
        assertThat(text(RunResults.sample(), COUNTED)).doesNotContain("\u001b");
        assertThat(AdviceText.of(RunResults.sample(), COUNTED, Ink.TERMINAL)).contains("\u001b[1m");
    }

    private static String text(RunResult result, Edition edition) {
        return AdviceText.of(result, edition, Ink.PLAIN);
    }
}
