package dev.brightspots.app;

import dev.brightspots.cli.Streams;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to the running server about its rule packs. */
@Command(
        name = "rules",
        description = "Tell a running server which rule pack to use.",
        footer = {
            "",
            "Examples:",
            "  java -jar target/brightspots.jar rules list",
            "  java -jar target/brightspots.jar rules push --rules rules --note \"stricter on small samples\"",
            "  java -jar target/brightspots.jar rules activate 5c0ffee5c0ffee55",
            "  java -jar target/brightspots.jar rules rollback --author Ada"
        })
final class RulesCommand {
    private static final String PACKS = "/api/rule-packs";
    /** The exit code of work that found problems. */
    private static final int PROBLEMS = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".brightspots",
            scope = ScopeType.INHERIT,
            description = "Folder of the server's files (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(".brightspots");

    @Option(
            names = "--author",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Who does it (default: the name of the account).")
    private @Nullable String author;

    @Option(names = "--note", paramLabel = "TEXT", scope = ScopeType.INHERIT, description = "Why it is done.")
    private @Nullable String note;

    private final Streams streams;

    RulesCommand(Streams streams) {
        this.streams = streams;
    }

    @Command(
            name = "list",
            description = "The rule packs there are, and which is live.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar rules list"})
    int list() {
        JsonNode packs = server().get(PACKS);
        for (JsonNode pack : packs.path("items")) {
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "%s %s  %-6s  %s  %s%n",
                            pack.path("live").asBoolean(false) ? "*" : " ",
                            text(pack, "hash"),
                            text(pack, "origin").toLowerCase(Locale.ROOT),
                            text(pack, "addedAt"),
                            inWords(pack));
        }
        for (JsonNode refused : packs.path("refused")) {
            streams.out().println("Refused: " + text(refused, "name") + " " + text(refused, "hash"));
            for (JsonNode problem : refused.path("problems")) {
                streams.out().println("  " + RunningServer.problem(problem));
            }
        }
        return 0;
    }

    @Command(
            name = "activate",
            description = "Make a rule pack live that the server keeps.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar rules activate 5c0ffee5c0ffee55"})
    int activate(@Parameters(paramLabel = "HASH", description = "The hash that 'rules list' shows.") String hash) {
        return done(server().post(PACKS + "/" + encoded(hash) + "/activate", signed()));
    }

    @Command(
            name = "rollback",
            description = "Make the rule pack live that was live before.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar rules rollback --note \"too strict\""})
    int rollback() {
        return done(server().post(PACKS + "/rollback", signed()));
    }

    @Command(
            name = "push",
            description = "Send a folder of rules to the server, and make it live if it is good.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar rules push --rules rules --author Ada"})
    int push(
            @Option(
                            names = "--rules",
                            paramLabel = "DIR",
                            defaultValue = "rules",
                            description = "The folder of rules (default: ./${DEFAULT-VALUE}).")
                    Path folder) {
        RulePackFolder rules = RulePackFolder.read(streams.at(folder));
        ObjectNode files = JSON.createObjectNode();
        rules.files().forEach(files::put);
        RunningServer server = server();
        JsonNode taken;
        try {
            taken = server.post(
                    PACKS + "?name=" + encoded(rules.name()) + "&author=" + encoded(author()) + "&note="
                            + encoded(note == null ? "" : note),
                    files.toString());
        } catch (BadInput refused) {
            // Errors in rules are what the command is there to find; all else is wrong usage.
            if (refused.problems().stream()
                    .noneMatch(one -> rules.files().containsKey(one.place().file()))) {
                throw refused;
            }
            refused.problems().forEach(streams.out()::println);
            return PROBLEMS;
        }
        streams.out()
                .println((taken.path("changed").asBoolean(false)
                                ? "The server keeps the pack "
                                : "The server had the pack ")
                        + rules.hash() + " (" + rules.name() + ").");
        return done(server.post(PACKS + "/" + rules.hash() + "/activate", signed()));
    }

    private int done(JsonNode activated) {
        JsonNode pack = activated.path("pack");
        streams.out()
                .println("Live since " + text(pack, "activeSince") + ": " + text(pack, "hash") + " " + inWords(pack));
        streams.out()
                .println(
                        activated.path("run").isString()
                                ? "Run " + text(activated, "run") + " is made with it."
                                : "No run was asked for: there are no facts yet, or too many runs wait.");
        return 0;
    }

    private static String inWords(JsonNode pack) {
        String author = text(pack, "author");
        String note = text(pack, "note");
        return text(pack, "name") + (author.isEmpty() ? "" : ", by " + author) + (note.isEmpty() ? "" : ": " + note);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private String signed() {
        return JSON.createObjectNode()
                .put("author", author())
                .put("note", note == null ? "" : note)
                .toString();
    }

    private String author() {
        return author == null ? System.getProperty("user.name", "") : author;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private RunningServer server() {
        return RunningServer.on(streams.at(home))
                .orElseThrow(() -> new BadInput(Problem.error(
                        Place.of(home.toString()),
                        "no server runs on this home",
                        "start it first: brightspots serve; or name its home with --home.")));
    }
}
