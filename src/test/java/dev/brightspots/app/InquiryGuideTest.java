package dev.brightspots.app;

import static dev.brightspots.app.PeopledServer.ok;
import static dev.brightspots.app.SampleServer.items;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide for trainers works as it is written, and the interface describes what the guide asks for. */
class InquiryGuideTest {
    private static final Path GUIDE = Path.of("docs/inquiries.md");
    private static final Pattern CURL = Pattern.compile("(?m)^curl -u trainer (.+(?:\\\\\\n.+|\\n +\\S.*)*)$");
    private static final Pattern ADDRESS = Pattern.compile("localhost:8080(/\\S+)");
    private static final Pattern BODY = Pattern.compile("-d '([^']*)'");
    /** The inquiry that the guide speaks of. */
    private static final String EXAMPLE = "5f3a9c01d2e4b677";

    @TempDir
    static Path home;

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.onH2(home);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void everyLineOfTheGuideDoesWhatItSays() throws IOException {
        JsonNode inquiry =
                items(ok(server.trainer.get("/api/inquiries"))).findFirst().orElseThrow();
        List<String> lines = CURL.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1).replace(EXAMPLE, inquiry.path("id").asString("")))
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(10);
        lines.forEach(line -> ok(asked(line)));
        JsonNode known = ok(server.trainer.get("/api/adoptions?practice=call-back"));
        assertThat(items(known).map(one -> one.path("unit").asString("")))
                .containsExactlyInAnyOrder(inquiry.path("unit").asString(""), "caldermere", "dunhollow");
        assertThat(ok(server.trainer.get("/api/inquiries/" + inquiry.path("id").asString("")))
                        .at("/work/state")
                        .asString(""))
                .isEqualTo("PUBLISHED");
    }

    private static HttpResponse<String> asked(String line) {
        Matcher address = ADDRESS.matcher(line);
        assertThat(address.find()).as(line).isTrue();
        Matcher body = BODY.matcher(line);
        if (line.contains("@adoptions.csv")) {
            String rows = "unit,practice,since,until,fidelity\ncaldermere,call-back,2025-Q3,,0.5\n";
            return server.trainer.post(address.group(1), rows, "Content-Type", "text/csv");
        }
        return body.find()
                ? server.trainer.post(address.group(1), body.group(1))
                : server.trainer.get(address.group(1));
    }

    @Test
    void everyCallIsDescribedWithAnExample() {
        JsonNode paths = ok(server.trainer.get("/v3/api-docs")).path("paths");
        List<String> ours = paths.propertyNames().stream()
                .filter(path -> path.matches("/api/(inquiries/|practices|adoptions).*"))
                .toList();
        assertThat(ours).hasSize(7);
        for (String path : ours) {
            for (JsonNode operation : paths.path(path)) {
                assertThat(operation.path("summary").asString("")).as(path).isNotEmpty();
                for (JsonNode parameter : operation.path("parameters")) {
                    assertThat(parameter.path("example").asString(""))
                            .as(path + " " + parameter.path("name"))
                            .isNotEmpty();
                }
                for (JsonNode content : operation.at("/requestBody/content")) {
                    assertThat(content.has("example") || content.has("examples"))
                            .as(path)
                            .isTrue();
                }
            }
        }
    }
}
