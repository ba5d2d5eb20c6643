package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RuleSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans as a running server hands them out. */
class PlansOverRestTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path temp;

    private static Server server;
    private static Http http;

    @BeforeAll
    static void startLoadAndRun() throws IOException {
        server = Server.start(Server.Parts.of(
                Home.take(temp.resolve("home")).orElseThrow(),
                new Server.Ruling(new FakeCompiler(), new RuleSource(Optional.empty()), PackDiffs.Terms.NONE),
                new ApiSettings(Reach.LOOPBACK, 100_000),
                new Server.Listen("127.0.0.1", 0)));
        http = Http.local(temp.resolve("home"));
        RunningServer.on(temp.resolve("home"))
                .orElseThrow()
                .load(SmallFolder.in(temp.resolve("data")), Mode.UPSERT, System.err);
        JsonNode runs = JSON.readTree(http.get("/api/runs").body());
        http.get("/api/runs/" + runs.at("/items/0/id").asString("") + "/events");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPlanIsReadAlone() {
        HttpResponse<String> answer = http.get("/api/plans/plan-1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("unit").asString("")).isEqualTo("team-1");
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/api/plans/plan-1", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(http.get("/api/plans/plan-1/export?as=csv", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, application/pdf, %PDF-",
        "ics, text/calendar, BEGIN:VCALENDAR",
        "csv, text/csv, Łódź",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "html, text/html, Łódź"
    })
    void aPlanIsHadAsAFile(String form, String type, String content) {
        HttpResponse<String> answer =
                http.get("/api/plans/plan-1/export?as=" + form, "Accept", form.equals("pdf") ? type : "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"plan-team-1-2026-Q4." + form + "\"");
        assertThat(answer.body()).contains(content);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/api/plans/nothing, 404, no plan with the id 'nothing'",
                "/api/plans/rec-1, 404, no plan with the id 'rec-1'",
                "/api/plans/nothing/export?as=pdf, 404, no plan",
                "/api/plans/plan-3/export?as=pdf, 404, not handed out",
                "/api/plans/plan-1/export, 400, 'as' is missing",
                "/api/plans/plan-1/export?as=docx, 400, cannot be had as 'docx'",
                "/api/plans/plan-2/export?as=ics, 409, holds no day"
            })
    void whatCannotBeHadIsToldInASentence(String path, int status, String what) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("what").asString("")).contains(what);
        assertThat(problem.path("maybe").asString("")).isNotEmpty();
    }
}
