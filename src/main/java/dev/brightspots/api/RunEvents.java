package dev.brightspots.api;

import dev.brightspots.api.Answers.RunView;
import dev.brightspots.api.RunWorker.Step;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells whoever listens how far a run has come; a slow listener never holds up the run itself. */
final class RunEvents implements AutoCloseable {
    private static final long LOOK_MILLIS = 150;
    private static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final RunWorker worker;
    private final ScheduledExecutorService pump =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "run-events"));

    RunEvents(RunWorker worker) {
        this.worker = worker;
    }

    /** The events of a run until it has ended. */
    SseEmitter of(String run, Supplier<RunView> view) {
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        Listener listener = new Listener(run, view, emitter);
        Future<?> looking = pump.scheduleWithFixedDelay(listener::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> looking.cancel(false));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> looking.cancel(false));
        return emitter;
    }

    @Override
    public void close() {
        pump.shutdownNow();
    }

    /** Sends what is new since it looked last. */
    private final class Listener {
        private final String run;
        private final Supplier<RunView> view;
        private final SseEmitter emitter;
        private @Nullable Step last;
        private boolean ended;

        Listener(String run, Supplier<RunView> view, SseEmitter emitter) {
            this.run = run;
            this.view = view;
            this.emitter = emitter;
        }

        void look() {
            if (ended) {
                return;
            }
            try {
                Optional<Step> step = worker.step(run);
                if (step.isPresent()) {
                    if (!step.get().equals(last)) {
                        last = step.get();
                        send("progress", last);
                    }
                    return;
                }
                RunView now = view.get();
                if (now.state() != RunBook.State.RUNNING) {
                    ended = true;
                    send(now.state().name().toLowerCase(Locale.ROOT), now);
                    emitter.complete();
                }
            } catch (IOException | RuntimeException gone) {
                ended = true;
                emitter.complete();
            }
        }

        private void send(String name, Object data) throws IOException {
            emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
        }
    }
}
