package dev.brightspots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laying out a folder of rules. */
class FmtTest {
    private static final Path SHIPPED = Path.of("rules", "standing", "shines", "rule.drl");

    @TempDir
    private Path folder;

    private Terminal terminal;
    private Path rule;
    private String good;

    @BeforeEach
    void begin() throws IOException {
        terminal = new Terminal(folder);
        rule = Files.createDirectories(folder.resolve("rules/standing/shines")).resolve("rule.drl");
        good = Files.readString(SHIPPED);
    }

    @Test
    void aFileIsRewrittenWholeAndOnlyOnce() throws IOException {
        Files.writeString(rule, good.replaceAll("\\s+", " "));
        assertThat(terminal.run("fmt --rules rules")).isZero();
        assertThat(terminal.out()).contains("changed standing/shines/rule.drl", "1 rule files, 1 changed.");
        assertThat(Files.readString(rule)).isEqualTo(good);
        assertThat(terminal.run("fmt")).as("./rules is the default").isZero();
        assertThat(terminal.out()).contains("0 changed.");
        try (Stream<Path> files = Files.list(rule.resolveSibling("."))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void checkListsWhatWouldChangeAndWritesNothing() throws IOException {
        String crooked = good.replace("    Standing(", "  Standing(");
        Files.writeString(rule, crooked);
        assertThat(terminal.run("fmt --rules rules --check")).isEqualTo(1);
        assertThat(terminal.out()).contains("would change standing/shines/rule.drl");
        assertThat(Files.readString(rule)).isEqualTo(crooked);
        Files.writeString(rule, good);
        assertThat(terminal.run("fmt --rules rules --check")).isZero();
    }

    @Test
    void whatCannotBeReadIsLeftAloneAndReportedWhileTheOthersAreLaidOut() throws IOException {
        Path broken = folder.resolve("rules/a.drl");
        Files.writeString(broken, "package rules\nrule \"a\" when\n  Size( who ==\nend\n");
        Path latin = folder.resolve("rules/b.drl");
        Files.write(latin, "package rules // Jörg".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(rule, good.replace("when", "  when"));
        assertThat(terminal.run("fmt --rules rules")).isEqualTo(1);
        assertThat(terminal.out())
                .contains(
                        "a.drl:3:7 error the '(' behind 'Size' is not closed", "b.drl error the file is not UTF-8 text")
                .contains("3 rule files, 1 changed, 2 left alone because they cannot be read.");
        assertThat(Files.readString(broken)).contains("Size( who ==\nend");
        assertThat(Files.readString(rule)).isEqualTo(good);
    }

    @Test
    void withoutAFolderThereIsNothingToLayOut() {
        assertThat(new Terminal(folder.resolve("rules")).run("fmt")).isEqualTo(2);
        assertThat(terminal.run("fmt --rules nowhere")).isEqualTo(2);
        assertThat(terminal.err()).contains("there is no such folder of rules", "Maybe");
    }
}
