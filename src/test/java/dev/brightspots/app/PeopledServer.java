package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on two regions with two teams each, with somebody of each role; the manager leads the region west. */
final class PeopledServer implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String PASSWORD = "correct horse battery";

    final Server server;
    final Server.Parts parts;
    /** The commands of the machine. */
    final Http local;

    final String run;
    private final Map<Role, Http> byRole = new EnumMap<>(Role.class);

    PeopledServer(Path home) {
        parts = Server.Parts.of(
                Home.take(home).orElseThrow(),
                new Server.Ruling(new FakeCompiler(), new RuleSource(Optional.empty()), PackDiffs.Terms.NONE),
                new ApiSettings(Reach.LOOPBACK, 1_000_000),
                new Server.Listen("127.0.0.1", 0));
        server = Server.start(parts);
        local = Http.local(home);
        load("north-1");
        run = run();
        for (Role role : Role.values()) {
            add(role.word(), role, role == Role.MANAGER ? "west" : "");
            byRole.put(role, local.as(role.word(), PASSWORD));
        }
    }

    /** Loads the facts; the last team's name may differ, so that they are others. */
    void load(String last) {
        JsonNode taken = ok(local.post("/api/facts?replace=true", """
                {"units": [
                  {"unit": "west", "kind": "region"}, {"unit": "north", "kind": "region"},
                  {"unit": "west-1", "kind": "team", "parent": "west"},
                  {"unit": "A / B", "kind": "team", "parent": "west"},
                  {"unit": "north-2", "kind": "team", "parent": "north"},
                  {"unit": "%s", "kind": "team", "parent": "north"}],
                 "metrics": {"metrics": [
                  {"id": "win_rate", "name": "Win rate", "type": "rate", "better": "higher", "role": "outcome"}]},
                 "observations": [
                  {"unit": "west-1", "metric": "win_rate", "period": "2026-Q3", "numerator": 3, "denominator": 10}]}
                """.formatted(last)));
        assertThat(taken.path("refused").asInt()).isZero();
    }

    /** Makes a run and waits for it. */
    String run() {
        String id =
                JSON.readTree(local.post("/api/runs", "{}").body()).path("id").asString("");
        local.get("/api/runs/" + id + "/events");
        return id;
    }

    void add(String id, Role role, String place) {
        HttpResponse<String> added = local.post(
                "/api/people",
                JSON.createObjectNode()
                        .put("id", id)
                        .put("role", role.word())
                        .put("place", place)
                        .put("password", PASSWORD)
                        .toString());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    Http as(Role role) {
        return byRole.get(role);
    }

    static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    /** Every refusal is a problem in our own words and two parts. */
    static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "\tat ");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("what").asString("")).isNotEmpty();
        assertThat(problem.path("maybe").asString("")).isNotEmpty();
        return problem;
    }

    @Override
    public void close() {
        server.close();
    }
}
