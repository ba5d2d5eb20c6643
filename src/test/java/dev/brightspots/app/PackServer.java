package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RuleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a folder of rules that a test writes, and what tests ask it. */
abstract class PackServer {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String PACKS = "/api/rule-packs";

    @TempDir
    Path temp;

    final FakeCompiler compiler = new FakeCompiler();
    Path rules;
    Server server;
    Server.Parts parts;
    Http http;

    @BeforeEach
    void start() throws IOException {
        rules = Files.createDirectories(temp.resolve("rules"));
        save("first");
        open();
    }

    void open() {
        Home home = Home.take(temp.resolve("home")).orElseThrow();
        parts = Server.Parts.of(
                home,
                new Server.Ruling(compiler, new RuleSource(Optional.of(rules)), PackDiffs.Terms.NONE),
                new ApiSettings(Reach.LOOPBACK, 1_000_000),
                new Server.Listen("127.0.0.1", 0));
        server = Server.start(parts);
        http = Http.local(temp.resolve("home"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    void restart() {
        stop();
        open();
    }

    void save(String text) {
        try {
            Files.writeString(rules.resolve("a.drl"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    JsonNode all() {
        return ok(http.get(PACKS));
    }

    String live() {
        String hash = all().path("live").path("hash").asString("");
        assertThat(ok(http.get("/actuator/health"))
                        .at("/components/rulePack/details/hash")
                        .asString(""))
                .as("health")
                .isEqualTo(hash);
        return hash;
    }

    String upload(String text) {
        return ok(http.post(PACKS + "?name=mine&author=Ada&note=why", "{\"b/c.drl\": \"" + text + "\"}"))
                .at("/pack/hash")
                .asString("");
    }

    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        ok(http.get(PACKS + "/history"))
                .path("items")
                .forEach(event -> kinds.add(event.path("kind").asString("")));
        return kinds;
    }
}
