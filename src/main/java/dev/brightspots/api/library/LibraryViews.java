package dev.brightspots.api.library;

import dev.brightspots.api.Answers.Raw;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.Intake;
import dev.brightspots.api.ProblemView;
import dev.brightspots.api.RefusedRow;
import dev.brightspots.review.Decided;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Practices and who does them, in the words of the files that can be loaded. */
final class LibraryViews {
    private LibraryViews() {}

    /** The library. */
    @Schema(name = "Practices")
    record Practices(List<PracticeView> items) {}

    /** A practice, as practices.yaml has it. */
    @Schema(name = "Practice")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PracticeView(
            String id,
            String title,
            String description,
            List<String> improves,
            Map<String, Set<String>> fits,
            String origin,
            List<String> steps,
            List<String> indicators,
            @Nullable Double effortHours,
            List<String> requires,
            List<String> conflicts,
            @Nullable Prior prior,
            @Nullable String trackedBy,
            @Nullable String owner,
            @Nullable String source) {
        static PracticeView of(Practice practice) {
            return new PracticeView(
                    practice.id().value(),
                    practice.title(),
                    practice.description(),
                    metrics(practice.improves()),
                    practice.fits(),
                    practice.origin().name().toLowerCase(Locale.ROOT),
                    practice.steps(),
                    metrics(practice.indicators()),
                    practice.effortHours().isPresent() ? practice.effortHours().getAsDouble() : null,
                    practice.requires().stream().map(PracticeId::value).toList(),
                    practice.conflicts().stream().map(PracticeId::value).toList(),
                    practice.prior()
                            .map(prior -> new Prior(prior.effect(), prior.low(), prior.high(), prior.source()))
                            .orElse(null),
                    practice.trackedBy().map(MetricId::value).orElse(null),
                    practice.owner().orElse(null),
                    practice.source().orElse(null));
        }

        private static List<String> metrics(List<MetricId> ids) {
            return ids.stream().map(MetricId::value).toList();
        }
    }

    /** What is known from outside. */
    @Schema(name = "Prior")
    record Prior(double effect, double low, double high, String source) {}

    /** What was known of a practice. */
    @Schema(name = "PracticeEvidence")
    record Evidence(
            String practice,

            @Schema(description = "the earliest period first")
            List<Then> history,

            @Schema(description = "null while nothing with it was decided on") @Nullable
            Accepted accepted) {}

    /** What one run found of it. */
    @Schema(name = "PracticeEvidenceThen")
    record Then(
            String run,
            String period,
            String rulePack,

            @Schema(description = "as in practiceEffects", type = "array")
            List<Raw> effects) {}

    /** How much of it was accepted. */
    @Schema(name = "PracticeAccepted")
    record Accepted(int accepted, int decided) {
        static Accepted of(Decided.Share share) {
            return new Accepted(share.accepted(), share.decided());
        }
    }

    /** Who does what. */
    @Schema(name = "Adoptions")
    record Adoptions(List<AdoptionView> items) {}

    /** What became of rows that were sent. */
    @Schema(name = "AdoptionsRecorded")
    record Recorded(
            @Schema(description = "rows read, good or not", example = "2")
            long rows,

            @Schema(example = "1") long refused,

            @Schema(description = "the first thousand of them")
            List<RefusedRow> refusedRows,

            @Schema(description = "what there is to say besides")
            List<ProblemView> problems) {
        static Recorded of(Intake.Taken taken) {
            return new Recorded(
                    taken.rows(),
                    taken.refused(),
                    taken.refusedRows().stream().map(RefusedRow::of).toList(),
                    taken.problems().stream().map(ProblemView::of).toList());
        }
    }

    /** A unit does a practice, as adoptions.csv has it. */
    @Schema(name = "Adoption")
    record AdoptionView(
            String unit,
            String practice,
            @Nullable String since,
            @Nullable String until,
            double fidelity,
            @Nullable String assigned,

            @Schema(description = "who recorded it as it stands; empty if it is not known any more")
            String recordedBy,

            @Nullable Instant recordedAt) {
        static AdoptionView of(FactBook.Recorded recorded) {
            Adoption adoption = recorded.adoption();
            return new AdoptionView(
                    adoption.unit().value(),
                    adoption.practice().value(),
                    adoption.since().map(Period::toString).orElse(null),
                    adoption.until().map(Period::toString).orElse(null),
                    adoption.fidelity(),
                    adoption.assigned() ? "random" : null,
                    recorded.by(),
                    recorded.at().orElse(null));
        }
    }
}
