package dev.brightspots.api;

import dev.brightspots.api.Answers.RunView;
import dev.brightspots.sales.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Starts runs and tells how far they have come. */
@Tag(name = "Runs", description = "One passage of the facts through the live rule pack")
@RestController
@RequestMapping("/api/runs")
class RunsController {
    private final RunBook runs;
    private final RunWorker worker;
    private final RunEvents events;

    RunsController(RunBook runs, RunWorker worker, RunEvents events) {
        this.runs = runs;
        this.worker = worker;
        this.events = events;
    }

    /** What a run is asked for. */
    @Schema(name = "RunRequest")
    record Wanted(
            @Schema(
                    example = "2026-Q3",
                    description = "without it, the latest period in which half of the teams have data")
            @Nullable
            String period) {}

    @Operation(
            summary = "Start a run",
            description =
                    "Answers 202 at once; Location names the run. The same facts, rules and period are the same run,"
                            + " which is not made twice.")
    @PostMapping
    ResponseEntity<RunView> start(@RequestBody(required = false) @Nullable Wanted wanted, Caller caller) {
        Optional<String> text = wanted == null ? Optional.empty() : ListQuery.given(wanted.period());
        Optional<Period> period = text.map(RunsController::period);
        RunWorker.Asked asked = worker.ask(period, caller.id());
        String id = asked.run().id();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/runs/" + id))
                .body(view(known(runs, id, any -> true)));
    }

    private static Period period(String text) {
        return Period.parse(text)
                .orElseThrow(() -> ApiProblem.bad(
                        "'period' is a year, quarter, month, week or day, not '" + text + "'",
                        "write it as 2026, 2026-Q3, 2026-09, 2026-W36 or 2026-09-14."));
    }

    @Operation(summary = "All runs, the one asked for last first")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Answers.Runs all(
            @RequestParam(name = "page", required = false) @Nullable Integer page,
            @RequestParam(name = "size", required = false) @Nullable Integer size) {
        int number = ListQuery.pageNumber(page);
        int most = ListQuery.pageSize(size);
        RunBook.Page<RunBook.Entry> found = runs.runs(number, most);
        return new Answers.Runs(
                found.total(),
                number,
                most,
                found.items().stream().map(this::view).toList());
    }

    @Operation(summary = "How far a run has come")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    RunView one(@PathVariable String id) {
        return view(known(runs, id, any -> true));
    }

    @Operation(
            summary = "The whole result of a finished run",
            description = "The same JSON as the command advise --out writes.")
    @GetMapping(path = "/{id}/advice", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<String> advice(@PathVariable String id, ServletWebRequest request) {
        RunBook.Entry run = known(runs, id, entry -> entry.state() == RunBook.State.FINISHED);
        String etag = '"' + run.id() + '"';
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(runs.document(run.id(), "json").orElseThrow());
    }

    @Operation(
            summary = "The progress of a run, as server-sent events",
            description =
                    "Events named progress with {stage, done, all}, and at the end one named finished or failed with the"
                            + " run.")
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        known(runs, id, any -> true);
        return events.of(id, () -> view(known(runs, id, any -> true)));
    }

    private RunView view(RunBook.Entry run) {
        return RunView.of(run, worker.step(run.id()).orElse(null));
    }

    static RunBook.Entry known(RunBook runs, String id, Predicate<RunBook.Entry> good) {
        RunBook.Entry run = runs.find(id)
                .orElseThrow(() ->
                        ApiProblem.notFound("there is no run '" + id + "'", "GET /api/runs names the runs there are."));
        if (!good.test(run)) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    run.state() == RunBook.State.RUNNING
                            ? "the run '" + id + "' is still under way"
                            : "the run '" + id + "' failed: " + run.problem().orElse("for an unknown reason"),
                    run.state() == RunBook.State.RUNNING
                            ? "wait for it: GET /api/runs/" + id + "/events."
                            : "start it again: POST /api/runs.");
        }
        return run;
    }
}
