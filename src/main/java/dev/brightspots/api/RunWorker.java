package dev.brightspots.api;

import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import dev.brightspots.review.Decided;
import dev.brightspots.sales.Period;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes runs on the facts that are kept, one after the other, beside whatever else the server does. */
public final class RunWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    /** Each waiting run holds its facts in memory. */
    private static final int MOST_WAITING = 4;

    private final FactBook facts;
    private final RunBook runs;
    private final LiveEngine engine;
    private final Supplier<Decided> decided;
    private final InstantSource clock;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> new Thread(task, "runs"));

    /**
     * A worker; runs that a server begun before and did not end count as failed from now on.
     *
     * @param decided what was decided on plans until now
     */
    public RunWorker(FactBook facts, RunBook runs, LiveEngine engine, Supplier<Decided> decided, InstantSource clock) {
        this.facts = facts;
        this.runs = runs;
        this.engine = engine;
        this.decided = decided;
        this.clock = clock;
        runs.abandon("the server stopped before the run was done. Maybe start it again.", clock.instant());
    }

    /**
     * What became of asking for a run.
     *
     * @param begun whether it is being made now; else it was there already, or is under way
     */
    public record Asked(Run run, boolean begun) {}

    /**
     * How far a run under way has come.
     *
     * @param stage what is being done
     */
    public record Step(String stage, long done, long all) {}

    /** Too many runs wait already. */
    static final class Busy extends RuntimeException {}

    /**
     * Asks for a run on the facts kept now; one that was made before is not made again.
     *
     * @param period the assessed period; empty: the latest with enough data
     * @param by the id of whoever asks
     * @throws BadInput if there are no facts, or none of that period
     */
    public Asked ask(Optional<Period> period, String by) {
        FactBook.Status status = facts.status()
                .orElseThrow(() -> new BadInput(Problem.error(
                        Place.of("facts"),
                        "there are no facts yet",
                        "load some first: POST /api/facts, or brightspots load DIR.")));
        Request request = new Request(
                facts.read(),
                status.refused(),
                status.problems(),
                period,
                Runtime.getRuntime().availableProcessors(),
                decided.get());
        Engine now = engine.now();
        Run run = now.identify(request);
        if (!runs.begin(run, by, clock.instant())) {
            return new Asked(run, false);
        }
        steps.put(run.id(), new Step("waiting", 0, 1));
        try {
            worker.execute(() -> make(now, run, request));
        } catch (RejectedExecutionException e) {
            steps.remove(run.id());
            runs.fail(run.id(), "too many runs were waiting. Maybe ask again later.", clock.instant());
            throw new Busy();
        }
        return new Asked(run, true);
    }

    /**
     * Asks for a run on the facts kept now where something else than the facts has changed.
     *
     * @param by the id of whoever changed it
     * @return its id, or empty if there is nothing to run on, or too many runs wait already
     */
    public Optional<String> again(String by) {
        try {
            return facts.status().isEmpty()
                    ? Optional.empty()
                    : Optional.of(ask(Optional.empty(), by).run().id());
        } catch (BadInput | Busy none) {
            return Optional.empty();
        }
    }

    private void make(Engine begunWith, Run run, Request request) {
        try {
            RunBook.Made made =
                    begunWith.make(request, (stage, done, all) -> steps.put(run.id(), new Step(stage, done, all)));
            runs.finish(run.id(), made, clock.instant());
        } catch (BadInput e) {
            runs.fail(run.id(), String.valueOf(e.getMessage()), clock.instant());
        } catch (RuntimeException | Error fault) {
            failed(run, fault);
        } finally {
            steps.remove(run.id());
        }
    }

    /** Whatever stopped it, the run is not under way any more, and may be asked for again. */
    private void failed(Run run, Throwable fault) {
        LOG.error("Run {} failed", run.id(), fault);
        String problem = fault instanceof OutOfMemoryError
                ? "the run needed more memory than the server has. Maybe start it with a larger -Xmx."
                : "the run stopped on a fault inside Brightspots. Maybe the file server.log in its home says more.";
        runs.fail(run.id(), problem, clock.instant());
    }

    /** How far a run has come; empty if it does not wait and is not under way. */
    public Optional<Step> step(String run) {
        return Optional.ofNullable(steps.get(run));
    }

    /** Waits until a run neither waits nor is under way. */
    public void await(String run) throws InterruptedException {
        while (steps.containsKey(run)) {
            Thread.sleep(20);
        }
    }

    /**
     * Stops after the run under way, or after some seconds; a run cut off leaves nothing behind. It is not interrupted, for it may
     * be writing to the database.
     */
    @Override
    public void close() {
        worker.getQueue().clear();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A run was under way and is given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
