package dev.brightspots.api.library;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.Choice;
import dev.brightspots.api.library.InquiryViews.View;
import dev.brightspots.api.library.InquiryViews.Work;
import dev.brightspots.people.PersonId;
import dev.brightspots.review.InquiryMove;
import dev.brightspots.review.Investigation.Brought;
import dev.brightspots.review.Investigation.Draft;
import dev.brightspots.review.Investigation.Finding;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From "nobody knows why" to a practice. */
@Tag(name = "Inquiries", description = "What trainers find by asking, and what becomes of it")
@RestController
@RequestMapping(path = "/api/inquiries", produces = MediaType.APPLICATION_JSON_VALUE)
class InquiriesController {
    private static final String ID = "5f3a9c01d2e4b677";
    private static final String KEY = "any text, a new one for each step: sent twice, it is taken once";

    private final Inquiring inquiring;

    InquiriesController(Inquiring inquiring) {
        this.inquiring = inquiring;
    }

    /** A finding as it is sent. */
    @Schema(name = "NewFinding")
    record NewFinding(
            @Schema(description = "the version that you have seen", example = "1") @Nullable
            Integer version,

            @Schema(description = "what they do", example = "They call each lost customer a month later.") @Nullable
            String does,

            @Schema(description = "what the compared units do not do", example = "They close the file.") @Nullable
            String othersDoNot,

            @Schema(description = "who says so: a role or a source", example = "the team lead, and two reps") @Nullable
            String saidBy) {}

    /** A step as it is sent. */
    @Schema(name = "NewInquiryMove")
    record NewMove(
            @Schema(description = "the version that you have seen", example = "2") @Nullable
            Integer version,

            @Schema(description = "ASSIGN, DRAFT, PUBLISH, CLOSE or REOPEN", example = "DRAFT") @Nullable
            String move,

            @Schema(description = "for ASSIGN: who is to go and ask", example = "tess") @Nullable
            String assignee,

            @Schema(description = "for DRAFT") @Nullable NewPractice practice,

            @Schema(description = "in your own words") @Nullable
            String words) {}

    /** A practice as it is written down. */
    @Schema(name = "NewPractice")
    record NewPractice(
            @Schema(example = "call-back") @Nullable String id,

            @Schema(example = "Call back a month later") @Nullable
            String title,

            @Nullable String description,

            @Schema(description = "what another team would have to do, in order") @Nullable
            List<String> steps,

            @Schema(description = "since when the unit does it; empty: it always did", example = "2025-Q1") @Nullable
            String since) {}

    @Operation(summary = "An inquiry, and what was done on it")
    @GetMapping("/{id}")
    View one(@Parameter(example = ID) @PathVariable String id, Caller caller) {
        return inquiring.view(id, caller);
    }

    @Operation(
            summary = "Record what was found",
            description = "What the unit does, what the units it was compared with do not do, and who says so.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(InquiryExamples.FINDING))))
    @PostMapping(path = "/{id}/findings", consumes = MediaType.APPLICATION_JSON_VALUE)
    Work finding(
            @Parameter(example = ID) @PathVariable String id,
            @Parameter(description = KEY, example = "0c9e1f2a")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody NewFinding found,
            Caller caller) {
        Finding finding = new Finding(text(found.does()), text(found.othersDoNot()), text(found.saidBy()));
        Brought brought = new Brought(Optional.empty(), Optional.of(finding), Optional.empty());
        return inquiring.act(
                id, new Inquiring.Wanted(seen(found.version()), InquiryMove.RECORD, "", brought), given(key), caller);
    }

    @Operation(
            summary = "Take an inquiry on",
            description =
                    "ASSIGN it to somebody, DRAFT a practice from what was found, PUBLISH that (it becomes part of the library,"
                            + " with grade D until others have tried it, and the unit is known to do it), CLOSE the inquiry with"
                            + " a word why, or REOPEN it. 409 if somebody else worked on it meanwhile, or the state does not"
                            + " allow it. Publishing is for who sees the whole organisation.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "ASSIGN", value = InquiryExamples.ASSIGN),
                                                @ExampleObject(name = "DRAFT", value = InquiryExamples.DRAFT),
                                                @ExampleObject(name = "PUBLISH", value = InquiryExamples.PUBLISH),
                                                @ExampleObject(name = "CLOSE", value = InquiryExamples.CLOSE)
                                            })))
    @PostMapping(path = "/{id}/moves", consumes = MediaType.APPLICATION_JSON_VALUE)
    Work move(
            @Parameter(example = ID) @PathVariable String id,
            @Parameter(description = KEY, example = "0c9e1f2a")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody NewMove wanted,
            Caller caller) {
        InquiryMove move = Choice.of("move", wanted.move(), InquiryMove.class)
                .orElseThrow(() ->
                        ApiProblem.bad("'move' is missing", "take one of ASSIGN, DRAFT, PUBLISH, CLOSE and REOPEN."));
        if (move == InquiryMove.RECORD) {
            throw ApiProblem.bad(
                    "what was found is not recorded as a move", "send it to /api/inquiries/{id}/findings.");
        }
        Brought brought = new Brought(
                move == InquiryMove.ASSIGN ? person(text(wanted.assignee())) : Optional.empty(),
                Optional.empty(),
                move == InquiryMove.DRAFT
                        ? Optional.ofNullable(wanted.practice()).map(InquiriesController::draft)
                        : Optional.empty());
        return inquiring.act(
                id,
                new Inquiring.Wanted(seen(wanted.version()), move, text(wanted.words()), brought),
                given(key),
                caller);
    }

    private static Optional<PersonId> person(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(new PersonId(name));
        } catch (IllegalArgumentException odd) {
            throw ApiProblem.bad("there is nobody called '" + name + "'", "ask an administrator who signs in here.");
        }
    }

    private static Draft draft(NewPractice practice) {
        String id = text(practice.id());
        if (id.isEmpty()) {
            throw ApiProblem.bad("the practice has no id", "take a short word for it, such as 'call-back'.");
        }
        String since = text(practice.since());
        Optional<Period> start = Period.parse(since);
        if (!since.isEmpty() && start.isEmpty()) {
            throw ApiProblem.bad("'" + since + "' is no period", "write it like 2025-Q1, 2025-03 or 2025.");
        }
        List<String> steps = practice.steps() == null ? List.of() : practice.steps();
        return new Draft(
                new PracticeId(id),
                text(practice.title()),
                text(practice.description()),
                steps.stream()
                        .map(step -> text(step).replaceAll("\\s+", " "))
                        .filter(step -> !step.isEmpty())
                        .toList(),
                start.filter(one -> !one.equals(Period.ALL)));
    }

    private static int seen(@Nullable Integer version) {
        if (version == null) {
            throw ApiProblem.bad(
                    "'version' is missing, which says what you have seen", "GET /api/inquiries/{id} tells it.");
        }
        return version;
    }

    private static Optional<String> given(@Nullable String key) {
        return Optional.ofNullable(key).filter(some -> !some.isBlank());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
