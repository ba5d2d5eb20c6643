package dev.brightspots.pipeline;

import dev.brightspots.learn.Outcome;
import java.util.function.DoubleFunction;

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
                "It is too early to say what " + practice + " brings " + unit + ": look again after "
                        + Wording.day(outcome.due()) + ".";
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
        DoubleFunction<String> written = change -> wording.lead(metric, context, change);
        return ": its " + wording.metric(metric) + " moved by "
                + Wording.interval(
                        written,
                        outcome.effect().orElse(0),
                        outcome.low().orElse(0),
                        outcome.high().orElse(0))
                + " against that of peers who had not begun; the plan expected "
                + written.apply(outcome.item().evidence().expected());
    }
}
