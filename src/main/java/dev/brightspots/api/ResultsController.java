package dev.brightspots.api;

import dev.brightspots.api.Answers.Items;
import dev.brightspots.api.Answers.Raw;
import dev.brightspots.api.RunBook.Filter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads what a finished run concluded. */
@Tag(name = "Results", description = "What the latest finished run concluded, or the one named by ?run=")
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ResultsController {
    private final RunBook runs;

    ResultsController(RunBook runs) {
        this.runs = runs;
    }

    @Operation(
            summary = "What a unit should try next",
            description =
                    "The manager's question: practices this unit should take up, for which metric, learning from whom,"
                            + " with the expected gain and the reasons. The best come first.")
    @GetMapping("/units/{unit}/recommendations")
    @Nullable
    ResponseEntity<Items> forUnit(
            @Parameter(example = "team-07") @PathVariable String unit,
            @ParameterObject ListQuery query,
            Caller caller,
            ServletWebRequest request) {
        RunBook.Entry run = FinishedRuns.find(runs, query.run(), query.period());
        FinishedRuns.knownUnit(runs, run, unit, caller);
        String etag = FinishedRuns.etag(runs, run, caller);
        if (request.checkNotModified(etag)) {
            return null;
        }
        Filter page = query.filter(caller);
        Filter ofUnit =
                new Filter(Optional.of(unit), page.metric(), page.practice(), page.below(), page.page(), page.size());
        RunBook.Page<String> best = FinishedRuns.bestAdvice(runs, run, ofUnit);
        List<Raw> items = best.items().stream().map(Raw::new).toList();
        return FinishedRuns.fresh(etag)
                .body(new Items(run.id(), run.period(), best.total(), page.page(), page.size(), items));
    }

    @Operation(summary = "All recommendations, by unit, metric and practice")
    @GetMapping("/recommendations")
    @Nullable
    ResponseEntity<Items> recommendations(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("recommendations", query, caller, request);
    }

    @Operation(
            summary = "Who stands out, and why",
            description =
                    "Each unit and metric that passes a joint test against its peers, with its one cause and reasons.")
    @GetMapping("/bright-spots")
    @Nullable
    ResponseEntity<Items> brightSpots(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("brightSpots", query, caller, request);
    }

    @Operation(summary = "How every unit stands on every metric", description = "Leads are positive = better.")
    @GetMapping("/standings")
    @Nullable
    ResponseEntity<Items> standings(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("standings", query, caller, request);
    }

    @Operation(summary = "Where nobody knows why a unit excels, and what to ask there")
    @GetMapping("/inquiries")
    @Nullable
    ResponseEntity<Items> inquiries(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("inquiries", query, caller, request);
    }

    @Operation(summary = "What would mislead a reader")
    @GetMapping("/warnings")
    @Nullable
    ResponseEntity<Items> warnings(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("warnings", query, caller, request);
    }

    @Operation(summary = "Patterns that the authors of the rules have a name for")
    @GetMapping("/patterns")
    @Nullable
    ResponseEntity<Items> patterns(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("patterns", query, caller, request);
    }

    @Operation(
            summary = "Practices not to be spread further",
            description =
                    "By practice, metric and peer group: PAUSE if it likely does harm, RETIRE if enough units tried it and it"
                            + " brings nothing worth having.")
    @GetMapping("/halts")
    @Nullable
    ResponseEntity<Items> halts(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("halts", query, caller, request);
    }

    @Operation(
            summary = "What came of plans",
            description =
                    "One for each item of the plans that were started, once their time is over: what the unit gained against"
                            + " peers who had not begun (analysis scale, positive = better), beside what was expected.")
    @GetMapping("/outcomes")
    @Nullable
    ResponseEntity<Items> outcomes(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("outcomes", query, caller, request);
    }

    @Operation(summary = "What was found of each practice's effect, also where nothing was")
    @GetMapping("/practice-effects")
    @Nullable
    ResponseEntity<Items> practiceEffects(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("practiceEffects", query, caller, request);
    }

    @Operation(summary = "What each unit works on within its capacity, and what was left out")
    @GetMapping("/plans")
    @Nullable
    ResponseEntity<Items> plans(@ParameterObject ListQuery query, Caller caller, ServletWebRequest request) {
        return list("plans", query, caller, request);
    }

    private @Nullable ResponseEntity<Items> list(
            String kind, ListQuery query, Caller caller, ServletWebRequest request) {
        Filter filter = query.filter(caller);
        RunBook.Entry run = FinishedRuns.find(runs, query.run(), query.period());
        String etag = FinishedRuns.etag(runs, run, caller);
        if (request.checkNotModified(etag)) {
            return null;
        }
        RunBook.Page<String> page = runs.items(run.id(), kind, filter);
        List<Raw> items = page.items().stream().map(Raw::new).toList();
        return FinishedRuns.fresh(etag)
                .body(new Items(run.id(), run.period(), page.total(), filter.page(), filter.size(), items));
    }
}
