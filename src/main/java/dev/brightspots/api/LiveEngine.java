package dev.brightspots.api;

import java.util.concurrent.atomic.AtomicReference;

/** The engine that runs begin with; whoever has begun with one goes on with it, whatever becomes live meanwhile. */
public final class LiveEngine {
    private final AtomicReference<Engine> live;

    /** Begins with this engine. */
    public LiveEngine(Engine first) {
        this.live = new AtomicReference<>(first);
    }

    /** The engine to begin with now. */
    public Engine now() {
        return live.get();
    }

    /** From now on, runs begin with this engine. */
    public void swap(Engine next) {
        live.set(next);
    }
}
