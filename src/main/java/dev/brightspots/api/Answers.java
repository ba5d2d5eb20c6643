package dev.brightspots.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms of answers that are not part of a run's result. */
public final class Answers {
    private Answers() {}

    /** JSON that is handed on as it was kept. */
    public record Raw(@JsonRawValue @JsonValue String json) {}

    /** A page of items of a run's result. */
    @Schema(name = "Page")
    record Items(
            @Schema(description = "the run they are of") String run,
            String period,

            @Schema(description = "how many there are in all")
            long total,

            @Schema(description = "this page, from 0") int page,
            int size,

            @Schema(description = "in the words and the order of the run's result", type = "array")
            List<Raw> items) {}

    /** A run. */
    @Schema(name = "Run")
    record RunView(
            @Schema(example = "3f9a1c0b5d2e4f67") String id,
            @Schema(example = "2026-Q3") String period,

            @Schema(description = "content hash of the rule pack")
            String rulePack,

            @Schema(description = "hash of the facts in key order")
            String data,

            long facts,
            long refused,
            RunBook.State state,
            Instant started,

            @Schema(description = "who started it; empty before anybody signed in")
            String startedBy,

            @Nullable Instant finished,
            @Schema(description = "why it failed") @Nullable String problem,

            @Schema(description = "how far it has come, while it is under way")
            RunWorker.@Nullable Step progress) {
        static RunView of(RunBook.Entry run, RunWorker.@Nullable Step progress) {
            return new RunView(
                    run.id(),
                    run.period(),
                    run.rulePack(),
                    run.data(),
                    run.facts(),
                    run.refused(),
                    run.state(),
                    run.started(),
                    run.startedBy(),
                    run.finished().orElse(null),
                    run.problem().orElse(null),
                    progress);
        }
    }

    /** A page of runs. */
    @Schema(name = "Runs")
    record Runs(long total, int page, int size, List<RunView> items) {}

    /** What is kept. */
    @Schema(name = "FactsStatus")
    record Status(
            @Schema(description = "hash of the facts in key order; null before the first load") @Nullable
            String data,

            long accepted,
            long units,
            long metrics,
            long observations,
            long practices,
            long adoptions,
            long refused,
            @Nullable Instant loadedAt,

            @Schema(description = "who loaded last; empty before anybody signed in")
            String loadedBy,

            List<ProblemView> problems) {
        static final Status NOTHING = new Status(null, 0, 0, 0, 0, 0, 0, 0, null, "", List.of());

        static Status of(FactBook.Status kept) {
            return new Status(
                    kept.data(),
                    kept.accepted(),
                    kept.units(),
                    kept.metrics(),
                    kept.observations(),
                    kept.practices(),
                    kept.adoptions(),
                    kept.refused(),
                    kept.loadedAt(),
                    kept.loadedBy(),
                    kept.problems().stream().map(ProblemView::of).toList());
        }
    }

    /** What became of facts that were given. */
    @Schema(name = "Taken")
    record Taken(
            @Schema(description = "rows read, good or not") long rows,
            long refused,

            @Schema(description = "the first thousand of them")
            List<RefusedRow> refusedRows,

            @Schema(description = "what loading had to say besides")
            List<ProblemView> problems,

            @Schema(description = "what is kept now") Status status) {
        static Taken of(Intake.Taken taken) {
            return new Taken(
                    taken.rows(),
                    taken.refused(),
                    taken.refusedRows().stream().map(RefusedRow::of).toList(),
                    taken.problems().stream().map(ProblemView::of).toList(),
                    Status.of(taken.status()));
        }
    }
}
