package dev.brightspots.api.library;

import dev.brightspots.api.Answers.Raw;
import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.Intake;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.library.LibraryViews.Evidence;
import dev.brightspots.api.library.LibraryViews.PracticeView;
import dev.brightspots.api.library.LibraryViews.Practices;
import dev.brightspots.api.library.LibraryViews.Then;
import dev.brightspots.api.plans.PlanBook;
import dev.brightspots.facts.Grade;
import dev.brightspots.report.EvidenceHtml;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.text.Node;
import dev.brightspots.text.Yaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the library, and what is known of it. */
@Tag(name = "Practices", description = "The library, and how it learns")
@RestController
@RequestMapping(path = "/api/practices", produces = MediaType.APPLICATION_JSON_VALUE)
class LibraryController {
    private static final String EXAMPLE =
            "{\"title\": \"Call back a month later\", \"origin\": \"internal\", \"improves\":"
                    + " [\"win_rate\"], \"steps\": [\"Call each lost customer\", \"Write down why\"]}";
    private static final String ID = "call-back";
    private static final int PAGE = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FactBook facts;
    private final Intake intake;
    private final RunBook runs;
    private final PlanBook plans;

    LibraryController(FactBook facts, Intake intake, RunBook runs, PlanBook plans) {
        this.facts = facts;
        this.intake = intake;
        this.runs = runs;
        this.plans = plans;
    }

    @Operation(summary = "The library of practices")
    @GetMapping
    Practices all() {
        return new Practices(facts.known().practices().values().stream()
                .map(PracticeView::of)
                .toList());
    }

    @Operation(summary = "One practice", description = "In the words of practices.yaml.")
    @GetMapping("/{id}")
    PracticeView one(@Parameter(example = ID) @PathVariable String id) {
        return PracticeView.of(known(id));
    }

    private Practice known(String id) {
        return facts.known().practices().values().stream()
                .filter(practice -> practice.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no practice '" + id + "'", "GET /api/practices names those there are."));
    }

    @Operation(
            summary = "Put a practice into the library, or another in its place",
            description = "The whole practice in the words of practices.yaml; the same checks as when loading.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))))
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    PracticeView put(
            @Parameter(example = ID) @PathVariable String id, @Parameter(hidden = true) InputStream body, Caller caller)
            throws IOException {
        try (InputStreamReader text = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            Node practice = named(id, Yaml.readJson("practice", text));
            intake.json(Wrapped.in("practices", practice), Mode.UPSERT, caller);
            return one(id);
        }
    }

    private static Node named(String id, Node body) {
        if (!(body instanceof Node.Fields fields)) {
            throw ApiProblem.bad("a practice is an object", "send it like " + EXAMPLE);
        }
        Node given = fields.entries().get("id");
        if (given != null && !(given instanceof Node.Word word && word.text().equals(id))) {
            throw ApiProblem.bad("the body names another practice than the address, '" + id + "'", "leave the id out.");
        }
        Map<String, Node> entries = new LinkedHashMap<>(fields.entries());
        entries.put("id", new Node.Word(fields.place(), id));
        return new Node.Fields(fields.place(), entries, fields.keys());
    }

    @Operation(
            summary = "What was known of a practice, period by period",
            description =
                    "What the latest run of each period found of its effects, the earliest period first, to be drawn; and how"
                            + " many of the items with it that were decided on were accepted.")
    @GetMapping("/{id}/evidence")
    Evidence evidence(@Parameter(example = ID) @PathVariable String id) {
        PracticeId practice = known(id).id();
        RunBook.Filter only =
                new RunBook.Filter(Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty(), 0, PAGE);
        List<Then> history = new ArrayList<>();
        for (RunBook.Entry run : latestOfEachPeriod()) {
            List<Raw> effects = runs.items(run.id(), "practiceEffects", only).items().stream()
                    .map(Raw::new)
                    .toList();
            history.add(new Then(run.id(), run.period(), run.rulePack(), effects));
        }
        return new Evidence(
                id,
                history,
                Optional.ofNullable(plans.decided().byPractice().get(practice))
                        .map(LibraryViews.Accepted::of)
                        .orElse(null));
    }

    @Operation(hidden = true)
    @GetMapping(path = "/{id}/evidence", produces = MediaType.TEXT_HTML_VALUE)
    String drawn(@Parameter(example = ID) @PathVariable String id) throws IOException {
        Evidence evidence = evidence(id);
        List<EvidenceHtml.Seen> seen = evidence.history().stream()
                .flatMap(then -> then.effects().stream().flatMap(effect -> seen(then.period(), effect).stream()))
                .toList();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        LibraryViews.Accepted accepted = evidence.accepted();
        EvidenceHtml.write(
                facts.read(),
                new PracticeId(id),
                seen,
                accepted == null
                        ? ""
                        : accepted.accepted() + " of " + accepted.decided() + " items with it were accepted.",
                page);
        return page.toString(StandardCharsets.UTF_8);
    }

    private static Optional<EvidenceHtml.Seen> seen(String period, Raw raw) {
        JsonNode effect = JSON.readTree(raw.json());
        return effect.path("effect").isNull()
                ? Optional.empty()
                : Optional.of(new EvidenceHtml.Seen(
                        period,
                        new MetricId(effect.path("metric").asString("")),
                        effect.path("context").asString(""),
                        effect.path("effect").asDouble(),
                        effect.path("low").asDouble(),
                        effect.path("high").asDouble(),
                        Grade.valueOf(effect.path("grade").asString(""))));
    }

    private List<RunBook.Entry> latestOfEachPeriod() {
        Map<Period, RunBook.Entry> byPeriod = new TreeMap<>();
        long total = PAGE;
        for (int page = 0; (long) page * PAGE < total; page++) {
            RunBook.Page<RunBook.Entry> found = runs.runs(page, PAGE);
            total = found.total();
            found.items().stream()
                    .filter(run -> run.state() == RunBook.State.FINISHED)
                    .forEach(run ->
                            byPeriod.putIfAbsent(Period.parse(run.period()).orElseThrow(), run));
        }
        return List.copyOf(byPeriod.values());
    }
}
