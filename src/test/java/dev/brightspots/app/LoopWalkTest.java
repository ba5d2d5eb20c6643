package dev.brightspots.app;

import static dev.brightspots.app.PeopledServer.ok;
import static dev.brightspots.app.PeopledServer.problem;
import static dev.brightspots.app.SampleServer.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a proposal to what came of it, as trainers and managers walk it over REST, on both databases. */
class LoopWalkTest {
    private static final String EARLIER = "2025-Q2";

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

        abstract SampleServer opened(Path home) throws IOException;

        @BeforeAll
        void start(@TempDir Path home) throws IOException {
            server = opened(home);
            server.run(EARLIER);
            trainer = server.trainer;
        }

        @AfterAll
        void close() throws IOException {
            server.close();
        }

        private HttpResponse<String> decide(Http who, JsonNode plan, String body) {
            return who.post("/api/plans/" + plan.path("plan").asString("") + "/reviews", body);
        }

        private HttpResponse<String> decide(JsonNode plan, String body, String key) {
            return trainer.post(
                    "/api/plans/" + plan.path("plan").asString("") + "/reviews",
                    body,
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    key);
        }

        private JsonNode proposed() {
            JsonNode all = ok(trainer.get("/api/plans?state=PROPOSED"));
            assertThat(all.path("total").asInt()).isPositive();
            return items(all)
                    .filter(plan -> !plan.at("/items/0/source").isNull())
                    .findFirst()
                    .orElseThrow();
        }

        private String parent(JsonNode plan) {
            return ok(server.local.get("/api/runs/" + plan.path("run").asString("") + "/advice"))
                    .path("units")
                    .path(plan.path("unit").asString(""))
                    .path("parent")
                    .asString("");
        }

        @Test
        void aDecisionIsTakenOnceByWhoMayAndSawWhatIsThere() {
            JsonNode plan = proposed();
            Http manager = server.person("moritz", Role.MANAGER, parent(plan));
            problem(decide(manager, plan, "{\"version\":0,\"move\":\"TAKE_UP\"}"), 403);

            JsonNode taken = ok(decide(plan, "{\"version\":0,\"move\":\"take-up\"}", "k1"));
            assertThat(taken.path("state").asString("")).isEqualTo("IN_REVIEW");
            assertThat(taken.at("/history/0/by").asString("")).isEqualTo("tess");
            assertThat(ok(decide(plan, "{\"version\":0,\"move\":\"take-up\"}", "k1")))
                    .isEqualTo(taken);
            assertThat(problem(decide(plan, "{\"version\":1,\"move\":\"APPROVE\"}", "k1"), 422)
                            .path("what")
                            .asString(""))
                    .contains("used for another decision");

            Http other = server.person("tom", Role.TRAINER, "");
            assertThat(problem(decide(other, plan, "{\"version\":0,\"move\":\"TAKE_UP\"}"), 409)
                            .path("what")
                            .asString(""))
                    .startsWith("tess has decided on this plan meanwhile");
            problem(decide(trainer, plan, "{\"version\":1,\"move\":\"START\"}"), 409);
            problem(decide(trainer, plan, "{\"version\":1,\"move\":\"DECLINE\"}"), 400);
            assertThat(ok(trainer.get("/api/plans/" + plan.path("plan").asString("") + "/reviews")))
                    .isEqualTo(taken);
        }

        @Test
        void aPlanIsChangedDoneAndLookedAt() {
            server.run(EARLIER);
            JsonNode plan = proposed();
            Http manager = server.person("max", Role.MANAGER, parent(plan));
            String recommendation = plan.at("/items/0/recommendation").asString("");
            ok(decide(trainer, plan, "{\"version\":0,\"move\":\"TAKE_UP\"}"));
            assertThat(export(plan)).contains("2025-07-07");
            JsonNode changed = ok(decide(
                    trainer,
                    plan,
                    "{\"version\":1,\"move\":\"CHANGE\",\"reason\":\"NO_TIME\",\"words\":\"After the fair.\",\"items\":"
                            + "[{\"recommendation\":\"" + recommendation + "\",\"starts\":\"2025-07-15\"}]}"));
            assertThat(changed.at("/items/0/starts").asString("")).isEqualTo("2025-07-15");
            assertThat(export(plan)).contains("2025-07-14", "14 July 2025").doesNotContain("2025-07-07", "7 July");

            JsonNode running = ok(decide(manager, plan, "{\"version\":2,\"move\":\"START\"}"));
            assertThat(running.path("state").asString("")).isEqualTo("RUNNING");
            assertThat(running.path("moves").toString())
                    .contains("FINISH", "STOP")
                    .doesNotContain("APPROVE");
            server.run("2025-Q4");
            assertThat(outcome(manager, recommendation).path("state").asString(""))
                    .isEqualTo("NOT_RECORDED");
            isLookedAt(plan, manager, recommendation);

            JsonNode done = ok(decide(manager, plan, "{\"version\":3,\"move\":\"FINISH\"}"));
            assertThat(done.path("history").size()).isEqualTo(4);
            assertThat(ok(trainer.get("/api/plans?state=DONE")).path("total").asInt())
                    .isEqualTo(1);
            assertThat(export(plan)).as("the plan of an earlier run").contains("2025-07-14");
        }

