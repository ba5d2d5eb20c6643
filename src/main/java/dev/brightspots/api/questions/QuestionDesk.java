package dev.brightspots.api.questions;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Engine;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.LiveEngine;
import dev.brightspots.api.RunBook;
import dev.brightspots.pipeline.Answers;
import dev.brightspots.pipeline.Prepared;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import dev.brightspots.sales.Period;
import dev.brightspots.text.BadInput;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Prepares answers about finished runs, and keeps those of the run asked about last: the first question takes as long as measuring. */
final class QuestionDesk {
    private final FactBook facts;
    private final LiveEngine live;
    private Optional<Kept> kept = Optional.empty();

    private record Kept(String run, Answers answers) {}

    QuestionDesk(FactBook facts, LiveEngine live) {
        this.facts = facts;
        this.live = live;
    }

    /**
     * Answers about a run.
     *
     * @throws ApiProblem if the facts or the rules are others now than those of the run
     */
    synchronized Answers about(RunBook.Entry run) {
        if (kept.isPresent() && kept.get().run().equals(run.id())) {
            return kept.get().answers();
        }
        // What was measured for another run is not needed while this one is.
        kept = Optional.empty();
        Engine engine = live.now();
        Request request = new Request(facts.read(), run.refused(), List.of(), Period.parse(run.period()), 1);
        if (!isOf(run, engine, request)) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    "the facts or the rules have changed since the run " + run.id(),
                    "a new run is under way: ask again in some seconds; else start one with POST /api/runs.");
        }
        Answers answers = new Answers(Prepared.of(request, engine.rules(), Progress.SILENT));
        kept = Optional.of(new Kept(run.id(), answers));
        return answers;
    }

    private static boolean isOf(RunBook.Entry run, Engine engine, Request request) {
        try {
            Run now = engine.identify(request);
            return now.data().equals(run.data()) && now.rulePack().equals(run.rulePack());
        } catch (BadInput gone) {
            // The facts kept now have nothing of that period any more.
            return false;
        }
    }
}
