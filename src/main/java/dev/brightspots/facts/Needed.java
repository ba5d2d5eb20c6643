package dev.brightspots.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The thresholds that the program itself reads, whatever the rules ask for, and the numbers each can take. */
public enum Needed {
    GAP_WORTH(Values.from(0, 10), Scope.METRIC),
    WINDOW_PERIODS(Values.whole(1, 1_000), Scope.ALL),
    PRACTICE_WORTH(Values.from(0, 10), Scope.METRIC),
    PRACTICE_TRACKED(Values.from(0, 1), Scope.ALL),
    PRACTICE_FDR(Values.between(0, 1), Scope.ALL),
    PRACTICE_LEADS(Values.between(0, 1_000), Scope.ALL),
    PRACTICE_DRIFT(Values.from(0, 1_000), Scope.ALL),
    PRACTICE_PERMUTED(Values.from(0, 1), Scope.ALL),
    PRACTICE_CONTEXTS(Values.between(0, 1_000), Scope.ALL),
    PRACTICE_SITES(Values.whole(1, 1_000_000), Scope.ALL),
    PRACTICE_CHANCE(Values.from(0, 1), Scope.ALL),
    PILOT_MOST(Values.whole(0, 1_000_000), Scope.ALL),
    PILOT_SEED(Values.whole(-1_000_000_000, 1_000_000_000), Scope.ALL),
    PLAN_WEEKS(Values.whole(1, 260), Scope.ALL),
    MEMBERS_LEAST(Values.whole(2, 1_000_000), Scope.ALL),
    STANDING_FDR(Values.between(0, 1), Scope.ALL),
    FELLBACK_KEEPS(Values.from(0, 1), Scope.METRIC),
    FELLBACK_CHANCE(Values.from(0, 1), Scope.METRIC),
    LESSON_TRANSFER(Values.from(0, 10), Scope.ALL),
    LESSON_HALFLIFE(Values.between(0, 10_000), Scope.ALL),
    PEERS_APART(Values.from(0, 1), Scope.METRIC);

    /** Whether the program reads one number, or one for each metric. */
    public enum Scope {
        ALL,
        METRIC
    }

    /**
     * The numbers a threshold can take.
     *
     * @param ends whether the least and the most are among them
     * @param whole whether only whole numbers are
     */
    public record Values(double least, double most, boolean ends, boolean whole) {
        static Values from(double least, double most) {
            return new Values(least, most, true, false);
        }

        static Values between(double least, double most) {
            return new Values(least, most, false, false);
        }

        static Values whole(double least, double most) {
            return new Values(least, most, true, true);
        }

        /** Whether a number is one of them. */
        public boolean contain(double number) {
            return (ends ? number >= least && number <= most : number > least && number < most)
                    && (!whole || number == Math.rint(number));
        }

        /** As in "give it a whole number from 1 to 260". */
        public String text() {
            return (whole ? "a whole number from " : ends ? "a number from " : "a number above ")
                    + plain(least)
                    + (ends ? " to " : " and below ")
                    + plain(most);
        }

        private static String plain(double number) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
    }

    private final double least;
    private final double most;
    private final boolean ends;
    private final boolean whole;
    private final Scope scope;

    Needed(Values values, Scope scope) {
        this.least = values.least();
        this.most = values.most();
        this.ends = values.ends();
        this.whole = values.whole();
        this.scope = scope;
    }

    /** As thresholds.yaml calls it. */
    public String threshold() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The numbers it can take. */
    public Values range() {
        return new Values(least, most, ends, whole);
    }

    /** Whether one number holds for all metrics. */
    public Scope scope() {
        return scope;
    }

    /** The one of that name; empty if the program does not read it. */
    public static Optional<Needed> of(String threshold) {
        return Arrays.stream(values())
                .filter(one -> one.threshold().equals(threshold))
                .findFirst();
    }
}
