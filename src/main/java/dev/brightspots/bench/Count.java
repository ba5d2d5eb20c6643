package dev.brightspots.bench;

/** So much of so much. */
public record Count(double hits, double of) {
    static final Count NONE = new Count(0, 0);

    Count plus(double hit, double more) {
        return new Count(hits + hit, of + more);
    }
}
