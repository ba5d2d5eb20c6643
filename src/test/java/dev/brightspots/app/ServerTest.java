package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.rulepack.RulePackFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FakeCompiler COMPILER = new FakeCompiler();

    @TempDir
    static Path temp;

    private static Server server;
    private static Http http;
    private static JsonNode emptyPage;
    private static String emptyHome;
    private static String run;

    @BeforeAll
    static void startLoadAndRun() throws IOException {
        Home home = Home.take(temp.resolve("home")).orElseThrow();
        ApiSettings settings = new ApiSettings(Reach.LOOPBACK, 100_000);
        server = Server.start(Server.Parts.of(
                home,
                new Server.Ruling(COMPILER, new RuleSource(Optional.empty()), PackDiffs.Terms.NONE),
                settings,
                new Server.Listen("127.0.0.1", 0)));
        http = Http.local(temp.resolve("home"));
        emptyPage = problem(http.get("/api/standings"), 404);
        emptyHome = http.get("/").body();
        RunningServer.on(temp.resolve("home"))
                .orElseThrow()
                .load(SmallFolder.in(temp.resolve("data")), Mode.UPSERT, System.err);
        run = JSON.readTree(http.get("/api/runs").body())
                .path("items")
                .path(0)
                .path("id")
                .asString("");
        http.get("/api/runs/" + run + "/events");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Every error is a problem in our own words. */
    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "jackson", "\tat ");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("what").asString("")).isNotEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem;
    }

    @Test
    void anEmptyServerSaysHowToBegin() {
        assertThat(emptyPage.path("maybe").asString("")).contains("POST /api/facts", "POST /api/runs");
        assertThat(emptyHome).contains("Nothing to show yet", "load my-data", "/swagger-ui.html");
    }

    @Test
    void factsGoInAndRecommendationsWithReasonsComeOut() {
        JsonNode page = ok(http.get("/api/units/team-1/recommendations"));
        assertThat(page.path("total").asInt()).isEqualTo(1);
        String id = page.path("items").path(0).path("id").asString("");
        JsonNode why = ok(http.get("/api/recommendations/" + id + "/why"));
        assertThat(why.path("kind").asString("")).isEqualTo("recommendations");
        assertThat(why.path("item").path("reasons").path(0).path("rule").asString(""))
                .isEqualTo("shown-effect");
        assertThat(http.get("/").body()).contains("<h1>Report</h1>", "/swagger-ui.html");
        assertThat(ok(http.get("/api/runs/" + run + "/advice")).path("run").asString(""))
                .isEqualTo(run);
    }

    @Test
    void aUnitMayHaveASlashInItsName() {
        assertThat(ok(http.get("/api/units/A%20%2F%20B/recommendations"))
                        .path("items")
                        .path(0)
                        .path("target")
                        .asString(""))
                .isEqualTo("A / B");
        assertThat(problem(http.get("/api/units/nobody/recommendations"), 404)
                        .path("what")
                        .asString(""))
                .contains("'nobody'");
    }

    @Test
    void listsFilterAndPage() {
        JsonNode page = ok(http.get("/api/recommendations?page=1&size=2"));
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("items").size()).isEqualTo(1);
        assertThat(ok(http.get("/api/recommendations?metric=other"))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(ok(http.get("/api/recommendations?run=" + run + "&unit=west"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        for (String list : List.of("bright-spots", "inquiries", "warnings", "patterns", "practice-effects")) {
            assertThat(ok(http.get("/api/" + list)).path("total").asInt())
                    .as(list)
                    .isZero();
        }
    }

    @Test
    void aReaderWhoHasARunAlreadyIsToldSo() {
        String etag = http.get("/api/standings").headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/api/standings", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(http.get("/api/standings", "If-None-Match", "\"older\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameFactsAreNotRunTwice() {
        int before = COMPILER.made.get();
        HttpResponse<String> asked = http.post("/api/runs", "{\"period\": \"2026-Q3\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.headers().firstValue("Location")).hasValue("/api/runs/" + run);
        assertThat(JSON.readTree(asked.body()).path("state").asString("")).isEqualTo("FINISHED");
        assertThat(COMPILER.made.get()).isEqualTo(before);
    }

    @Test
    void eventsEndWithTheRun() {
        HttpResponse<String> events = http.get("/api/runs/" + run + "/events");
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event:finished", run);
    }

    @Test
    void refusedRowsStandInTheAnswerAndTheGoodOnesAreKept() {
        JsonNode status = ok(http.get("/api/facts/status"));
        assertThat(status.path("observations").asInt()).isEqualTo(2);
        assertThat(status.path("refused").asInt()).isEqualTo(1);
        JsonNode again = ok(http.post(
                "/api/facts",
                "{\"observations\": [{\"unit\": \"nobody\", \"metric\": \"win_rate\", \"numerator\": 1},"
                        + "{\"unit\": \"team-1\", \"metric\": \"win_rate\", \"period\": \"2026-Q3\", \"numerator\": 3,"
                        + " \"denominator\": 10}]}"));
        assertThat(again.path("refused").asInt()).isEqualTo(1);
        assertThat(again.path("refusedRows").path(0).path("what").asString("")).contains("'nobody'");
        assertThat(again.path("status").path("data")).isEqualTo(status.path("data"));
        assertThat(again.path("status").path("units").asInt()).isEqualTo(3);
    }

    @Test
    void adviceIsGivenOnFactsThatAreNotKept() {
        JsonNode before = ok(http.get("/api/facts/status"));
        JsonNode advice = ok(http.post(
                "/api/advice",
                "{\"period\": \"2026-Q1\", \"units\": [{\"unit\": \"x\", \"kind\": \"team\"}], \"metrics\": [{\"id\": \"m\","
                        + " \"name\": \"M\", \"type\": \"rate\", \"better\": \"higher\", \"role\": \"outcome\"}],"
                        + " \"observations\": [{\"unit\": \"y\", \"metric\": \"m\", \"numerator\": 1}]}"));
        assertThat(advice.path("run").asString("")).endsWith("2026-Q1");
        assertThat(advice.path("problems").toString()).contains("observations:1");
        assertThat(ok(http.get("/api/facts/status"))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/standings?page=abc, 400, page",
        "/api/standings?page=-1, 400, page",
        "/api/standings?size=5000, 400, size",
        "/api/standings?run=none, 404, none",
        "/api/standings?period=1999, 404, 1999",
        "/api/runs/none, 404, none",
        "/api/runs/none/events, 404, none",
        "/api/recommendations/none/why, 404, none",
        "/api/facts, 405, GET",
        "/api/nothing, 404, /api/nothing",
        "/nothing, 404, /nothing",
        "/actuator/env, 404, env"
    })
    void aWrongQuestionIsAnsweredInOurOwnWords(String path, int status, String named) {
        assertThat(problem(http.get(path), status).path("what").asString("")).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1, 2", "[]", "{\"units\": 3}", "{\"sales\": []}", "nothing"})
    void whatIsNoFactsIsRefusedWithItsPlace(String body) {
        JsonNode problem = problem(http.post("/api/facts", body), 422);
        assertThat(problem.path("problems").path(0).path("file").asString("")).contains("request");
        problem(http.post("/api/advice", body), 422);
    }

    @Test
    void otherWrongBodiesAreRefusedToo() {
        assertThat(problem(http.post("/api/facts", "a,b", "Content-Type", "text/csv"), 415)
                        .path("maybe")
                        .asString(""))
                .contains("multipart/form-data");
        problem(http.post("/api/facts", "--x--", "Content-Type", "multipart/form-data; boundary=x"), 400);
        problem(http.post("/api/facts", "a", "Content-Type", "multipart/form-data"), 400);
        problem(http.post("/api/facts?replace=perhaps", "{}"), 400);
        problem(http.post("/api/runs", "{"), 400);
        assertThat(problem(http.post("/api/runs", "{\"period\": \"Q3 2026\"}"), 400)
                        .path("maybe")
                        .asString(""))
                .contains("2026-Q3");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"units\": [" + " ".repeat(200_000) + "]}";
        assertThat(problem(http.post("/api/facts", large), 413).path("maybe").asString(""))
                .contains("--max-body");
        problem(http.post("/api/facts", large, "Content-Type", "multipart/form-data; boundary=x"), 413);
    }

    @Test
    void pagesOfOtherSitesMayNotUseTheServer() throws IOException {
        String json = "application/json";
        problem(http.post("/api/runs", "{}", "Content-Type", json, "Origin", "https://evil.example"), 403);
        problem(http.post("/api/runs", "{}", "Content-Type", json, "Origin", "null"), 403);
        problem(http.post("/api/runs", "{}", "Content-Type", json, "Sec-Fetch-Site", "cross-site"), 403);
        String own = server.address().toString();
        assertThat(http.post("/api/runs", "{}", "Content-Type", json, "Origin", own)
                        .statusCode())
                .isEqualTo(202);
        assertThat(http.raw("GET /api/standings HTTP/1.1\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(http.raw("GET /api/standings HTTP/1.1\r\nHost: LOCALHOST:80\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aRequestThatIsNoneGetsNoWordOfTheServerBehind() throws IOException {
        assertThat(http.raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Tomcat", "\tat ");
    }

    @Test
    void theInterfaceDescribesItself() {
        JsonNode description = ok(http.get("/v3/api-docs"));
        assertThat(description.path("openapi").asString("")).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .contains(
                        "/api/facts",
                        "/api/facts/status",
                        "/api/runs",
                        "/api/runs/{id}/events",
                        "/api/units/{unit}/recommendations",
                        "/api/recommendations/{id}/why",
                        "/api/units/{unit}/why-not",
                        "/api/rule-packs/diff",
                        "/api/advice",
                        "/api/rule-packs")
                .doesNotContain("/", "/error");
        assertThat(http.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void healthNamesTheLiveRulePack() {
        assertThat(ok(http.get("/actuator/health"))
                        .at("/components/rulePack/details/hash")
                        .asString(""))
                .isEqualTo(RulePackFolder.packed().hash());
        assertThat(ok(http.get("/api/rule-packs")).at("/live/rules/0/id").asString(""))
                .isEqualTo("shown-effect");
    }
}
