package dev.brightspots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of the sample company, from its files to files. */
class PlanTest {
    private static final String DATA = Path.of("sample-data").toAbsolutePath().toString();
    private static final String RULES = Path.of("rules").toAbsolutePath().toString();

    @TempDir
    Path folder;

    private Terminal plan(int expected, String... more) {
        Terminal terminal = new Terminal(folder);
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"plan", "--data", DATA, "--rules", RULES}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        assertThat(terminal.runWords(words)).as(terminal.err()).isEqualTo(expected);
        return terminal;
    }

    @Test
    void allPlansAreReadOnTheTerminalAndOneIsWrittenAsAPdf() throws IOException {
        String all = plan(0).out();
        assertThat(all).contains("Coaching plan of Gullhaven", "Week 1, 5 January 2026", "Say: We want to raise");
        assertThat(all.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(plan(0, "--out", "plans.pdf").err()).contains("Wrote plans.pdf");
        byte[] pdf = Files.readAllBytes(folder.resolve("plans.pdf"));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void aMistakeIsToldWithWhatWasMeant() {
        assertThat(plan(2, "--unit", "gullhavn").err())
                .contains("know no unit 'gullhavn'", "Maybe you meant 'gullhaven'.");
        assertThat(plan(2, "--unit", "lintmoor").err()).contains("the plan of 'lintmoor' is empty: ", "Maybe ");
        assertThat(plan(2, "--unit", "amberwick-1").err()).contains("'amberwick-1' has no plan", "Maybe ask");
        assertThat(plan(2, "--out", "plan.docx").err())
                .contains("'plan.docx' has no ending", "Maybe end it with one of: .pdf, .ics, .csv, .xlsx, .html.");
        assertThat(plan(2, "--out", "pdf").err()).contains("'pdf' has no ending");
    }
}
