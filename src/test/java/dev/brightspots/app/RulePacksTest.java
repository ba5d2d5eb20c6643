package dev.brightspots.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.packs.RulePacks.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The life of a rule pack, over REST and over restarts. */
class RulePacksTest extends PackServer {
    @Test
    void anUploadIsKeptAndBecomesLiveWhenItIsActivated() {
        String first = live();
        HttpResponse<String> sent = http.post(
                PACKS + "?name=mine&author=Ada&note=why", "{\"b/c.drl\": \"second\", \"b/page.md\": \"# Page\"}");
        assertThat(sent.statusCode()).isEqualTo(201);
        String second = ok(sent).at("/pack/hash").asString("");
        assertThat(sent.headers().firstValue("Location")).hasValue(PACKS + "/" + second);
        assertThat(live()).as("kept is not live").isEqualTo(first);

        JsonNode activated =
                ok(http.post(PACKS + "/" + second + "/activate", "{\"author\": \"Bob\", \"note\": \"go\"}"));
        assertThat(activated.at("/pack/live").asBoolean()).isTrue();
        assertThat(activated.path("run").isNull()).as("there are no facts").isTrue();
        assertThat(live()).isEqualTo(second);
        JsonNode item = all().path("items").path(0);
        assertThat(item.path("hash").asString("")).isEqualTo(second);
        assertThat(item.path("name").asString("")).isEqualTo("mine");
        assertThat(item.path("origin").asString("")).isEqualTo("UPLOAD");
        assertThat(item.path("author").asString("")).isEqualTo("Ada");
        assertThat(item.path("activeSince").isNull()).isFalse();
        JsonNode whole = ok(http.get(PACKS + "/" + second));
        assertThat(whole.at("/files/b~1page.md").asString("")).isEqualTo("# Page");
        assertThat(kinds()).containsExactly("ACTIVATED", "ADDED", "ACTIVATED", "ADDED");
        assertThat(ok(http.get(PACKS + "/history")).at("/items/0/author").asString(""))
                .isEqualTo("Bob");
    }

    @Test
    void loadingThroughAServerNamesTheRefusedRows() throws IOException {
        ByteArrayOutputStream aside = new ByteArrayOutputStream();
        String loaded = RunningServer.on(temp.resolve("home"))
                .orElseThrow()
                .load(SmallFolder.in(temp.resolve("data")), Mode.UPSERT, new PrintStream(aside, true, UTF_8));
        assertThat(loaded).contains("6 rows read by the server, 1 refused.").contains("Run run-");
        assertThat(aside.toString(UTF_8))
                .contains("observations.csv:4")
                .contains("'nobody'")
                .contains("Maybe ");
    }

    @Test
    void aNewRunIsMadeWithThePackThatBecameLive() throws IOException {
        RunningServer.on(temp.resolve("home"))
                .orElseThrow()
                .load(SmallFolder.in(temp.resolve("data")), Mode.UPSERT, System.err);
        String second = upload("second");
        String run = ok(http.post(PACKS + "/" + second + "/activate", "{}"))
                .path("run")
                .asString("");
        http.get("/api/runs/" + run + "/events");
        assertThat(ok(http.get("/api/runs/" + run)).path("rulePack").asString(""))
                .isEqualTo(second);
        JsonNode live = all().path("live");
        assertThat(live.path("lastRun").asString("")).isEqualTo(run);
        assertThat(live.at("/rules/0/fired").asInt()).isEqualTo(3);
        assertThat(live.at("/rules/0/concluded/Recommendation").asInt()).isEqualTo(3);
    }

    @Test
    void runsUnderWayAndRunsThatWaitEndWithThePackTheyBeganWith() throws IOException {
        RunningServer.on(temp.resolve("home"))
                .orElseThrow()
                .load(SmallFolder.in(temp.resolve("data")), Mode.UPSERT, System.err);
        String slow = upload(FakeCompiler.HOLD);
        String underWay = ok(http.post(PACKS + "/" + slow + "/activate", "{}"))
                .path("run")
                .asString("");
        String waits = JSON.readTree(
                        http.post("/api/runs", "{\"period\": \"2026-Q2\"}").body())
                .path("id")
                .asString("");
        String next = upload("second");
        ok(http.post(PACKS + "/" + next + "/activate", "{}"));
        assertThat(live()).isEqualTo(next);
        assertThat(ok(http.get("/api/runs/" + underWay)).path("state").asString(""))
                .isEqualTo("RUNNING");
        compiler.goOn.countDown();
        for (String run : List.of(underWay, waits)) {
            http.get("/api/runs/" + run + "/events");
            assertThat(ok(http.get("/api/runs/" + run)).path("rulePack").asString(""))
                    .isEqualTo(slow);
            assertThat(ok(http.get("/api/runs/" + run + "/advice")).path("run").asString(""))
                    .as("concluded by the engine it began with")
                    .isEqualTo(run);
        }
    }

