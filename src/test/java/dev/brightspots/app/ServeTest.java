package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.cli.Streams;
import dev.brightspots.report.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(String... args) {
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                temp,
                Ink.PLAIN);
        return Brightspots.commandLine(streams, new FakeCompiler()).execute(args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTakenPortIsOneSentenceAndCode2() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(execute("serve", "--port", String.valueOf(port))).isEqualTo(2);
            assertThat(said())
                    .contains("the port " + port + " is taken")
                    .contains("Maybe")
                    .doesNotContain("\tat ");
            assertThat(said().lines()).hasSize(2);
        }
    }

    @Test
    void anotherAddressNeedsPeopleWhoSignIn() {
        assertThat(execute("serve", "--port", "0", "--address", "0.0.0.0")).isEqualTo(2);
        assertThat(said())
                .contains("'0.0.0.0' lets other machines in", "nobody can sign in", "brightspots people add NAME");
        assertThat(Home.take(temp.resolve(".brightspots"))).as("free again").hasValueSatisfying(Home::close);
    }

    @Test
    void thereIsNoServerWithoutASignIn() {
        assertThat(execute("serve", "--port", "0", "--insecure-open")).isEqualTo(2);
        assertThat(said()).contains("no server without a sign-in", "people add");
        assertThat(temp.resolve(".brightspots")).doesNotExist();
    }

    @Test
    void aHomeHasOneServer() {
        try (Home home = Home.take(temp.resolve("home")).orElseThrow()) {
            home.announce(URI.create("http://127.0.0.1:4711"));
            assertThat(execute("serve", "--port", "0", "--home", "home")).isEqualTo(2);
            assertThat(said()).contains("another server has this home, at http://127.0.0.1:4711");
        }
        assertThat(Home.take(temp.resolve("home"))).as("free again").hasValueSatisfying(Home::close);
    }

    @Test
    void aFolderIsLoadedWithoutAServer() throws IOException {
        SmallFolder.in(temp.resolve("data"));
        assertThat(execute("load", "data")).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("6 rows read, 1 refused. Kept now: 3 units, 2 observations");
        assertThat(said()).contains("observations.csv:4:1", "'nobody'");
        assertThat(execute("load", "nowhere")).isEqualTo(2);
        assertThat(said()).contains("there is no such folder");
    }

    @Test
    void aServerKilledDuringARunComesBackWithWhatItHad() throws Exception {
        Path data = SmallFolder.in(temp.resolve("data"));
        Path home = temp.resolve("home");
        Path first = temp.resolve("first");
        Process held = start(home, "true", first, data);
        await(held, () -> read(first).contains("a run is made"));
        held.destroyForcibly().waitFor();

        Path second = temp.resolve("second");
        Process back = start(home, "false", second, data);
        await(back, () -> read(second).contains("Ctrl-C"));
        assertThat(read(second)).contains("a run is made", "3 units, 2 observations", "should ask first", "because");
        assertThat(execute("load", "data", "--home", "home")).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("read by the server");
        back.destroy();
        assertThat(back.waitFor(60, TimeUnit.SECONDS)).isTrue();

        Path third = temp.resolve("third");
        Process again = start(home, "false", third, data);
        await(again, () -> read(third).contains("Ctrl-C"));
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(read(third)).contains("should ask first").doesNotContain("a run is made", "INFO", "WARN", "ERROR");
        assertThat(Files.readString(home.resolve("lock"))).isEmpty();
    }

    private Process start(Path home, String hold, Path said, Path data) throws IOException {
        return ForkedServer.process(home, hold, "serve", "--port", "0", "--load", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static void await(Process process, BooleanSupplier what) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!what.getAsBoolean() && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(what.getAsBoolean()).as("within " + LONG).isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
