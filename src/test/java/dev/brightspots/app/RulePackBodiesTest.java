package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What can be sent as a rule pack, and what cannot. */
class RulePackBodiesTest extends PackServer {
    @Test
    void whatIsNoPackIsRefused() {
        for (String body : List.of(
                "{\"../x.drl\": \"a\"}",
                "{\"/x.drl\": \"a\"}",
                "{\"a\\\\b.drl\": \"a\"}",
                "{\"a/.git/b.drl\": \"a\"}",
                "{\"a.java\": \"a\"}",
                "{\"a.drl\": \"\\u0000\"}",
                "{\"a.drl\": \"\\ud800\"}",
                "{\"a.drl\": [\"x\"]}",
                "{\"a.drl\": \"x\", \"A.drl\": \"x\"}",
                "[]",
                "{")) {
            assertThat(http.post(PACKS, body).statusCode()).as(body).isEqualTo(422);
            assertThat(http.post(PACKS + "/check", body).statusCode()).as(body).isEqualTo(422);
        }
        assertThat(all().path("items").size()).isEqualTo(1);
    }

    @Test
    void otherWrongRequestsAreAnsweredInOurOwnWords() {
        assertThat(http.post(PACKS, "{}").statusCode()).isEqualTo(400);
        assertThat(http.post(PACKS + "?author=a%0Ab", "{\"a.drl\": \"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(http.get(PACKS + "/none").statusCode()).isEqualTo(404);
        assertThat(http.post(PACKS + "/none/activate", "{}").statusCode()).isEqualTo(404);
        assertThat(http.post(PACKS + "/rollback", "{}").statusCode()).isEqualTo(409);
        assertThat(http.post(
                                PACKS,
                                "{\"a.drl\": \"x\"}",
                                "Content-Type",
                                "application/json",
                                "Origin",
                                "https://e.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWholePackFitsIntoOneForm() {
        StringBuilder form = new StringBuilder();
        RulePackFolder.read(Path.of("rules"))
                .files()
                .forEach((path, text) -> form.append("--x\r\nContent-Disposition: form-data; name=\"")
                        .append(path)
                        .append("\"; filename=\"")
                        .append(path)
                        .append("\"\r\n\r\n")
                        .append(text)
                        .append("\r\n"));
        form.append("--x--\r\n");
        JsonNode taken = ok(
                http.post(PACKS + "?name=whole", form.toString(), "Content-Type", "multipart/form-data; boundary=x"));
        assertThat(taken.at("/pack/hash").asString("")).hasSize(16);
    }

    @Test
    void filesCanBeSentAsAForm() {
        String part =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b/c.drl\"\r\n\r\nsecond\r\n--x--\r\n";
        JsonNode taken = ok(http.post(PACKS + "?name=form", part, "Content-Type", "multipart/form-data; boundary=x"));
        assertThat(taken.at("/pack/hash").asString("")).isEqualTo(upload("second"));
    }
}