    @Test
    void theSameContentIsKeptOnceAndNewerCasesAndPagesAreTakenOver() {
        String hash = upload("second");
        HttpResponse<String> again = http.post(PACKS, "{\"b/c.drl\": \"second\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(ok(again).path("changed").asBoolean(true)).isFalse();
        ok(http.post(PACKS, "{\"b/c.drl\": \"second\", \"b/page.md\": \"new\"}"));
        assertThat(ok(http.get(PACKS + "/" + hash)).at("/files/b~1page.md").asString(""))
                .isEqualTo("new");
        assertThat(kinds()).containsExactly("TEXTS_CHANGED", "ADDED", "ACTIVATED", "ADDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeCompiler.REFUSE, FakeCompiler.FAIL_CASES, FakeCompiler.CRASH})
    void whatFailsIsRefusedWithItsProblemsAndTheLivePackStays(String fault) throws IOException {
        String first = live();
        HttpResponse<String> refused = http.post(PACKS, "{\"b/c.drl\": \"" + fault + "\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).at("/problems/0/what").asString(""))
                .isNotEmpty();
        JsonNode check = ok(http.post(PACKS + "/check", "{\"b/c.drl\": \"" + fault + "\"}"));
        assertThat(check.path("good").asBoolean(true)).isFalse();
        assertThat(check.at("/problems/0/severity").asString("")).isEqualTo("ERROR");
        assertThat(all().path("items").size()).as("nothing of it is kept").isEqualTo(1);
        assertThat(all().path("refused").isEmpty()).as("nobody wanted it live").isTrue();

        save(fault);
        parts.packs().look();
        parts.packs().look();
        assertThat(live()).isEqualTo(first);
        assertThat(all().at("/refused/0/attempt").asString("")).isEqualTo("FOLDER");
        assertThat(all().at("/refused/0/problems/0/what").asString("")).isNotEmpty();
        JsonNode health = ok(http.get("/actuator/health"));
        assertThat(health.path("status").asString("")).isEqualTo("UP");
        assertThat(health.at("/components/rulePack/details/refused/0/problems").asInt())
                .isEqualTo(1);
        assertThat(kinds()).containsExactly("REFUSED", "REFUSED", "ACTIVATED", "ADDED");

        save("mended");
        parts.packs().look();
        assertThat(live()).isNotEqualTo(first);
        assertThat(all().path("refused").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", FakeCompiler.REFUSE, FakeCompiler.FAIL_CASES})
    void whatChangesWhileItIsLookedAtIsNeitherMadeLiveNorRefused(String half) throws IOException {
        String first = live();
        save(half);
        compiler.meanwhile.set(() -> save("whole"));
        assertThat(parts.packs().look()).isEqualTo(Look.NOTHING_NEW);
        assertThat(live()).isEqualTo(first);
        assertThat(all().path("refused").isEmpty()).isTrue();
        assertThat(parts.packs().look()).isEqualTo(Look.NOW_LIVE);
        assertThat(kinds()).containsExactly("ACTIVATED", "ADDED", "ACTIVATED", "ADDED");
    }

    @Test
    void rollbackGoesToThePackBeforeAndTheFolderDoesNotPushItAside() throws IOException {
        String first = live();
        save("second");
        parts.packs().look();
        String second = live();
        assertThat(ok(http.post(PACKS + "/rollback", "{\"note\": \"too strict\"}"))
                        .at("/pack/hash")
                        .asString(""))
                .isEqualTo(first);
        parts.packs().look();
        assertThat(live()).isEqualTo(first);
        restart();
        assertThat(live()).as("after a restart").isEqualTo(first);
        ok(http.post(PACKS + "/rollback", "{}"));
        assertThat(live()).isEqualTo(second);
        assertThat(kinds()).startsWith("ROLLED_BACK", "ROLLED_BACK", "ACTIVATED");
        save("third");
        restart();
        assertThat(live()).as("the folder has something new").isNotIn(first, second);
    }

    @Test
    void aServerStartsOnItsLastGoodPackWhereTheFolderIsBadOrGone() throws IOException {
        String first = live();
        save(FakeCompiler.REFUSE);
        restart();
        assertThat(live()).isEqualTo(first);
        assertThat(all().at("/refused/0/problems/0/file").asString("")).isEqualTo("a.drl");
        restart();
        assertThat(kinds()).as("told once").containsExactly("REFUSED", "ACTIVATED", "ADDED");
        Files.delete(rules.resolve("a.drl"));
        Files.delete(rules);
        restart();
        assertThat(live()).isEqualTo(first);
        assertThat(all().at("/refused/0/problems/0/what").asString("")).contains("no such folder");
        Files.createDirectories(rules);
        parts.packs().look();
        assertThat(all().at("/refused/0/problems/0/what").asString("")).contains("holds no rule");
        save("first");
        parts.packs().look();
        assertThat(all().path("refused").isEmpty()).isTrue();
        assertThat(live()).isEqualTo(first);
    }
}
