package dev.brightspots.app;

import static dev.brightspots.app.PeopledServer.JSON;
import static dev.brightspots.app.PeopledServer.ok;
import static dev.brightspots.app.PeopledServer.problem;
import static dev.brightspots.app.SampleServer.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From "nobody knows why" to a practice that the next run knows, over REST, on both databases. */
class LibraryWalkTest {
    private static final String NOW = "2025-Q4";
    private static final String DRAFT = """
            {"version": %d, "move": "DRAFT", "practice": {"id": "%s", "title": "Call back",
             "description": "Lost customers are called a month later.", "steps": ["Call them", "Write down why"],
             "since": "2025-Q1"}}""";

    @Nested
    class OnH2 extends OnADatabase {
        @Override
        SampleServer opened(Path home) {
            return SampleServer.onH2(home);
        }
    }

    @Nested
    class OnPostgreSql extends OnADatabase {
        @Override
        SampleServer opened(Path home) throws IOException {
            return SampleServer.onPostgreSql(home);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnADatabase {
        private SampleServer server;
        private Http trainer;
        private JsonNode inquiry;

        abstract SampleServer opened(Path home) throws IOException;

        @BeforeAll
        void start(@TempDir Path home) throws IOException {
            server = opened(home);
            trainer = server.trainer;
            inquiry = items(ok(trainer.get("/api/inquiries"))).findFirst().orElseThrow();
        }

        @AfterAll
        void close() throws IOException {
            server.close();
        }

        private String path() {
            return "/api/inquiries/" + inquiry.path("id").asString("");
        }

        private HttpResponse<String> move(Http who, String body) {
            return who.post(path() + "/moves", body);
        }

        private HttpResponse<String> finding(Http who, int version, String key) {
            return who.post(
                    path() + "/findings",
                    "{\"version\": " + version + ", \"does\": \"They call lost customers a month later.\","
                            + " \"othersDoNot\": \"They close the file.\", \"saidBy\": \"the team lead\"}",
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    key);
        }

        @Test
        void anInquiryBecomesAPractice() {
            assertThat(ok(trainer.get(path())).at("/work/state").asString("")).isEqualTo("OPEN");
            problem(move(trainer, "{\"version\": 0, \"move\": \"PUBLISH\"}"), 409);
            problem(move(trainer, "{\"version\": 0, \"move\": \"ASSIGN\", \"assignee\": \"nobody\"}"), 400);
            problem(move(trainer, "{\"version\": 0, \"move\": \"RECORD\"}"), 400);
            problem(trainer.post("/api/inquiries/nothing/moves", "{\"version\": 0, \"move\": \"PUBLISH\"}"), 404);
            ok(move(trainer, "{\"version\": 0, \"move\": \"ASSIGN\", \"assignee\": \"tess\"}"));
            assertThat(problem(finding(trainer, 0, "f0"), 409).path("what").asString(""))
                    .startsWith("tess has worked on this inquiry meanwhile");
            JsonNode found = ok(finding(trainer, 1, "f1"));
            assertThat(ok(finding(trainer, 1, "f1"))).isEqualTo(found);
            problem(finding(trainer, 2, "f1"), 422);
            problem(trainer.post(path() + "/findings", "{\"version\": 2, \"does\": \"x\", \"saidBy\": \"me\"}"), 400);
            ok(move(trainer, DRAFT.formatted(2, "peer-exchange")));
            assertThat(problem(move(trainer, "{\"version\": 3, \"move\": \"PUBLISH\"}"), 409)
                            .path("what")
                            .asString(""))
                    .isEqualTo("the library has a practice 'peer-exchange' already");
            JsonNode drafted = ok(move(trainer, DRAFT.formatted(3, "call-back")));
            assertThat(drafted.at("/history/0/assignee").asString("")).isEqualTo("tess");
            assertThat(drafted.at("/history/1/finding/saidBy").asString("")).isEqualTo("the team lead");
            assertThat(drafted.at("/history/2/draft/id").asString("")).isEqualTo("peer-exchange");
            assertThat(drafted.at("/draft/steps/1").asString("")).isEqualTo("Write down why");
            problem(trainer.get("/api/practices/call-back"), 404);

            Http manager =
                    server.person("max", Role.MANAGER, inquiry.path("unit").asString(""));
            assertThat(ok(manager.get(path())).at("/work/moves").size()).isZero();
            problem(move(manager, "{\"version\": 4, \"move\": \"PUBLISH\"}"), 403);
            JsonNode published = ok(publish(4));
            assertThat(published.path("state").asString("")).isEqualTo("PUBLISHED");
            assertThat(ok(publish(4))).as("sent twice, it is taken once").isEqualTo(published);
            problem(publish(5), 422);
            assertThat(ok(finding(trainer, 1, "f1"))).as("as it was then").isEqualTo(found);
            isKnownToTheNextRun();
            problem(move(trainer, "{\"version\": 5, \"move\": \"CLOSE\", \"words\": \"no\"}"), 409);
        }

        private HttpResponse<String> publish(int version) {
            return trainer.post(
                    path() + "/moves",
                    "{\"version\": " + version + ", \"move\": \"PUBLISH\"}",
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    "p1");
        }

        private void isKnownToTheNextRun() {
            JsonNode practice = ok(trainer.get("/api/practices/call-back"));
            assertThat(practice.path("owner").asString("")).isEqualTo("tess");
            assertThat(practice.path("improves")).isEqualTo(JSON.readTree("[" + inquiry.path("metric") + "]"));
            JsonNode adoption = items(ok(trainer.get("/api/adoptions?practice=call-back")))
                    .findFirst()
                    .orElseThrow();
            assertThat(adoption.path("unit")).isEqualTo(inquiry.path("unit"));
            assertThat(adoption.path("since").asString("")).isEqualTo("2025-Q1");
            server.run(NOW);
            JsonNode history =
                    ok(trainer.get("/api/practices/call-back/evidence")).path("history");
            JsonNode effect = history.at("/" + (history.size() - 1) + "/effects/0");
            assertThat(effect.path("practice").asString("")).isEqualTo("call-back");
            assertThat(effect.path("grade").asString("")).as(effect.toString()).isIn("C", "D");
        }

        @Test
        void whatWasKnownOfAPracticeIsDrawnPeriodByPeriod() {
            server.run("2025-Q2");
            server.run(NOW);
            String path = "/api/practices/discovery-checklist/evidence";
            JsonNode history = ok(trainer.get(path)).path("history");
            assertThat(history.findValuesAsString("period")).containsExactly("2025-Q2", NOW);
            String page = trainer.get(path, "Accept", "text/html").body();
            assertThat(page)
                    .contains("<svg", "Discovery checklist", "Effect on win rate", "2025-Q2", NOW, "grade B")
                    .doesNotContain("th:replace", "th:fragment", "th:text")
                    .containsSubsequence("Effect on win rate", "Effect on calls per rep");
        }

        @Test
        void whoDoesWhatIsRecordedByHandAndAsAFile() {
            String unit = inquiry.path("unit").asString("");
            JsonNode taken = ok(trainer.post(
                    "/api/adoptions",
                    "[{\"unit\": \"" + unit + "\", \"practice\": \"peer-exchange\", \"since\": \"2025-Q3\","
                            + " \"fidelity\": 0.5}, {\"unit\": \"nowhere\", \"practice\": \"peer-exchange\"}]"));
            assertThat(taken.path("refused").asInt()).isEqualTo(1);
            assertThat(taken.at("/refusedRows/0")).isEqualTo(JSON.readTree("""
                    {"file": "request:adoptions", "line": 2, "column": null, "name": "unit", "value": "nowhere",
                     "what": "the unit 'nowhere' is not in units.csv", "maybe": "add it to units.csv.",
                     "severity": "ERROR"}"""));
            JsonNode file = ok(trainer.post(
                    "/api/adoptions",
                    "unit,practice,since,until,fidelity\n" + unit + ",peer-exchange,2025-Q3,2025-Q4,0.8\n",
                    "Content-Type",
                    "text/csv"));
            assertThat(file.path("refused").asInt()).isZero();
            JsonNode kept = items(ok(trainer.get("/api/adoptions?practice=peer-exchange&unit=" + unit)))
                    .findFirst()
                    .orElseThrow();
            assertThat(kept.path("until").asString("")).isEqualTo("2025-Q4");
            assertThat(kept.path("fidelity").asDouble()).isEqualTo(0.8);

            assertThat(kept.path("recordedBy").asString("")).isEqualTo("tess");
            assertThat(kept.path("recordedAt").asString("")).endsWith("Z");
        }

        @Test
        void aFileWithABadRowIsToldLineAndColumn() {
            JsonNode file = ok(trainer.post(
                    "/api/adoptions",
                    "unit,practice,since\n" + unit() + ",peer-exchange,yesterday\n" + unit() + ",peer-exchange,2024\n",
                    "Content-Type",
                    "text/csv; charset=utf-8"));
            assertThat(file.path("rows").asInt()).isEqualTo(2);
            assertThat(file.at("/refusedRows/0/file").asString("")).isEqualTo("adoptions.csv");
            assertThat(file.at("/refusedRows/0/line").asInt()).isEqualTo(2);
            assertThat(file.at("/refusedRows/0/column").asInt()).isEqualTo(3);
            assertThat(file.at("/refusedRows/0/name").asString("")).isEqualTo("since");
            assertThat(file.at("/refusedRows/0/value").asString("")).isEqualTo("yesterday");
            assertThat(items(ok(trainer.get("/api/adoptions?practice=peer-exchange&unit=" + unit())))
                            .map(one -> one.path("since").asString("")))
                    .contains("2024");
            assertThat(problem(trainer.post("/api/adoptions", "x", "Content-Type", "text/plain"), 415)
                            .path("maybe")
                            .asString(""))
                    .isEqualTo("send it as application/json or text/csv.");
        }

        private String unit() {
            return inquiry.path("unit").asString("");
        }

        @Test
        void whoHasAPlaceRecordsThereAloneAndLearnsNothingOfOtherUnits() {
            String own = inquiry.at("/compareWith/0").asString("");
            Http there = server.person("tilo", Role.TRAINER, own);
            assertThat(items(ok(there.get("/api/adoptions?unit=" + unit())))).isEmpty();
            String rows = "[{\"unit\": \"%s\", \"practice\": \"peer-exchange\", \"since\": \"2025-Q2\"},"
                    + " {\"unit\": \"%s\", \"practice\": \"peer-exchange\", \"since\": \"2025-Q2\"}]";
            JsonNode taken = ok(there.post("/api/adoptions", rows.formatted(unit(), own)));
            assertThat(taken.path("refused").asInt()).isEqualTo(1);
            JsonNode none = ok(there.post("/api/adoptions", rows.formatted("team-99", own)));
            assertThat(taken.toString().replace(unit(), "team-99")).isEqualTo(none.toString());
            assertThat(items(ok(trainer.get("/api/adoptions?practice=peer-exchange&unit=" + own)))
                            .map(one -> one.path("recordedBy").asString("")))
                    .contains("tilo");
            assertThat(ok(trainer.get("/api/facts/status")).path("problems").toString())
                    .as("what a part of the organisation lacks is no problem of the whole")
                    .doesNotContain("no unit has");
        }

        @Test
        void whoHasAPlaceDoesNotPublishForAll() {
            Http there = server.person("lena", Role.TRAINER, unit());
            assertThat(problem(move(there, "{\"version\": 0, \"move\": \"PUBLISH\"}"), 403)
                            .path("detail")
                            .asString(""))
                    .isEqualTo("to publish an inquiry is not for a trainer who sees a part of the organisation."
                            + " Maybe ask a trainer who sees the whole.");
            assertThat(ok(there.get(path())).at("/work/moves").toString()).doesNotContain("PUBLISH");
        }

        @Test
        void aPracticeIsPutIntoTheLibraryWholeOrNotAtAll() {
            String body = "{\"title\": \"Coffee\", \"origin\": \"internal\", \"improves\": [\"win_rate\"],"
                    + " \"requires\": [\"discovery-checklist\"], \"steps\": [\"Drink\"]}";
            JsonNode put = ok(trainer.ask("PUT", "/api/practices/coffee", body));
            assertThat(put).isEqualTo(ok(trainer.get("/api/practices/coffee")));
            assertThat(put.path("requires").toString()).contains("discovery-checklist");
            assertThat(ok(trainer.ask("PUT", "/api/practices/coffee", put.toString())))
                    .as("what is read can be put back")
                    .isEqualTo(put);
            problem(trainer.ask("PUT", "/api/practices/coffee", body.replace("win_rate", "luck")), 422);
            problem(trainer.ask("PUT", "/api/practices/tea", put.toString()), 400);
            problem(trainer.ask("PUT", "/api/practices/%20", body), 422);
            problem(trainer.get("/api/practices/%20"), 404);
            problem(trainer.get("/api/practices/%20/evidence"), 404);
            assertThat(ok(trainer.get("/api/practices/coffee"))).isEqualTo(put);
            problem(server.person("sam", Role.SALES_OPS, "").ask("PUT", "/api/practices/coffee", body), 403);
        }
    }
}
