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
     * Several times what the shipped rules need, and low enough to end the others before they hurt. Measured: for each fact the
     * shipped rules take 85 to 130 steps, fire and conclude 1 to 1.5 times, and ask for 6 to 9 kilobytes.
     */
    public static final Limits USUAL = new Limits(
            2_000_000,
            new Share(2_000_000, 500),
            new Share(50_000, 20),
            new Share(50_000, 10),
            new Share(150_000, 20),
            new Share(1_500, 0.1));

    private static final int TELLING = 20;

    /** For telling why: no more steps than finding it, and text costs more time and memory than a comparison. */
    public Limits forReasons() {
        return new Limits(facts, work, firings, concluded, kilobytes.times(TELLING), milliseconds.times(TELLING));
    }

    /** For questions: what might have been is found by trying, which takes many times the steps of what was. */
    public Limits forQuestions() {
        return new Limits(
                facts, work.times(TELLING), firings, concluded, kilobytes.times(TELLING), milliseconds.times(TELLING));
    }

    /** A limit that grows with the facts a session begins with. */
    public record Share(long base, double perFact) {
        private Share times(int factor) {
            return new Share(base * factor, perFact * factor);
        }

        long of(int facts) {
            return base + (long) (perFact * facts);
        }
    }
}
