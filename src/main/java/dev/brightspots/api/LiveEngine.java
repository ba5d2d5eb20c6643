package dev.brightspots.api;

/** The engine that runs begin with; whoever has begun with one goes on with it, whatever becomes live meanwhile. */
public final class LiveEngine {
    private volatile Engine live;

    /** Begins with this engine. */
    public LiveEngine(Engine first) {
        this.live = first;
    }

    /** The engine to begin with now. */
    public Engine now() {
        return live;
    }

    /** From now on, runs begin with this engine. */
    public void swap(Engine next) {
        live = next;
    }
}
