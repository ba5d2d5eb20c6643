package dev.brightspots.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Finds the finished run that a reader means, and lets readers keep what it said. */
public final class FinishedRuns {
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

    /** What a run concluded never changes, so its id says whether a reader has it already. */
    public static String etag(RunBook.Entry run) {
        return '"' + run.id() + '"';
    }

    /** An answer from a run, which a reader may keep. */
    public static ResponseEntity.BodyBuilder fresh(RunBook.Entry run) {
        return ResponseEntity.ok().eTag(etag(run)).cacheControl(CacheControl.noCache());
    }
}
