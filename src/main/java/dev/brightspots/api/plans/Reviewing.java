package dev.brightspots.api.plans;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.plans.PlanBook.Kept;
import dev.brightspots.review.Decision;
import dev.brightspots.review.Move;
import dev.brightspots.review.PlanItem.Edit;
import dev.brightspots.review.Reason;
import dev.brightspots.review.Refused;
import dev.brightspots.sales.UnitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

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
        try {
            return plans.decide(id, decision, key).orElseThrow(() -> none(id));
        } catch (Refused refused) {
            throw new ApiProblem(status(refused.kind()), String.valueOf(refused.getMessage()), refused.maybe());
        } catch (PlanBook.KeyUsed used) {
            throw new ApiProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "the idempotency key was used for another decision",
                    "use a new one for each thing that you want done.");
        }
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case WRONG_STATE, STALE -> HttpStatus.CONFLICT;
            case INCOMPLETE -> HttpStatus.BAD_REQUEST;
        };
    }

    private Decision decision(Wanted wanted, Kept before, Caller caller) {
        if (wanted.version() == null) {
            throw ApiProblem.bad(
                    "'version' is missing, which says what you have seen", "GET /api/plans/{id}/reviews tells it.");
        }
        List<Item> items = wanted.items() == null ? List.of() : wanted.items();
        return new Decision(
                wanted.version(),
                constant("move", wanted.move(), Move.class)
                        .orElseThrow(() -> ApiProblem.bad("'move' is missing", "take one of " + all(Move.class) + ".")),
                caller.person(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                constant("reason", wanted.reason(), Reason.class),
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

    /** The constant of that word, in whatever case. */
    static <E extends Enum<E>> Optional<E> constant(String name, @Nullable String word, Class<E> type) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.bad("'" + name + "' is not '" + word + "'", "take one of " + all(type) + ".")));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
