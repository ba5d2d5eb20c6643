package dev.brightspots.rulepack.wall;

/**
 * Rules did more than they may. An error, since conditions may be wrapped in handlers of exceptions; without a stack, since it is
 * told to the author of a rule.
 */
public final class Exceeded extends Error {
    private final String rule;

    Exceeded(String rule, String what) {
        super(what, null, false, false);
        this.rule = rule;
    }

    /** The name of the rule that did most of it; empty if it is not known. */
    public String rule() {
        return rule;
    }
}
