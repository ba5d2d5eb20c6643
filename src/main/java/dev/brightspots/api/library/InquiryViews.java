package dev.brightspots.api.library;

import dev.brightspots.api.Answers.Raw;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.review.InquiryMove;
import dev.brightspots.review.InquiryState;
import dev.brightspots.review.Investigation;
import dev.brightspots.review.Investigation.Finding;
import dev.brightspots.review.Investigation.Step;
import dev.brightspots.sales.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inquiries and what was done on them, in the words of the outside contract. */
final class InquiryViews {
    private InquiryViews() {}

    /** An inquiry. */
    @Schema(name = "Inquiry")
    record View(
            @Schema(description = "as the latest run concludes it; null if it no longer does", type = "object")
            @Nullable
            Raw inquiry,

            Work work) {}

    /** What was done on an inquiry. */
    @Schema(name = "InquiryWork")
    record Work(
            String inquiry,
            String unit,
            String metric,
            InquiryState state,

            @Schema(description = "how many steps were taken; say it with the next one")
            int version,

            @Nullable String assignee,
            List<Finding> findings,
            @Nullable Draft draft,

            @Schema(description = "what you may do next") List<InquiryMove> moves,

            @Schema(description = "every step, the first one first")
            List<Done> history) {
        static Work of(Investigation work, Person asks) {
            return new Work(
                    work.inquiry(),
                    work.unit().value(),
                    work.metric().value(),
                    work.state(),
                    work.version(),
                    work.assignee().map(PersonId::value).orElse(null),
                    work.findings(),
                    work.draft().map(Draft::of).orElse(null),
                    InquiryMove.open(work.state(), asks),
                    work.steps().stream().map(Done::of).toList());
        }
    }

    /** A practice as it was written down. */
    @Schema(name = "PracticeDraft")
    record Draft(
            String id,
            String title,
            String description,
            List<String> steps,
            @Nullable String since) {
        static Draft of(Investigation.Draft draft) {
            return new Draft(
                    draft.id().value(),
                    draft.title(),
                    draft.description(),
                    draft.steps(),
                    draft.since().map(Period::toString).orElse(null));
        }
    }

    /** A step. */
    @Schema(name = "InquiryStep")
    record Done(
            InquiryMove move,
            InquiryState from,
            InquiryState to,
            String by,
            Instant at,
            String words,

            @Schema(description = "of ASSIGN: who is to go and ask") @Nullable
            String assignee,

            @Schema(description = "of a finding: what was found") @Nullable
            Finding finding,

            @Schema(description = "of DRAFT: the practice as it was written down then") @Nullable
            Draft draft) {
        static Done of(Step step) {
            return new Done(
                    step.move(),
                    step.from(),
                    step.to(),
                    step.by().value(),
                    step.at(),
                    step.words(),
                    step.brought().assignee().map(PersonId::value).orElse(null),
                    step.brought().finding().orElse(null),
                    step.brought().draft().map(Draft::of).orElse(null));
        }
    }
}
