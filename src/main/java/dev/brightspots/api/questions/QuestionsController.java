package dev.brightspots.api.questions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.brightspots.advise.Because;
import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.FinishedRuns;
import dev.brightspots.api.RunBook;
import dev.brightspots.pipeline.Answers;
import dev.brightspots.pipeline.NotSo;
import dev.brightspots.report.Edition;
import dev.brightspots.report.People;
import dev.brightspots.report.WhyJson;
import dev.brightspots.report.WhyNotJson;
import dev.brightspots.report.WhyNotText;
import dev.brightspots.report.WhyText;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers why and why not. */
@Tag(name = "Questions", description = "Why, why not, and how near it came")
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionsController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunBook runs;
    private final QuestionDesk desk;

    QuestionsController(RunBook runs, QuestionDesk desk) {
        this.runs = runs;
        this.desk = desk;
    }

    /** Why something was concluded. */
    record Why(
            String run,

            @Schema(description = "the list of the run's result it stands in")
            String kind,

            String id,

            @Schema(description = "the tree as text to read; null where there is none") @Nullable
            String text,

            @Schema(description = "the thing, as the run lists it", type = "object") @JsonRawValue
            String item,

            @Schema(
                    description =
                            "every reason with the reasons below it, down to what was measured; null if the facts or the"
                                    + " rules have changed since the run",
                    type = "array")
            @JsonRawValue
            @Nullable
            String tree) {}

    /** Why something was not concluded. */
    record WhyNot(
            String run,
            String unit,

            @Schema(description = "the answers as text to read")
            String text,

            @Schema(description = "one for each metric", type = "array") @JsonRawValue
            String answers) {}

    @Operation(
            summary = "Why something was concluded",
            description =
                    "Takes the id of a recommendation, and of a bright spot, inquiry, warning or standing as well: every rule"
                            + " that concluded it, from which facts, by what margin, and why those facts are there that were"
                            + " concluded themselves.")
    @GetMapping("/recommendations/{id}/why")
    @Nullable
    ResponseEntity<Why> why(
            @PathVariable String id,
            @RequestParam(name = "run", required = false) @Nullable String run,
            Caller caller,
            ServletWebRequest request) {
        RunBook.Entry from = FinishedRuns.find(runs, run, null);
        RunBook.Item item = runs.item(from.id(), id, caller.place())
                .orElseThrow(() -> ApiProblem.notFound(
                        "the run " + from.id() + " concluded nothing with the id '" + id + "'",
                        "it belongs to another run: name that with ?run=."));
        Optional<Answers> answers = answers(from);
        // With the tree the answer never changes; without, it may come later.
        String etag = FinishedRuns.etag(runs, from, caller);
        if (answers.isPresent() && request.checkNotModified(etag)) {
            return null;
        }
        if (answers.isEmpty()) {
            return ResponseEntity.ok(new Why(from.id(), item.kind(), id, null, item.json(), null));
        }
        List<Because> reasons = answers.get().why(id);
        String text = WhyText.of(sentence(item), answers.get().data(), reasons, new Edition(People.COUNTED, ""));
        return FinishedRuns.fresh(etag)
                .body(new Why(
                        from.id(),
                        item.kind(),
                        id,
                        text,
                        item.json(),
                        WhyJson.of(reasons).strip()));
    }

    private static String sentence(RunBook.Item item) {
        JsonNode json = JSON.readTree(item.json());
        return json.path("text").asString(json.path("because").asString(""));
    }

    private Optional<Answers> answers(RunBook.Entry run) {
        try {
            return Optional.of(desk.about(run));
        } catch (ApiProblem changed) {
            return Optional.empty();
        }
    }

    @Operation(
            summary = "Why a unit is not recommended a practice, or does not excel",
            description =
                    "The rule that came nearest, which of its conditions held, which failed and by how much, and the smallest"
                            + " single changes that would be enough. Without a practice: why the unit does not excel. Without a"
                            + " metric: all that the practice is said to improve, or all there are.")
    @GetMapping("/units/{unit}/why-not")
    WhyNot whyNot(
            @Parameter(example = "team-07") @PathVariable String unit,
            @RequestParam(required = false) @Nullable String practice,
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String run,
            Caller caller) {
        RunBook.Entry from = FinishedRuns.find(runs, run, null);
        if (caller.place().isPresent()) {
            FinishedRuns.knownUnit(runs, from, unit, caller);
        }
        Answers known = desk.about(from);
        List<NotSo> answers;
        try {
            answers = known.whyNot(
                    new UnitId(unit),
                    given(practice).map(PracticeId::new),
                    given(metric).map(MetricId::new));
        } catch (BadInput unknown) {
            throw ApiProblem.notFound(
                    unknown.problems().get(0).what(), unknown.problems().get(0).maybe());
        }
        return new WhyNot(
                from.id(),
                unit,
                WhyNotText.of(answers, known.data(), new Edition(People.COUNTED, "")),
                WhyNotJson.of(answers).strip());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }
}
