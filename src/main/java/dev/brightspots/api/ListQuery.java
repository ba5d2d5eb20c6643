package dev.brightspots.api;

import dev.brightspots.api.RunBook.Filter;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which run, which of its items, and which page of them. */
public record ListQuery(
        @Parameter(description = "a run's id; without it, the latest finished run") @Nullable
        String run,

        @Parameter(description = "the latest finished run of this period", example = "2026-Q3") @Nullable
        String period,

        @Parameter(description = "only what speaks of this unit", example = "team-04") @Nullable
        String unit,

        @Parameter(description = "only what speaks of this metric", example = "win_rate") @Nullable
        String metric,

        @Parameter(description = "only what speaks of this practice") @Nullable
        String practice,

        @Parameter(description = "page, from 0", example = "0") @Nullable
        Integer page,

        @Parameter(description = "items of a page, at most 1000", example = "100") @Nullable
        Integer size) {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    Filter filter(Caller caller) {
        return new Filter(
                given(unit), given(metric), given(practice), caller.place(), pageNumber(page), pageSize(size));
    }

    /** A page that was asked for, from 0. */
    public static int pageNumber(@Nullable Integer page) {
        if (page != null && page < 0) {
            throw ApiProblem.bad("'page' is 0 or more, not " + page, "the first page is 0.");
        }
        return page == null ? 0 : page;
    }

    /** How many items a page was asked for with. */
    public static int pageSize(@Nullable Integer size) {
        if (size != null && (size < 1 || size > MOST)) {
            throw ApiProblem.bad("'size' lies between 1 and " + MOST + ", not " + size, "ask page by page.");
        }
        return size == null ? USUAL : size;
    }

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }
}
