package dev.brightspots.pipeline;

import dev.brightspots.learn.Outcome;

/** What came of an item of a plan, in one sentence for the trainer and the team. */
final class OutcomeSentences {
    private final Wording wording;

    OutcomeSentences(Wording wording) {
        this.wording = wording;
    }

    String of(Outcome outcome) {
        String unit = wording.unit(outcome.unit().value());
        String practice = "'" + wording.practice(outcome.item().practice().value()) + "'";
        return switch (outcome.state()) {
            case NOT_RECORDED ->
                "Nobody has recorded that " + unit + " does " + practice
                        + ": without that, nothing can be said of what it brought.";
            case TOO_EARLY ->
                "It is too early to say what " + practice + " brings " + unit + ": after " + Wording.day(outcome.due())
                        + ".";
            case NOT_COMPARABLE ->
                "What " + practice + " brought " + unit
                        + " cannot be told: there is too little before or after, or nobody comparable who had not begun.";
            case HELPED -> practice + " helped " + unit + moved(outcome) + ".";
            case HARMED ->
                practice + " did " + unit + " harm" + moved(outcome) + ": stop it, and find out what was different.";
            case UNCLEAR -> "Whether " + practice + " helped " + unit + " is not clear yet" + moved(outcome) + ".";
        };
    }

    private String moved(Outcome outcome) {
        String metric = outcome.item().metric().value();
        String context = outcome.context().orElse("");
        return ": its " + wording.metric(metric) + " moved by "
                + wording.lead(metric, context, outcome.effect().orElse(0)) + " ("
                + wording.lead(metric, context, outcome.low().orElse(0)) + " to "
                + wording.lead(metric, context, outcome.high().orElse(0))
                + ") against that of peers who had not begun; "
                + wording.lead(metric, context, outcome.item().evidence().expected()) + " was expected";
    }
}
