package dev.brightspots.api;

import dev.brightspots.text.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem in what somebody gave, in the words of the outside contract. */
@Schema(
        name = "Problem",
        description = "What is wrong in facts or rules that were given, where, and what to do about it.")
public record ProblemView(
        @Schema(example = "observations.csv") String file,
        @Schema(example = "17") @Nullable Integer line,
        @Schema(example = "6") @Nullable Integer column,

        @Schema(example = "the unit 'team-99' is not in units.csv")
        String what,

        @Schema(example = "you meant 'team-09'.") @Nullable String maybe,

        @Schema(description = "a thing with warnings alone can be used")
        Problem.Severity severity,

        @Schema(description = "the check that found it, where it has a page of its own") @Nullable
        String check) {
    /** In these words. */
    public static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.place().file(),
                problem.place().line() > 0 ? problem.place().line() : null,
                problem.place().column() > 0 ? problem.place().column() : null,
                problem.what(),
                problem.maybe().isEmpty() ? null : problem.maybe(),
                problem.severity(),
                problem.check().isEmpty() ? null : problem.check());
    }
}
