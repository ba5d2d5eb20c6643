package dev.brightspots.rulepack.wall;

/**
 * How much the rules may do in one session. What is natural grows with the facts, so each limit does.
 *
 * @param facts how many facts a session may begin with
 * @param work comparisons of joins, calls of conditions and turns of loops
 * @param firings how often rules may fire
 * @param concluded how many facts rules may conclude
 * @param kilobytes memory asked for, also that which was given back
 * @param milliseconds time the processor worked
 */
public record Limits(int facts, Share work, Share firings, Share concluded, Share kilobytes, Share milliseconds) {
    /**
     * Far above what rules need that join by what they name, and low enough to end the others before they hurt. Measured: such
     * rules take some 30 steps of work and 5 kilobytes for each fact.
     */
    public static final Limits USUAL = new Limits(
            2_000_000,
            new Share(1_000_000, 1_000),
            new Share(50_000, 20),
            new Share(50_000, 10),
            new Share(200_000, 50),
            new Share(1_500, 0.05));

    /** A limit that grows with the facts a session begins with. */
    public record Share(long base, double perFact) {
        long of(int facts) {
            return base + (long) (perFact * facts);
        }
    }
}
