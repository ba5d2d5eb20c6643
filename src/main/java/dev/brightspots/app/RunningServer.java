package dev.brightspots.app;

import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server that has a home, over its REST interface. */
final class RunningServer {
    private static final String BOUNDARY = "brightspots-data-folder-7f3a9c";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningServer(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * The server that has a home, if it has said where it is.
     *
     * @throws BadInput if this account may not speak to it
     */
    static Optional<RunningServer> on(Path home) {
        return Home.server(home).map(address -> new RunningServer(address, Home.token(home)));
    }

    /**
     * Asks the server that has a home.
     *
     * @throws BadInput if none has, or it has no answer
     */
    static dev.brightspots.cli.Server.Answer ask(Path home, String path) {
        RunningServer server = on(home).orElseThrow(() -> new BadInput(Problem.error(
                Place.of(home.toString()),
                "no server is running there to be asked",
                "add --data DIR to ask about a data folder, or start one: brightspots serve.")));
        JsonNode answer = server.get(path);
        return new dev.brightspots.cli.Server.Answer(
                answer.path("text").asString("there is no answer any more: the facts have changed since that run\n"),
                answer.toPrettyString() + "\n");
    }

    /** Loads a data folder, starts a run on the facts, and says what became of it; refused rows are told on the side. */
    String load(Path folder, Mode mode, PrintStream err) {
        JsonNode taken = send(
                HttpRequest.newBuilder(address.resolve("/api/facts" + (mode == Mode.REPLACE ? "?replace=true" : "")))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(files(folder)));
        LoadReport.refused(
                taken.path("refusedRows")
                        .valueStream()
                        .map(RunningServer::problem)
                        .toList(),
                taken.path("refused").asLong(0),
                err);
        return String.format(
                        Locale.ROOT,
                        "%,d rows read by the server, %,d refused. Kept now: %,d units, %,d observations (data %s).%n",
                        taken.path("rows").asLong(0),
                        taken.path("refused").asLong(0),
                        taken.path("status").path("units").asLong(0),
                        taken.path("status").path("observations").asLong(0),
                        taken.path("status").path("data").asString(""))
                + run();
    }

    /** The facts are kept, whether they are enough for a run or not. */
    private String run() {
        try {
            String run = post("/api/runs", "{}").path("id").asString("");
            return "Run " + run + ": " + address.resolve("/api/runs/" + run);
        } catch (BadInput none) {
            return "No run was started: " + none.getMessage();
        }
    }

    /** Reads something. */
    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    /** Asks for something. */
    JsonNode post(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(text(json)));
    }

    /** Asks for something else in the place of what is there. */
    JsonNode put(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(text(json)));
    }

    /** Asks for something to be gone. */
    JsonNode delete(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).DELETE());
    }

    /** A problem of an answer in the words of the command line. */
    static Problem problem(JsonNode one) {
        return new Problem(
                one.path("severity").asString("").equals("WARNING") ? Severity.WARNING : Severity.ERROR,
                new Place(
                        one.path("file").asString(""),
                        one.path("line").asInt(0),
                        one.path("column").asInt(0)),
                one.path("what").asString(""),
                one.path("maybe").asString(""),
                one.path("check").asString(""));
    }

    private static BodyPublisher files(Path folder) {
        List<BodyPublisher> parts = new ArrayList<>();
        try {
            for (Part part : Part.values()) {
                Path file = folder.resolve(part.file());
                if (Files.exists(file)) {
                    parts.add(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.key()
                            + "\"; filename=\"" + part.file()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
                    parts.add(BodyPublishers.ofFile(file));
                    parts.add(text("\r\n"));
                }
            }
        } catch (FileNotFoundException e) {
            throw new BadInput(Problem.error(
                    Place.of(folder.toString()), "a file of the folder cannot be read", "check who may read it."));
        }
        if (parts.isEmpty()) {
            throw new BadInput(Problem.error(
                    Place.of(folder.toString()),
                    "the folder holds no file of a data folder",
                    "it is another one: 'brightspots init' makes one with every file explained."));
        }
        parts.add(text("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpRequest signed =
                    request.header("Authorization", "Bearer " + token).build();
            HttpResponse<String> answer = client.send(signed, BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() >= 400 && !body.path("problems").isEmpty()) {
                List<Problem> problems = new ArrayList<>();
                body.path("problems").forEach(one -> problems.add(problem(one)));
                throw new BadInput(problems);
            }
            if (answer.statusCode() >= 400) {
                throw new BadInput(Problem.error(
                        Place.of(address.toString()),
                        body.path("what").asString("the server answered " + answer.statusCode()),
                        body.path("maybe").asString("")));
            }
            return body;
        } catch (IOException | JacksonException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    private BadInput unreachable() {
        return new BadInput(Problem.error(
                Place.of(address.toString()), "the server does not answer", "it has just stopped: try again."));
    }
}
