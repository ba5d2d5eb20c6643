package dev.brightspots.api;

import dev.brightspots.load.Refused;
import dev.brightspots.text.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row that was not taken over, in the words of the outside contract. */
@Schema(name = "RefusedRow", description = "A row that was not taken over: where it stood, what is wrong, what to do.")
public record RefusedRow(
        @Schema(example = "adoptions.csv") String file,

        @Schema(description = "in an array the place in it, from 1", example = "17") @Nullable
        Integer line,

        @Schema(description = "where the column stands in the line; null in an array", example = "6") @Nullable
        Integer column,

        @Schema(description = "the column's name; null if the row as a whole is meant", example = "unit") @Nullable
        String name,

        @Schema(description = "what stood there", example = "team-99")
        String value,

        @Schema(example = "the unit 'team-99' is not in units.csv")
        String what,

        @Schema(example = "you meant 'team-09'.") @Nullable String maybe,

        @Schema(description = "always ERROR") Problem.Severity severity) {
    /** In these words. */
    public static RefusedRow of(Refused row) {
        ProblemView problem = ProblemView.of(row.problem());
        return new RefusedRow(
                problem.file(),
                problem.line(),
                problem.column(),
                row.column().isEmpty() ? null : row.column(),
                row.value(),
                problem.what(),
                problem.maybe(),
                problem.severity());
    }
}
