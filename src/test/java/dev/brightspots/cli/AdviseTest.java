package dev.brightspots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job, from files to files, on an invented company. */
class AdviseTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void invent() {
        assertThat(new Terminal(folder).run("simulate 1 data --teams 8 --reps 4"))
                .isZero();
    }

    @Test
    void theSummaryIsReadableAndSaysWhichRulesItUsed() {
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("advise --data data")).as(terminal.err()).isZero();
        assertThat(terminal.out())
                .contains("Rules: those that came with the program (pack ")
                .contains("Bright spots\n")
                .contains("What could not be said\n");
        assertThat(terminal.out().lines())
                .hasSizeLessThan(100)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void filesAppearWholeAndNothingElseIsLeftBehind() throws IOException {
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("advise --data data --out advice.json --report advice.html"))
                .isZero();
        assertThat(terminal.err()).contains("Wrote advice.json").contains("Wrote advice.html");
        assertThat(Files.readString(folder.resolve("advice.html"))).startsWith("<!DOCTYPE html>");
        assertThat(read(folder.resolve("advice.json")).get("brightSpots").size())
                .isPositive();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).noneMatch(name -> name.contains(".part"));
        }
    }

    @Test
    void machinesGetTheSameJsonFromTheOutputForAnyNumberOfThreads() {
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("advise --data data --out - --threads 1")).isZero();
        String one = terminal.out();
        assertThat(terminal.run("advise --data data --json --threads 2")).isZero();
        assertThat(terminal.out()).isEqualTo(one).startsWith("{\n  \"run\": {").endsWith("}\n");
    }

    @Test
    void whyTellsRulesFactsAndMargins() {
        Terminal terminal = new Terminal(folder);
        terminal.run("advise --data data --json");
        JsonNode whole = JsonMapper.shared().readTree(terminal.out());
        JsonNode spot = whole.at("/brightSpots/0");
        assertThat(terminal.run("why " + spot.get("id").asString() + " --data data"))
                .isZero();
        assertThat(terminal.out())
                .startsWith(spot.get("text").asString().substring(0, 20))
                .contains("because ")
                .contains("rule " + spot.at("/reasons/0/rule").asString())
                .contains("fact ");
        assertThat(terminal.run("why nothing-like-it --data data")).isEqualTo(2);
        assertThat(terminal.err()).contains("nothing in this run has the id 'nothing-like-it'");
    }

    @Test
    void whatCannotBeWrittenEndsInASentence() {
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("advise --data data --out no/such/folder/advice.json"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("there is no folder").contains("Maybe make the folder first.");
        assertThat(terminal.run("advise --data data --report data")).isEqualTo(2);
        assertThat(terminal.err()).contains("'" + folder.resolve("data") + "' is a folder");
        assertThat(terminal.out()).as("said before the run, not after it").isEmpty();
    }

    /** Else one who may write anywhere would turn /dev/null into a file, and others could not write to /dev/stdout. */
    @Test
    void aPipeIsWrittenToAndNotReplaced() throws Exception {
        Terminal terminal = new Terminal(folder);
        Path pipe = folder.resolve("pipe");
        Path read = folder.resolve("read.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(read.toFile())
                .start();
        assertThat(terminal.run("advise --data data --out pipe"))
                .as(terminal.err())
                .isZero();
        assertThat(reader.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(read(read).get("brightSpots").size()).isPositive();
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aPeriodWithoutDataIsAnsweredWithWhenTheDataBegin() {
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("advise --data data --period 1999-Q1")).isEqualTo(2);
        assertThat(terminal.err()).contains("1999-Q1").contains("Maybe").doesNotContain("Exception");
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
