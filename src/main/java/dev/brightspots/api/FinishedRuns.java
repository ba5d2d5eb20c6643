package dev.brightspots.api;

import dev.brightspots.api.RunBook.Filter;
import dev.brightspots.pipeline.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Finds the finished run that a reader means, and lets readers keep what it said. */
public final class FinishedRuns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FinishedRuns() {}

    /**
     * The run of that id, or else the latest finished one.
     *
     * @param period of the run, where none is named
     * @throws ApiProblem if there is no such run
     */
    public static RunBook.Entry find(RunBook runs, @Nullable String run, @Nullable String period) {
        Optional<String> wanted = ListQuery.given(run);
        if (wanted.isEmpty()) {
            Optional<String> of = ListQuery.given(period);
            return runs.latest(of)
                    .orElseThrow(() -> ApiProblem.notFound(
                            "there is no finished run"
                                    + of.map(it -> " of the period '" + it + "'")
                                            .orElse("") + " yet",
                            "load facts (POST /api/facts) and start a run (POST /api/runs)."));
        }
        return RunsController.known(runs, wanted.get(), entry -> entry.state() == RunBook.State.FINISHED);
    }

    /**
     * Makes sure that a run knows a unit, and that the caller sees it: for others it is as if there were none.
     *
     * @throws ApiProblem if not
     */
    public static void knownUnit(RunBook runs, RunBook.Entry run, String unit, Caller caller) {
        Filter only = new Filter(Optional.of(unit), Optional.empty(), Optional.empty(), caller.place(), 0, 1);
        if (runs.items(run.id(), "units", only).total() == 0) {
            throw ApiProblem.notFound(
                    "the run " + run.id() + " knows no unit '" + unit + "'",
                    "it is spelt otherwise: GET /api/standings names the units.");
        }
    }

    /** The recommendations of a run that pass the filter, the best first. */
    public static RunBook.Page<String> bestAdvice(RunBook runs, RunBook.Entry run, Filter filter) {
        Filter all =
                new Filter(filter.unit(), filter.metric(), filter.practice(), filter.below(), 0, Integer.MAX_VALUE);
        List<String> best = runs.items(run.id(), "recommendations", all).items().stream()
                .sorted(Comparator.comparingDouble(FinishedRuns::priority).reversed())
                .toList();
        List<String> page = best.stream()
                .skip((long) filter.page() * filter.size())
                .limit(filter.size())
                .toList();
        return new RunBook.Page<>(page, best.size());
    }

    private static double priority(String recommendation) {
        return JSON.readTree(recommendation).path("priority").asDouble(0);
    }

    /**
     * What a run concluded never changes, so its id says whether a reader has it already; who sees a part of the organisation
     * has it already if that is the same part.
     */
    public static String etag(RunBook runs, RunBook.Entry run, Caller caller) {
        return '"'
                + run.id()
                + caller.place()
                        .map(place -> "-" + Ids.hash(place, runs.organisation()))
                        .orElse("")
                + '"';
    }

    /** An answer from a run, which a reader may keep, and nobody on the way to them. */
    public static ResponseEntity.BodyBuilder fresh(String etag) {
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate());
    }
}
