package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the server with signal 9 while it makes one pack after the other live. The build kills it a few times;
 * {@code mvn -Dquickly test -Dtest=KillTest -Dkills=30} does so more often.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ADDRESS = Pattern.compile("ready at (\\S+)");
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path temp;

    @Test
    void afterAKillThePackToldLiveOrTheOneOnItsWayIsLive() throws Exception {
        Files.writeString(Files.createDirectories(temp.resolve("rules")).resolve("a.drl"), "first");
        Random chance = new Random(20261001);
        Running running = start(0);
        List<String> packs = List.of(
                running.live(),
                JSON.readTree(running.http
                                .post("/api/rule-packs", "{\"b.drl\": \"second\"}")
                                .body())
                        .at("/pack/hash")
                        .asString(""));
        Attempt last = new Attempt(packs.get(0), packs.get(0), 0);
        for (int kill = 1; kill <= KILLS; kill++) {
            AtomicBoolean dead = new AtomicBoolean();
            Process victim = running.process;
            int after = 100 + chance.nextInt(1500);
            Thread killer = new Thread(() -> {
                sleep(after);
                victim.destroyForcibly();
                dead.set(true);
            });
            killer.start();
            last = activate(running, packs, last, dead);
            killer.join();
            victim.waitFor();
            running = start(kill);
            assertThat(running.live()).isIn(last.told(), last.onItsWay());
            last = new Attempt(running.live(), running.live(), last.activations());
        }
        running.process.destroy();
        running.process.waitFor();
        System.out.println(KILLS + " kills during " + last.activations() + " activations");
        assertThat(last.activations()).isGreaterThan(KILLS);
    }

    /** The pack that was told to be live last, the one asked for last, and how often it was done. */
    private record Attempt(String told, String onItsWay, int activations) {}

    /** Makes one pack live after the other until the server is dead. */
    private static Attempt activate(Running running, List<String> packs, Attempt before, AtomicBoolean dead) {
        Attempt last = before;
        while (!dead.get()) {
            String next = packs.get(1 - packs.indexOf(last.told()));
            last = new Attempt(last.told(), next, last.activations());
            try {
                int status = running.http
                        .post("/api/rule-packs/" + next + "/activate", "{}")
                        .statusCode();
                assertThat(status).isEqualTo(200);
                last = new Attempt(next, next, last.activations() + 1);
            } catch (AssertionError noAnswer) {
                assertThat(noAnswer).hasMessage("No answer");
                return last;
            }
        }
        return last;
    }

    private record Running(Process process, Http http) {
        String live() {
            JsonNode packs = JSON.readTree(http.get("/api/rule-packs").body());
            assertThat(http.get("/actuator/health").statusCode()).isEqualTo(200);
            return packs.at("/live/hash").asString("");
        }
    }

    private Running start(int number) throws Exception {
        Path said = temp.resolve("said-" + number);
        Process process = ForkedServer.process(
                        temp.resolve("home"),
                        "false",
                        "serve",
                        "--port",
                        "0",
                        "--rules",
                        temp.resolve("rules").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher found = ADDRESS.matcher(read(said));
            if (found.find()) {
                return new Running(process, Http.local(temp.resolve("home")));
            }
            sleep(50);
        }
        process.destroyForcibly();
        throw new AssertionError("The server did not start: " + read(said));
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
