package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.cli.Streams;
import dev.brightspots.report.Ink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are added and removed from the command line, with a server and without. */
class PeopleCommandTest {
    private static final Pattern MADE_UP = Pattern.compile("Password, shown this once: (\\S+)");

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(String input, String... args) {
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                temp,
                Ink.PLAIN);
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", "home"));
        return Brightspots.commandLine(streams, new FakeCompiler()).execute(all.toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Server.Parts open() {
        return Server.Parts.of(
                Home.take(temp.resolve("home")).orElseThrow(),
                new Server.Ruling(new FakeCompiler(), new RuleSource(Optional.empty()), PackDiffs.Terms.NONE),
                new ApiSettings(Reach.LOOPBACK, 1_000_000),
                new Server.Listen("127.0.0.1", 0));
    }

    @Test
    void peopleAreKeptInAHomeThatNoServerHas() throws IOException {
        assertThat(execute("", "people", "list")).isEqualTo(2);
        assertThat(complained()).contains("there is no such home");
        assertThat(execute("", "load", SmallFolder.in(temp.resolve("data")).toString()))
                .isZero();
        addAnna();
        assertThat(execute("", "people", "add", "bert", "--role", "trainer")).isZero();
        Matcher madeUp = MADE_UP.matcher(said());
        assertThat(madeUp.find()).as(said()).isTrue();
        String password = madeUp.group(1);
        assertThat(execute("", "people", "list")).isZero();
        assertThat(said().lines()).hasSize(2);
        assertThat(said()).contains("anna", "manager", "Anna West, at west and below", "bert", "trainer");
        try (Server server = Server.start(open())) {
            assertThat(server.address()).isNotNull();
            Http local = Http.local(temp.resolve("home"));
            assertThat(local.as("bert", password).get("/api/me").statusCode()).isEqualTo(200);
            assertThat(local.as("anna", "two words and more").get("/api/me").body())
                    .contains("\"place\":\"west\"");
        }
    }

    private void addAnna() {
        assertThat(execute(
                        "two words and more\n",
                        "people",
                        "add",
                        "anna",
                        "--role",
                        "manager",
                        "--place",
                        "west",
                        "--name",
                        "Anna West",
                        "--password-stdin"))
                .as(complained())
                .isZero();
        assertThat(said())
                .contains("anna may sign in, as manager at west and below.")
                .doesNotContain("two words");
    }

    @Test
    void theSameGoesThroughARunningServer() throws IOException {
        assertThat(execute("", "load", SmallFolder.in(temp.resolve("data")).toString()))
                .isZero();
        try (Server server = Server.start(open())) {
            assertThat(server.address()).isNotNull();
            addAnna();
            assertThat(execute("another long one\n", "people", "password", "anna", "--password-stdin"))
                    .isZero();
            Http anna = Http.local(temp.resolve("home")).as("anna", "another long one");
            assertThat(anna.get("/api/me").statusCode()).isEqualTo(200);
            assertThat(execute("", "people", "list")).isZero();
            assertThat(said()).contains("anna", "Anna West, at west and below");
            assertThat(execute("", "people", "remove", "anna")).isZero();
            assertThat(anna.get("/api/me").statusCode()).isEqualTo(401);
            assertThat(execute("", "people", "remove", "anna")).isEqualTo(2);
            assertThat(complained()).contains("there is nobody called 'anna'", "Maybe");
        }
    }

    @Test
    void whatCannotBeIsToldInTwoParts() throws IOException {
        execute("", "load", SmallFolder.in(temp.resolve("data")).toString());
        refused("there is no role 'boss'", "", "people", "add", "anna", "--role", "boss");
        refused("a manager has a place", "", "people", "add", "anna", "--role", "manager");
        refused("there is no unit 'east'", "", "people", "add", "anna", "--role", "manager", "--place", "east");
        refused("'Anna!' is no name", "", "people", "add", "Anna!", "--role", "trainer");
        refused("'local' is the program's own", "", "people", "add", "local", "--role", "trainer");
        refused("shorter than 10", "short\n", "people", "add", "anna", "--role", "trainer", "--password-stdin");
        refused("no password on the standard input", "", "people", "add", "x", "--role", "trainer", "--password-stdin");
        refused("nobody called 'anna'", "", "people", "password", "anna");
        assertThat(execute("", "people", "add", "anna", "--role", "trainer")).isZero();
        refused("somebody called 'anna' already", "", "people", "add", "anna", "--role", "trainer");
    }

    private void refused(String what, String input, String... args) {
        assertThat(execute(input, args)).as(what).isEqualTo(2);
        assertThat(complained()).contains(what, "Maybe").doesNotContain("\tat ");
    }

    @Test
    void aFirstLookHasSomebodyOfEachRoleOnThisMachineOnly() throws IOException {
        execute("", "load", SmallFolder.in(temp.resolve("data")).toString());
        Server.Parts parts = open();
        new DemoPeople(parts.store().people(), parts.store().facts()).add(Instant.EPOCH);
        try (Server server = Server.start(parts)) {
            assertThat(server.address()).isNotNull();
            Http local = Http.local(temp.resolve("home"));
            for (String role : List.of("manager", "trainer", "sales-ops", "administrator")) {
                assertThat(local.as(role, role).get("/").body())
                        .as(role)
                        .contains("Demo sign-in: administrator, manager, sales-ops, trainer");
            }
            assertThat(local.as("manager", "manager").get("/api/me").body()).contains("\"place\":\"west\"");
            assertThat(local.asNobody().get("/login").body()).contains("Demo sign-in:");
            assertThat(execute("a password of my own\n", "people", "password", "trainer", "--password-stdin"))
                    .isZero();
            assertThat(local.asNobody().get("/login").body())
                    .contains("Demo sign-in: administrator, manager, sales-ops;");
        }
        refused(
                "everybody knows the passwords of administrator, manager, sales-ops",
                "",
                "serve",
                "--port",
                "0",
                "--address",
                "0.0.0.0");
        assertThat(complained()).contains("people remove administrator manager sales-ops", "people add NAME");
        assertThat(execute("", "people", "remove", "administrator", "manager", "sales-ops"))
                .isZero();
        Server.Parts again = open();
        new DemoPeople(again.store().people(), again.store().facts()).add(Instant.EPOCH);
        assertThat(again.desk().all())
                .extracting(one -> one.id())
                .as("gone is gone")
                .containsExactly("trainer");
        again.close();
    }
}
