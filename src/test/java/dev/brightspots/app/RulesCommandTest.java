package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.cli.Streams;
import dev.brightspots.report.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a rule pack, from the command line. */
class RulesCommandTest {
    @TempDir
    Path temp;

    private final FakeCompiler compiler = new FakeCompiler();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Server server;
    private Server.Parts parts;

    @BeforeEach
    void start() throws IOException {
        Path rules = Files.createDirectories(temp.resolve("rules"));
        Files.writeString(rules.resolve("a.drl"), "first");
        parts = Server.Parts.of(
                Home.take(temp.resolve("home")).orElseThrow(),
                new Server.Ruling(compiler, new RuleSource(Optional.of(rules)), PackDiffs.Terms.NONE),
                new ApiSettings(Reach.LOOPBACK, 1_000_000),
                new Server.Listen("127.0.0.1", 0));
        server = Server.start(parts);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String live() {
        return parts.packs().live().now().pack().hash();
    }

    @Test
    void theCommandsSpeakToTheServer() throws IOException {
        String first = live();
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.writeString(other.resolve("a.drl"), "second");
        assertThat(execute("rules", "push", "--rules", "other", "--author", "Ada", "--note", "stricter"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        String second = live();
        assertThat(second).isNotEqualTo(first);
        assertThat(execute("rules", "rollback", "--home", "home")).isZero();
        assertThat(live()).isEqualTo(first);
        assertThat(execute("rules", "activate", second)).isZero();
        assertThat(live()).isEqualTo(second);
        assertThat(execute("rules", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("* " + second, "  " + first, "other, by Ada: stricter");
        assertThat(execute("rules", "activate", "none")).isEqualTo(2);
        Files.writeString(other.resolve("a.drl"), FakeCompiler.REFUSE);
        assertThat(execute("rules", "push", "--rules", "other")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("a.drl:1:1 error the rule cannot be compiled");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no rule pack 'none'");
        stop();
        assertThat(execute("rules", "list")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no server runs on this home");
    }

    private int execute(String... args) {
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                temp,
                Ink.PLAIN);
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("--home")) {
            all.addAll(List.of("--home", "home"));
        }
        return Brightspots.commandLine(streams, compiler).execute(all.toArray(String[]::new));
    }
}
