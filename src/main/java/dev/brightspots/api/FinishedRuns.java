package dev.brightspots.api;

import dev.brightspots.api.RunBook.Filter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /**
     * What a run concluded never changes, so its id says whether a reader has it already; who sees a part of the organisation
     * has it already if that is the same part.
     */
    public static String etag(RunBook runs, RunBook.Entry run, Caller caller) {
        return '"'
                + run.id()
                + caller.place()
                        .map(place -> "-" + digest(place + '\n' + runs.organisation()))
                        .orElse("")
                + '"';
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** An answer from a run, which a reader may keep, and nobody on the way to them. */
    public static ResponseEntity.BodyBuilder fresh(String etag) {
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate());
    }
}
