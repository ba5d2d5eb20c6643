package dev.brightspots.api.plans;

import dev.brightspots.api.Caller;
import dev.brightspots.api.Choice;
import dev.brightspots.api.ListQuery;
import dev.brightspots.api.RunBook.Page;
import dev.brightspots.api.plans.PlanBook.Kept;
import dev.brightspots.api.plans.ReviewViews.Accepted;
import dev.brightspots.api.plans.ReviewViews.Review;
import dev.brightspots.review.PlanState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trainer's work: what is proposed, what was decided, and the next decision. */
@Tag(name = "Reviews", description = "What trainers decide on plans")
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewsController {
    private final Reviewing reviewing;
    private final PlanBook plans;

    ReviewsController(Reviewing reviewing, PlanBook plans) {
        this.reviewing = reviewing;
        this.plans = plans;
    }

    /** A page of plans with what was decided on them. */
    @Schema(name = "Reviews")
    record Reviews(long total, int page, int size, List<Review> items) {}

    @Operation(
            summary = "Plans to review, and those decided on",
            description =
                    "Those that somebody has decided on, of whichever run, and those that the latest run proposes, by period"
                            + " (the latest first) and unit.")
    @GetMapping(path = "/plans", params = "state")
    Reviews all(
            @Parameter(description = "only those in this state; empty for all", example = "PROPOSED") @RequestParam
                    String state,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Caller caller) {
        PlanBook.Filter filter = new PlanBook.Filter(
                Choice.of("state", state, PlanState.class),
                Optional.ofNullable(unit).filter(some -> !some.isEmpty()),
                caller.place(),
                ListQuery.pageNumber(page),
                ListQuery.pageSize(size));
        Page<Kept> found = plans.plans(filter);
        return new Reviews(
                found.total(),
                filter.page(),
                filter.size(),
                found.items().stream()
                        .map(kept -> Review.of(kept, caller.person().role()))
                        .toList());
    }

    @Operation(summary = "What was decided on a plan, and what you may do next")
    @GetMapping("/plans/{id}/reviews")
    Review one(@PathVariable String id, Caller caller) {
        return Review.of(reviewing.known(id, caller), caller.person().role());
    }

    @Operation(
            summary = "Decide on a plan",
            description =
                    "PROPOSED -> TAKE_UP -> IN_REVIEW -> APPROVE, CHANGE or DECLINE -> START -> RUNNING -> FINISH or STOP;"
                            + " REOPEN takes back a decision, COMMENT says something. Trainers decide; managers start, finish"
                            + " and stop the plans of their units; everybody comments. A declined item is not planned again"
                            + " unless the evidence has changed. 409 if somebody else decided meanwhile, or the state does not"
                            + " allow it.")
    @PostMapping(path = "/plans/{id}/reviews", consumes = MediaType.APPLICATION_JSON_VALUE)
    Review decide(
            @PathVariable String id,
            @Parameter(description = "any text, a new one for each decision: sent twice, it is done once")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody Reviewing.Wanted wanted,
            Caller caller) {
        Kept kept = reviewing.decide(id, wanted, Optional.ofNullable(key).filter(some -> !some.isBlank()), caller);
        return Review.of(kept, caller.person().role());
    }

    @Operation(
            summary = "How much of what was recommended was accepted",
            description = "By practice, and by each rule that the recommendations rest on.")
    @GetMapping("/reviews")
    Accepted accepted() {
        return Accepted.of(plans.decided());
    }
}
