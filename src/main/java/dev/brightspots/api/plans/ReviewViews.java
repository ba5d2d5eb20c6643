package dev.brightspots.api.plans;

import dev.brightspots.people.Role;
import dev.brightspots.review.Decided;
import dev.brightspots.review.Decision.Made;
import dev.brightspots.review.Move;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.PlanState;
import dev.brightspots.review.Reason;
import dev.brightspots.sales.UnitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was decided, in the words of the outside contract. */
final class ReviewViews {
    private ReviewViews() {}

    /** A plan with all that was decided on it. */
    @Schema(name = "Review")
    record Review(
            String plan,
            String unit,
            String period,
            PlanState state,

            @Schema(description = "how many decisions were taken; say it with the next one")
            int version,

            @Schema(description = "the run that proposed it")
            String run,

            @Schema(description = "what is to be done, as it was decided")
            List<Item> items,

            @Schema(description = "what you may do next") List<Move> moves,

            @Schema(description = "every decision, the first one first")
            List<Step> history) {
        static Review of(PlanBook.Kept kept, Role asks) {
            var plan = kept.plan();
            return new Review(
                    plan.id(),
                    plan.unit().value(),
                    plan.period().toString(),
                    plan.state(),
                    plan.version(),
                    kept.run(),
                    plan.items().stream().map(Item::of).toList(),
                    Move.open(plan.state(), asks),
                    plan.history().stream().map(Step::of).toList());
        }
    }

    /** Something to take up. */
    @Schema(name = "ReviewItem")
    record Item(
            String recommendation,
            String practice,
            String metric,
            @Nullable String source,
            @Nullable LocalDate starts) {
        static Item of(PlanItem item) {
            return new Item(
                    item.recommendation(),
                    item.practice().value(),
                    item.metric().value(),
                    item.source().map(UnitId::value).orElse(null),
                    item.starts().orElse(null));
        }
    }

    /** One decision. */
    @Schema(name = "ReviewStep")
    record Step(
            int version,
            Move move,
            PlanState from,
            PlanState to,
            String by,
            Instant at,
            @Nullable Reason reason,
            String words,

            @Schema(description = "recommendations taken out by it")
            List<String> dropped) {
        static Step of(Made made) {
            return new Step(
                    made.version(),
                    made.move(),
                    made.from(),
                    made.to(),
                    made.by().value(),
                    made.at(),
                    made.reason().orElse(null),
                    made.words(),
                    made.dropped().stream().map(PlanItem::recommendation).toList());
        }
    }

    /** How much of what was recommended was accepted. */
    @Schema(name = "Accepted")
    record Accepted(List<Share> byPractice, List<Share> byRule) {
        static Accepted of(Decided decided) {
            return new Accepted(shares(decided.byPractice()), shares(decided.byRule()));
        }

        private static List<Share> shares(Map<?, Decided.Share> shares) {
            return shares.entrySet().stream()
                    .map(one -> new Share(
                            one.getKey().toString(),
                            one.getValue().accepted(),
                            one.getValue().decided(),
                            one.getValue().share()))
                    .toList();
        }
    }

    /** Of so many items that were decided on, so many were accepted. */
    @Schema(name = "AcceptedShare")
    record Share(
            @Schema(description = "id of the practice or rule")
            String id,

            int accepted,
            int decided,
            @Schema(description = "from 0 to 1") double share) {}
}
