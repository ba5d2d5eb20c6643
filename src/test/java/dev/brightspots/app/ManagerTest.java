package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A manager reads about the own units, and learns nothing of others, not even that they are there. */
class ManagerTest {
    @TempDir
    static Path temp;

    private static PeopledServer server;
    private static Http manager;

    @BeforeAll
    static void start() {
        server = new PeopledServer(temp.resolve("home"));
        manager = server.as(Role.MANAGER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> targets(JsonNode page) {
        List<String> targets = new ArrayList<>();
        page.path("items").forEach(item -> targets.add(item.path("target").asString("")));
        return targets;
    }

    @Test
    void listsHoldTheOwnUnitsAndThoseBelowOnly() {
        JsonNode own = PeopledServer.ok(manager.get("/api/recommendations"));
        assertThat(targets(own)).containsExactlyInAnyOrder("west", "west-1", "A / B");
        assertThat(own.path("total").asInt()).isEqualTo(3);
        assertThat(PeopledServer.ok(server.as(Role.TRAINER).get("/api/recommendations"))
                        .path("total")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void pagesAndTotalsCountTheOwnOnly() {
        JsonNode second = PeopledServer.ok(manager.get("/api/recommendations?page=1&size=2"));
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("items").size()).isEqualTo(1);
        JsonNode other = PeopledServer.ok(manager.get("/api/recommendations?unit=north-2"));
        assertThat(other.path("total").asInt()).isZero();
        assertThat(other.path("items").size()).isZero();
    }

    @Test
    void anotherUnitIsAsIfThereWereNone() {
        PeopledServer.ok(manager.get("/api/units/west-1/recommendations"));
        PeopledServer.ok(manager.get("/api/units/A%20%2F%20B/recommendations"));
        for (String path : List.of("/api/units/%s/recommendations", "/api/units/%s/why-not")) {
            JsonNode foreign = PeopledServer.problem(manager.get(path.formatted("north-2")), 404);
            JsonNode none = PeopledServer.problem(manager.get(path.formatted("nowhere")), 404);
            assertThat(foreign.toString().replace("north-2", "nowhere")).isEqualTo(none.toString());
        }
    }

    @Test
    void whyIsAnsweredAboutTheOwnOnly() {
        String own = id("west-1");
        String foreign = id("north-2");
        assertThat(PeopledServer.ok(manager.get("/api/recommendations/" + own + "/why"))
                        .path("id")
                        .asString(""))
                .isEqualTo(own);
        JsonNode refused = PeopledServer.problem(manager.get("/api/recommendations/" + foreign + "/why"), 404);
        JsonNode none = PeopledServer.problem(manager.get("/api/recommendations/rec-0/why"), 404);
        assertThat(refused.toString().replace(foreign, "rec-0")).isEqualTo(none.toString());
    }

    private static String id(String unit) {
        return PeopledServer.ok(server.local.get("/api/recommendations?unit=" + unit))
                .at("/items/0/id")
                .asString("");
    }

    @Test
    void anAnswerKeptForOneIsNoAnswerForAnother() {
        HttpResponse<String> own = manager.get("/api/recommendations");
        HttpResponse<String> whole = server.as(Role.TRAINER).get("/api/recommendations");
        String mine = own.headers().firstValue("ETag").orElseThrow();
        String theirs = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(mine).isNotEqualTo(theirs);
        assertThat(own.headers().firstValue("Vary")).hasValue("Authorization, Cookie");
        assertThat(own.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(manager.get("/api/recommendations", "If-None-Match", theirs).statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = manager.get("/api/recommendations", "If-None-Match", mine);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Vary")).hasValue("Authorization, Cookie");
        server.add("north-manager", Role.MANAGER, "north");
        Http north = server.local.as("north-manager", PeopledServer.PASSWORD);
        assertThat(north.get("/api/recommendations", "If-None-Match", mine).statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageShowsWhatIsAdvisedToTheOwnUnits() {
        String page = manager.get("/").body();
        assertThat(page)
                .contains("west-1 should ask first", "A / B should ask first", "a manager", "Sign out")
                .doesNotContain("north", "<h1>Report</h1>", "/api/runs\"");
        assertThat(server.as(Role.TRAINER).get("/").body()).contains("<h1>Report</h1>", "a trainer");
    }

    @Test
    void aTrainerWithAPlaceSeesThatPart() {
        server.add("west-trainer", Role.TRAINER, "west");
        Http trainer = server.local.as("west-trainer", PeopledServer.PASSWORD);
        assertThat(PeopledServer.ok(trainer.get("/api/recommendations"))
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(PeopledServer.problem(trainer.get("/api/runs"), 403)
                        .path("what")
                        .asString(""))
                .contains("'west-trainer' sees a part of the organisation");
    }
}
