package dev.brightspots.app;

import static dev.brightspots.app.PeopledServer.JSON;
import static dev.brightspots.app.PeopledServer.PASSWORD;
import static dev.brightspots.app.PeopledServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.people.Role;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A server on the sample data with the shipped rules, on either database, and somebody to walk through it. */
final class SampleServer implements AutoCloseable {
    final Http local;
    final Http trainer;

    private final Server server;
    private final Optional<EmbeddedPostgres> postgres;

    private SampleServer(Path home, Store store, Optional<EmbeddedPostgres> postgres) {
        this.postgres = postgres;
        server = Server.start(Server.Parts.of(
                Home.take(home).orElseThrow(),
                store,
                new Server.Ruling(
                        PipelineEngine.compiler(), new RuleSource(Optional.of(Path.of("rules"))), PackDiffs.Terms.NONE),
                new ApiSettings(Reach.LOOPBACK, 10_000_000),
                new Server.Listen("127.0.0.1", 0)));
        local = Http.local(home);
        RunningServer.on(home).orElseThrow().load(Path.of("sample-data"), Mode.UPSERT, System.err);
        await(ok(local.get("/api/runs")).at("/items/0/id").asString(""));
        trainer = person("tess", Role.TRAINER, "");
    }

    static SampleServer onH2(Path home) {
        return new SampleServer(home, Store.inHome(home, Fingerprint::of), Optional.empty());
    }

    static SampleServer onPostgreSql(Path home) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store = Store.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", Fingerprint::of);
        return new SampleServer(home, store, Optional.of(postgres));
    }

    /** Lets somebody sign in. */
    Http person(String id, Role role, String place) {
        assertThat(local.post(
                                "/api/people",
                                JSON.createObjectNode()
                                        .put("id", id)
                                        .put("role", role.word())
                                        .put("place", place)
                                        .put("password", PASSWORD)
                                        .toString())
                        .statusCode())
                .isEqualTo(201);
        return local.as(id, PASSWORD);
    }

    /** Makes a run of that period, which is the latest from then on. */
    void run(String period) {
        await(ok(local.post("/api/runs", "{\"period\":\"" + period + "\"}"))
                .path("id")
                .asString(""));
    }

    private void await(String run) {
        local.get("/api/runs/" + run + "/events");
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false);
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }
}