        private void isLookedAt(JsonNode plan, Http manager, String recommendation) {
            recordAdoption(plan);
            server.run("2025-Q4");
            JsonNode outcome = outcome(manager, recommendation);
            assertThat(outcome.path("state").asString("")).isIn("HELPED", "UNCLEAR", "HARMED");
            assertThat(outcome.path("low").asDouble())
                    .isLessThan(outcome.path("effect").asDouble());
            assertThat(outcome.path("text").asString("")).contains("against that of peers who had not begun");
        }

        private String export(JsonNode plan) {
            HttpResponse<String> file =
                    trainer.get("/api/plans/" + plan.path("plan").asString("") + "/export?as=csv");
            assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
            return file.body();
        }

        private JsonNode outcome(Http who, String item) {
            return items(ok(who.get("/api/outcomes")))
                    .filter(one -> one.path("recommendation").asString("").equals(item))
                    .findFirst()
                    .orElseThrow();
        }

        private void recordAdoption(JsonNode plan) {
            JsonNode taken = ok(trainer.post(
                    "/api/adoptions",
                    "{\"unit\":\"" + plan.path("unit").asString("") + "\",\"practice\":\""
                            + plan.at("/items/0/practice").asString("") + "\",\"since\":\"2025-Q3\"}"));
            assertThat(taken.path("refused").asInt()).isZero();
        }

        @Test
        void whatIsDeclinedDoesNotComeBackAndIsCounted() {
            server.run(EARLIER);
            JsonNode plan = proposed();
            ok(decide(trainer, plan, "{\"version\":0,\"move\":\"TAKE_UP\"}"));
            ok(decide(trainer, plan, "{\"version\":1,\"move\":\"DECLINE\",\"reason\":\"WORK_DIFFERS\"}"));

            server.run(EARLIER);
            String unit = plan.path("unit").asString("");
            JsonNode now = items(ok(trainer.get("/api/plans?unit=" + unit)))
                    .findFirst()
                    .orElseThrow();
            String declined = plan.at("/items/0/recommendation").asString("");
            assertThat(now.path("items").toString()).doesNotContain(declined);
            assertThat(now.path("leftOut").toString())
                    .contains("{\"recommendation\":\"" + declined + "\",\"because\":\"DECLINED\"}");

            JsonNode shares = ok(trainer.get("/api/reviews"));
            JsonNode practice = StreamSupport.stream(shares.path("byPractice").spliterator(), false)
                    .filter(one -> one.path("id").equals(plan.at("/items/0/practice")))
                    .findFirst()
                    .orElseThrow();
            assertThat(practice.path("accepted").asInt())
                    .isLessThan(practice.path("decided").asInt());
            assertThat(shares.path("byRule").toString()).contains("recommend");
        }

        @Test
        void onesWordsAreMet() {
            JsonNode plan = proposed();
            problem(decide(trainer, plan, "{\"version\":0}"), 400);
            assertThat(problem(decide(trainer, plan, "{\"version\":0,\"move\":\"AGREE\"}"), 400)
                            .path("maybe")
                            .asString(""))
                    .contains("APPROVE");
            problem(trainer.post("/api/plans/nothing/reviews", "{\"version\":0,\"move\":\"TAKE_UP\"}"), 404);
            problem(trainer.get("/api/plans?state=GONE"), 400);
            ok(decide(trainer, plan, "{\"version\":0,\"move\":\"TAKE_UP\"}"));
            assertThat(problem(
                                    decide(
                                            trainer,
                                            plan,
                                            "{\"version\":1,\"move\":\"CHANGE\",\"items\":[{\"recommendation\":\""
                                                    + plan.at("/items/0/recommendation")
                                                            .asString("")
                                                    + "\",\"source\":\"nowhere\"}]}"),
                                    400)
                            .path("what")
                            .asString(""))
                    .isEqualTo("there is no unit 'nowhere'");
            Http stranger = server.person(
                    "mia", Role.MANAGER, plan.at("/items/0/source").asString(""));
            problem(decide(stranger, plan, "{\"version\":1,\"move\":\"COMMENT\",\"words\":\"Hello\"}"), 404);
        }
    }
}
