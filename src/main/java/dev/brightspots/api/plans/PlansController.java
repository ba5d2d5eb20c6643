package dev.brightspots.api.plans;

import dev.brightspots.api.Answers.Raw;
import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.FinishedRuns;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.RunBook.Filter;
import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.sheet.SheetForm;
import dev.brightspots.sales.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Reads one coaching plan, and hands it out as a file. */
@Tag(name = "Plans", description = "A coaching plan, and the files it can be had as")
@RestController
@RequestMapping("/api/plans")
class PlansController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunBook runs;
    private final PlanBook plans;

    PlansController(RunBook runs, PlanBook plans) {
        this.runs = runs;
        this.plans = plans;
    }

    @Operation(
            summary = "One coaching plan",
            description =
                    "Its items in full: aim, sessions over weeks, who shows how, what to watch, when to look, and a sentence"
                            + " to say. GET /api/plans names the ids.")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<Raw> plan(
            @PathVariable String id,
            @RequestParam(name = "run", required = false) @Nullable String run,
            Caller caller,
            ServletWebRequest request) {
        RunBook.Entry from = from(id, run, caller);
        RunBook.Item plan = known(from, id, caller);
        String etag = FinishedRuns.etag(runs, from, caller);
        if (request.checkNotModified(etag)) {
            return null;
        }
        return FinishedRuns.fresh(etag).body(new Raw(plan.json()));
    }

    @Operation(
            summary = "A coaching plan as a file",
            description =
                    "To print (pdf, html), for a calendar (ics: each session an all-day event on the Monday of its week), for a"
                            + " spreadsheet (csv, xlsx: one row for each session and check). The plan of a single person is not"
                            + " handed out: files travel, and they name no persons.")
    @GetMapping("/{id}/export")
    @Nullable
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @Parameter(description = "pdf, ics, csv, xlsx or html", example = "pdf")
                    @RequestParam(required = false)
                    @Nullable
                    String as,
            @RequestParam(name = "run", required = false) @Nullable String run,
            Caller caller,
            ServletWebRequest request)
            throws IOException {
        SheetForm form = form(as);
        RunBook.Entry from = from(id, run, caller);
        PlanSheet sheet = decided(id, from, sheet(from, known(from, id, caller)));
        if (!form.fits(List.of(sheet))) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    "the plan '" + id + "' holds no day for a calendar",
                    "nothing fits now, or the data know no time: ask for another form.");
        }
        String etag = etag(id, from, caller);
        if (request.checkNotModified(etag)) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(List.of(sheet), bytes);
        return FinishedRuns.fresh(etag)
                .contentType(MediaType.parseMediaType(form.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.fileName() + "." + form.ending())
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    /** The run asked for; else the one whose proposal was decided on, which later runs need not make again. */
    private RunBook.Entry from(String id, @Nullable String run, Caller caller) {
        return FinishedRuns.find(
                runs,
                run == null || run.isEmpty()
                        ? plans.find(id, caller.place()).map(PlanBook.Kept::run).orElse(null)
                        : run,
                null);
    }

    private static SheetForm form(@Nullable String as) {
        String wanted = as == null ? "" : as;
        return SheetForm.of(wanted)
                .orElseThrow(() -> ApiProblem.bad(
                        wanted.isEmpty()
                                ? "'as' is missing, which says what file is wanted"
                                : "a plan cannot be had as '" + wanted + "'",
                        "take one of: " + String.join(", ", SheetForm.endings()) + "."));
    }

    /** A file of a plan is another as soon as something else was decided. */
    private String etag(String id, RunBook.Entry from, Caller caller) {
        String etag = FinishedRuns.etag(runs, from, caller);
        int version = kept(id, from).map(kept -> kept.plan().version()).orElse(0);
        return version == 0 ? etag : etag.substring(0, etag.length() - 1) + "-" + version + '"';
    }

    private Optional<PlanBook.Kept> kept(String id, RunBook.Entry from) {
        return plans.find(id, Optional.empty()).filter(kept -> kept.run().equals(from.id()));
    }

    private PlanSheet decided(String id, RunBook.Entry from, PlanSheet sheet) {
        return kept(id, from)
                .map(kept -> sheet.decided(kept.plan().items().stream()
                        .map(item -> new PlanSheet.Wish(
                                item.recommendation(),
                                item.starts(),
                                item.source().flatMap(unit -> name(from, unit))))
                        .toList()))
                .orElse(sheet);
    }

    private Optional<String> name(RunBook.Entry from, UnitId unit) {
        Filter only = new Filter(Optional.of(unit.value()), Optional.empty(), Optional.empty(), Optional.empty(), 0, 1);
        return runs.items(from.id(), "units", only).items().stream()
                .findFirst()
                .map(json -> JSON.readTree(json).path("name").asString(unit.value()));
    }

    private RunBook.Item known(RunBook.Entry run, String id, Caller caller) {
        return runs.item(run.id(), id, caller.place())
                .filter(item -> item.kind().equals("plans"))
                .orElseThrow(() -> ApiProblem.notFound(
                        "the run " + run.id() + " holds no plan with the id '" + id + "'",
                        "it belongs to another run: GET /api/plans names the ids."));
    }

    private PlanSheet sheet(RunBook.Entry run, RunBook.Item plan) {
        Filter ofUnit = new Filter(plan.unit(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 1);
        return runs.items(run.id(), "planSheets", ofUnit).items().stream()
                .findFirst()
                .map(PlanSheet::read)
                .orElseThrow(() -> ApiProblem.notFound(
                        "this plan is not handed out as a file",
                        "it is of a single person, who is not named in files (the command plan --people does), or the run"
                                + " was made by an earlier version: start it again."));
    }
}
