package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.people.Role;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The three ways to show who one is. */
class SignInTest {
    private static final String PAGES = "text/html,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path temp;

    private static PeopledServer server;

    @BeforeAll
    static void start() {
        server = new PeopledServer(temp.resolve("home"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A browser: keeps cookies, follows to other pages, and says that it wants pages. */
    private static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(at(path)).header("Accept", PAGES));
        }

        HttpResponse<String> form(String path, String fields) throws Exception {
            return send(HttpRequest.newBuilder(at(path))
                    .header("Accept", PAGES)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields)));
        }

        HttpResponse<String> json(String path, String... headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"));
            return send(headers.length == 0 ? request : request.headers(headers));
        }

        HttpResponse<String> signIn(String name, String password) throws Exception {
            String proof = proof(get("/login").body());
            return form("/login", "name=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + proof);
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(cookie -> cookie.getValue())
                    .findFirst()
                    .orElse("");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        private static URI at(String path) {
            return server.server.address().resolve(path);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String proof(String page) {
        Matcher found = PROOF.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return encoded(found.group(1));
    }

    @Test
    void aBrowserSignsInByAFormAndOutAgain() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.get("/").body()).contains("<label for=\"name\">", "<label for=\"password\">");
        String home = browser.signIn("trainer", PeopledServer.PASSWORD).body();
        assertThat(home).contains("<h1>Report</h1>", "trainer, a trainer");
        assertThat(browser.get("/api/me").body()).contains("\"id\":\"trainer\"");
        assertThat(browser.form("/logout", "_csrf=" + proof(home)).body()).contains("You are signed out");
        assertThat(browser.get("/").body()).contains("<label for=\"name\">");
    }

    private static String shown(String page) {
        return page.replaceAll("value=\"[^\"]+\"", "");
    }

    @Test
    void aWrongPasswordIsToldInPlainWords() throws Exception {
        Browser browser = new Browser();
        String wrong = browser.signIn("trainer", "guess work guess").body();
        assertThat(wrong).contains("role=\"alert\"", "do not belong together", "Maybe");
        assertThat(shown(browser.signIn("nobody", PeopledServer.PASSWORD).body()))
                .as("the same for a name that nobody has")
                .isEqualTo(shown(wrong));
    }

    @Test
    void aSessionWritesOnlyWithAProofFromAPageOfThisServer() throws Exception {
        Browser browser = new Browser();
        browser.signIn("sales-ops", PeopledServer.PASSWORD);
        assertThat(PeopledServer.problem(browser.json("/api/runs"), 403)
                        .path("what")
                        .asString(""))
                .contains("does not show that a page of this server sent it");
        assertThat(PeopledServer.problem(browser.json("/api/runs", "X-XSRF-TOKEN", "made-up"), 403))
                .isNotNull();
        String token = browser.cookie("XSRF-TOKEN");
        assertThat(browser.json("/api/runs", "X-XSRF-TOKEN", token).statusCode())
                .isEqualTo(202);
        assertThat(new Browser().form("/login", "name=trainer&password=x").body())
                .as("a form that another site made")
                .contains("The page was too old");
    }

    @Test
    void aProgramSendsNameAndPasswordAndGetsNoSession() {
        HttpResponse<String> answer = server.as(Role.SALES_OPS).post("/api/runs", "{}");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("BRIGHTSPOTS"));
    }

    @Test
    void whoIsNotKnownIsAskedWhoItIs() {
        Http nobody = server.local.asNobody();
        HttpResponse<String> answer = nobody.get("/api/recommendations");
        assertThat(PeopledServer.problem(answer, 401).path("what").asString("")).isEqualTo("nobody is signed in");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic realm=\"Brightspots\"");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("BRIGHTSPOTS"));
        PeopledServer.problem(nobody.post("/api/runs", "{}"), 401);
        for (Http wrong : List.of(
                nobody.as("trainer", "guess work guess"),
                nobody.as("nobody", PeopledServer.PASSWORD),
                nobody.as("Not A Name", PeopledServer.PASSWORD),
                nobody.as("trainer", ""))) {
            assertThat(PeopledServer.problem(wrong.get("/api/recommendations"), 401)
                            .path("what")
                            .asString(""))
                    .isEqualTo("the name and the password do not belong together");
        }
        PeopledServer.problem(nobody.get("/api/recommendations", "Authorization", "Bearer guess"), 401);
        PeopledServer.problem(nobody.get("/api/recommendations", "Authorization", "Bearer "), 401);
    }

    @Test
    void healthTellsStrangersOnlyThatTheServerIsUp() {
        HttpResponse<String> health = server.local.asNobody().get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("hash", "components");
        assertThat(server.as(Role.MANAGER).get("/actuator/health").body()).doesNotContain("hash", "components");
        assertThat(server.as(Role.TRAINER).get("/actuator/health").body()).contains("hash");
    }

    @Test
    void whoIsRemovedOrGetsAnotherPasswordIsOutAtOnce() throws Exception {
        server.add("carl", Role.TRAINER, "");
        Http carl = server.local.as("carl", PeopledServer.PASSWORD);
        Browser browser = new Browser();
        browser.signIn("carl", PeopledServer.PASSWORD);
        PeopledServer.ok(carl.get("/api/me"));
        PeopledServer.ok(server.local.ask("PUT", "/api/people/carl/password", "{\"password\": \"another long one\"}"));
        PeopledServer.problem(carl.get("/api/me"), 401);
        assertThat(browser.get("/").body()).contains("<label for=\"name\">");
        Http anew = server.local.as("carl", "another long one");
        PeopledServer.ok(anew.get("/api/me"));
        PeopledServer.ok(server.local.ask("DELETE", "/api/people/carl", ""));
        PeopledServer.problem(anew.get("/api/me"), 401);
        PeopledServer.problem(server.local.ask("DELETE", "/api/people/carl", ""), 404);
    }

    @Test
    void theTokenOfThisMachineIsItsOwnersAlone() throws Exception {
        Path token = temp.resolve("home").resolve("token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("home"))))
                .isEqualTo("rwx------");
        assertThat(PeopledServer.ok(server.local.get("/api/me")).path("id").asString(""))
                .isEqualTo("local");
    }

    @Test
    void whatIsKeptSaysWhoDidIt() {
        Http ops = server.as(Role.SALES_OPS);
        JsonNode loaded = PeopledServer.ok(ops.post(
                "/api/facts", "{\"units\": [{\"unit\": \"west-9\", \"kind\": \"team\", \"parent\": \"west\"}]}"));
        assertThat(loaded.at("/status/loadedBy").asString("")).isEqualTo("sales-ops");
        assertThat(PeopledServer.ok(ops.post("/api/runs", "{}"))
                        .path("startedBy")
                        .asString(""))
                .isEqualTo("sales-ops");
        PeopledServer.ok(ops.post("/api/rule-packs?name=mine", "{\"b/c.drl\": \"one\"}"));
        PeopledServer.ok(ops.post("/api/rule-packs?name=mine&author=Ada", "{\"b/c.drl\": \"two\"}"));
        JsonNode history = PeopledServer.ok(ops.get("/api/rule-packs/history"));
        assertThat(history.at("/items/0/author").asString("")).isEqualTo("Ada (sent by sales-ops)");
        assertThat(history.at("/items/1/author").asString("")).isEqualTo("sales-ops");
    }

    @Test
    void theInterfaceSaysHowToSignIn() {
        JsonNode description = PeopledServer.ok(server.as(Role.MANAGER).get("/v3/api-docs"));
        assertThat(description.at("/components/securitySchemes/basic/scheme").asString(""))
                .isEqualTo("basic");
        assertThat(description.at("/components/securitySchemes/session/in").asString(""))
                .isEqualTo("cookie");
        assertThat(description.at("/paths/~1api~1me/get/parameters").isMissingNode())
                .as("who asks is no parameter")
                .isTrue();
        assertThat(description.path("security").size()).isEqualTo(2);
    }
}
