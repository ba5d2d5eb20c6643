package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.cli.Streams;
import dev.brightspots.report.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who knows only the guide writes a rule with its cases, looks at what it changes, makes it live and takes it back: by
 * the commands, against a running server, with the texts that stand in the guide.
 */
class GuideWalkTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ([^\\n]+)\\n(.*?)^```$");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");
    private static final String RULE = "discounting-is-no-example";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Thread server = new Thread();

    @AfterEach
    void stop() throws InterruptedException {
        server.interrupt();
        server.join(LONG.toMillis());
    }

    @Test
    void aDiscountIsNoExample() throws IOException, InterruptedException {
        copy(Path.of("rules"), temp.resolve("rules"));
        copy(Path.of("rules"), temp.resolve("mine"));
        String before = serve();

        writeTheRule();
        lookAtWhatItChanges();
        String live = makeItLive(before);
        takeItBack(before, live);
    }

    /** A rule is drafted, and becomes what the guide says, with its limit and its cases. */
    private void writeTheRule() throws IOException {
        assertThat(run(
                        "new-rule",
                        "--rules",
                        "mine",
                        "--id",
                        RULE,
                        "--concludes",
                        "NotASource",
                        "--says",
                        "{$who} is no example on {$metric}"))
                .as(said())
                .isZero();
        Path folder = temp.resolve("mine/guard/" + RULE);
        assertThat(folder.resolve("page.md")).exists();
        Files.writeString(folder.resolve("rule.drl"), block("drl", RULE));
        Files.writeString(folder.resolve("cases.yaml"), block("yaml", "cases " + RULE));
        addLimit(block("yaml", "name: discount.most"));
        assertThat(run("fmt", "--rules", "mine", "--check")).as(said()).isZero();
        assertThat(run("check", "--rules", "mine")).as(said()).isZero();
        assertThat(said()).contains("40 rules, 0 errors");
        assertThat(run("test", "--rules", "mine", "--rule", RULE)).as(said()).isZero();
    }

    /** The next best source steps in. */
    private void lookAtWhatItChanges() {
        assertThat(run("diff", "--from", "rules", "--to", "mine", "--data", sample()))
                .as(said())
                .isZero();
        assertThat(said())
                .contains("rule " + RULE + " is new", "discount.most is new: 0.055")
                .contains("recommendation changed: from Lintmoor, grade B; now from Pikestone, grade B (" + RULE + ")");
    }

    private String makeItLive(String before) throws InterruptedException {
        assertThat(run("rules", "push", "--rules", "mine", "--home", "home", "--author", "Ada", "--note", "discounts"))
                .as(said())
                .isZero();
        String live = hash("GET the pack", live());
        assertThat(live).isNotEqualTo(before);
        assertThat(source()).isEqualTo("pikestone");
        assertThat(run("why", sponsor().path("id").asString(""), "--home", "home"))
                .as(said())
                .isZero();
        assertThat(said()).contains("learn it from Pikestone").contains("rule recommend");
        assertThat(run("why-not", "--unit", "brindlow", "--practice", "morning-huddle", "--home", "home"))
                .as(said())
                .isZero();
        assertThat(said()).contains("the rule that came nearest: suggest-pilot", "at least 95% is needed");
        JsonNode back = JSON.readTree(http().post("/api/rule-packs/diff", "{\"to\": \"" + before + "\"}")
                .body());
        assertThat(back.at("/periods/0/counts/RECOMMENDATION/changed").asInt(0)).isEqualTo(10);
        assertThat(back.at("/rules/0/how").asString("")).isEqualTo("GONE");
        HttpResponse<String> never = http().post("/api/rule-packs/diff", "{\"thresholds\": {\"standing.fdr\": 1}}");
        assertThat(never.statusCode()).as(never.body()).isEqualTo(422);
        assertThat(never.body())
                .contains("the threshold 'standing.fdr' cannot be 1")
                .contains("above 0 and below 1");
        return live;
    }

    private void takeItBack(String before, String live) throws InterruptedException {
        assertThat(run("rules", "rollback", "--home", "home")).as(said()).isZero();
        assertThat(live().path("hash").asString("")).isEqualTo(before);
        assertThat(source()).isEqualTo("lintmoor");
        assertThat(run("rules", "list", "--home", "home")).isZero();
        assertThat(said()).contains("* " + before).contains(live, "by Ada", "discounts");
    }

    /** Starts a server on the sample data; says the hash of its pack. */
    private String serve() throws InterruptedException {
        server = new Thread(() -> {
            PrintStream nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            Brightspots.commandLine(new Streams(nobody, nobody, temp, Ink.PLAIN), PipelineEngine.compiler())
                    .execute("serve", "--load", sample(), "--rules", "rules", "--home", "home", "--port", "0");
        });
        server.start();
        Instant late = Instant.now().plus(LONG);
        while (Home.server(temp.resolve("home")).isEmpty()) {
            assertThat(server.isAlive()).as("the server").isTrue();
            assertThat(Instant.now()).isBefore(late);
            Thread.sleep(100);
        }
        return hash("GET the first pack", live());
    }

    private JsonNode live() {
        return get("/api/rule-packs").path("live");
    }

    private static String hash(String what, JsonNode pack) {
        assertThat(pack.path("hash").asString("")).as(what).matches(HASH);
        return pack.path("hash").asString("");
    }

    /** From whom Dunhollow's neighbour should learn to have a sponsor, by the newest run with the live rules. */
    private String source() throws InterruptedException {
        return sponsor().path("source").asString("");
    }

    private JsonNode sponsor() throws InterruptedException {
        String live = live().path("hash").asString("");
        Instant late = Instant.now().plus(LONG);
        while (true) {
            JsonNode run = get("/api/runs?size=1").path("items").path(0);
            if (run.path("state").asString("").equals("FINISHED")
                    && run.path("rulePack").asString("").equals(live)) {
                JsonNode all = get("/api/units/brindlow/recommendations?practice=executive-sponsor");
                assertThat(all.path("run").asString(""))
                        .isEqualTo(run.path("id").asString(""));
                return all.path("items").path(0);
            }
            assertThat(Instant.now()).as("a run with the live rules").isBefore(late);
            Thread.sleep(100);
        }
    }

    private JsonNode get(String path) {
        return JSON.readTree(http().get(path).body());
    }

    private Http http() {
        return Http.local(temp.resolve("home"));
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                temp,
                Ink.PLAIN);
        return Brightspots.commandLine(streams, PipelineEngine.compiler()).execute(args);
    }

    /** What the last command said, whichever way its lines were broken. */
    private String said() {
        return (out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8)).replaceAll("\\s+", " ");
    }

    private static String sample() {
        return Path.of("sample-data").toAbsolutePath().toString();
    }

    /** The block of the guide in this language that holds a text. */
    private static String block(String language, String text) throws IOException {
        List<String> found = BLOCK.matcher(Files.readString(Path.of("docs", "writing-rules.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .filter(block -> block.group().contains(text))
                .map((MatchResult block) -> block.group(3))
                .toList();
        assertThat(found).as("blocks of the guide with " + text).isNotEmpty();
        return found.get(found.size() - 1);
    }

    private void addLimit(String limit) throws IOException {
        Path file = temp.resolve("mine/thresholds.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("thresholds:\n", "thresholds:\n" + limit.indent(2)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }
}
