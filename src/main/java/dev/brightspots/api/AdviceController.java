package dev.brightspots.api;

import dev.brightspots.load.JsonFacts;
import dev.brightspots.load.Loaded;
import dev.brightspots.load.Refused;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.sales.Period;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Yaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facts in, advice out, nothing kept. */
@Tag(name = "Advice", description = "Facts in, advice out, nothing kept")
@RestController
class AdviceController {
    private static final int MOST_REFUSED = 1000;
    private static final String PERIOD = "period";

    private final LiveEngine engine;

    AdviceController(LiveEngine engine) {
        this.engine = engine;
    }

    @Operation(
            summary = "Advice on the facts given here",
            description = "The answer is what the command advise --out writes; refused rows stand in its problems.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(JsonExamples.ADVICE))))
    @PostMapping(
            path = "/api/advice",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    String advise(@Parameter(hidden = true) InputStream body) throws IOException {
        Node given;
        try (InputStreamReader text = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            given = Yaml.readJson("request", text);
        }
        List<Problem> problems = new ArrayList<>();
        Loaded loaded = JsonFacts.read(withoutPeriod(given), row -> note(row, problems));
        List<Problem> all = Stream.concat(loaded.problems().stream(), problems.stream())
                .sorted()
                .toList();
        Request request = new Request(loaded.data(), loaded.refused(), all, period(given), 1);
        return engine.now().make(request, Progress.SILENT).json();
    }

    private static void note(Refused row, List<Problem> problems) {
        if (problems.size() < MOST_REFUSED) {
            problems.add(row.problem());
        }
    }

    private static Optional<Period> period(Node given) {
        if (!(given instanceof Node.Fields fields) || !(fields.entries().get(PERIOD) instanceof Node.Word word)) {
            return Optional.empty();
        }
        return Optional.of(Period.parse(word.text())
                .orElseThrow(() -> new BadInput(Problem.error(
                        word.place(),
                        "'period' is a year, quarter, month, week or day, not '" + word.text() + "'",
                        "write it as 2026, 2026-Q3, 2026-09, 2026-W36 or 2026-09-14."))));
    }

    private static Node withoutPeriod(Node given) {
        if (!(given instanceof Node.Fields fields)) {
            return given;
        }
        Map<String, Node> rest = new LinkedHashMap<>(fields.entries());
        rest.remove(PERIOD);
        Map<String, Place> keys = new LinkedHashMap<>(fields.keys());
        keys.remove(PERIOD);
        return new Node.Fields(fields.place(), rest, keys);
    }
}
