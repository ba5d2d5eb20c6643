package dev.brightspots.api.plans;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.Choice;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.plans.PlanBook.Kept;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Move;
import dev.brightspots.review.PlanItem.Edit;
import dev.brightspots.review.Reason;
import dev.brightspots.sales.UnitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes decisions on plans, from those who may see the plan and may decide so. */
class Reviewing {
    private final PlanBook plans;
    private final RunBook runs;
    private final InstantSource clock;

    Reviewing(PlanBook plans, RunBook runs, InstantSource clock) {
        this.plans = plans;
        this.runs = runs;
        this.clock = clock;
    }

    /** A decision as it is sent. */
    @Schema(name = "NewReview")
    record Wanted(
            @Schema(description = "the version that you have seen", example = "1") @Nullable
            Integer version,

            @Schema(
                    description = "TAKE_UP, APPROVE, CHANGE, DECLINE, REOPEN, START, FINISH, STOP or COMMENT",
                    example = "DECLINE")
            @Nullable
            String move,

            @Schema(description = "why something is not to be done", example = "NO_TIME") @Nullable
            String reason,

            @Schema(description = "in your own words", example = "After the fair, please.") @Nullable
            String words,

            @Schema(description = "for CHANGE: the items to be kept, as they are to be; the others are dropped")
            @Nullable
            List<Item> items) {}

    /** An item that is to be kept. */
    @Schema(name = "NewReviewItem")
    record Item(
            @Nullable String recommendation,

            @Schema(description = "another unit to show how") @Nullable
            String source,

            @Schema(description = "another day to begin", example = "2026-10-05") @Nullable
            LocalDate starts) {}

    /** The plan as the caller may see it. */
    Kept known(String id, Caller caller) {
        return plans.find(id, caller.place()).orElseThrow(() -> none(id));
    }

    private static ApiProblem none(String id) {
        return ApiProblem.notFound(
                "there is no plan '" + id + "' to decide on",
                "nothing fits its unit now, or it was proposed by an earlier run: GET /api/plans?state=PROPOSED names those"
                        + " there are.");
    }

    /** Takes a decision, once for each key. */
    Kept decide(String id, Wanted wanted, Optional<String> key, Caller caller) {
        Kept before = known(id, caller);
        Decision decision = decision(wanted, before, caller);
        return Refusals.told(() -> plans.decide(id, decision, key).orElseThrow(() -> none(id)));
    }

    private Decision decision(Wanted wanted, Kept before, Caller caller) {
        if (wanted.version() == null) {
            throw ApiProblem.bad(
                    "'version' is missing, which says what you have seen", "GET /api/plans/{id}/reviews tells it.");
        }
        List<Item> items = wanted.items() == null ? List.of() : wanted.items();
        return new Decision(
                wanted.version(),
                Choice.of("move", wanted.move(), Move.class)
                        .orElseThrow(() -> ApiProblem.bad(
                                "'move' is missing", "GET /api/plans/{id}/reviews tells what is open to you.")),
                caller.person(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Choice.of("reason", wanted.reason(), Reason.class),
                wanted.words() == null ? "" : wanted.words().strip(),
                items.stream().map(item -> edit(item, before)).toList());
    }

    private Edit edit(Item item, Kept before) {
        Optional<String> source = Optional.ofNullable(item.source()).filter(some -> !some.isBlank());
        source.ifPresent(unit -> {
            RunBook.Filter only =
                    new RunBook.Filter(source, Optional.empty(), Optional.empty(), Optional.empty(), 0, 1);
            if (runs.items(before.run(), "units", only).total() == 0) {
                throw ApiProblem.bad("there is no unit '" + unit + "'", "its id is spelt otherwise.");
            }
        });
        return new Edit(
                String.valueOf(item.recommendation()), source.map(UnitId::new), Optional.ofNullable(item.starts()));
    }
}
