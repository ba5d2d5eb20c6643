package dev.brightspots.rulepack.wall;

/** What the compiled rules see of the budget they run in: they can only use it up. */
public final class Guard {
    private final Budget budget;

    Guard(Budget budget) {
        this.budget = budget;
    }

    /** Counts one comparison of a join; always true, so that it can stand among the conditions of a pattern. */
    public boolean step() {
        budget.work();
        return true;
    }

    /** Counts one call, or one turn of a loop, of what was generated from a rule. */
    public static void tick() {
        Budget.current().work();
    }
}
