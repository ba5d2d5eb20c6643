package dev.brightspots.report;

import dev.brightspots.advise.NotConcluded;
import dev.brightspots.advise.NotConcluded.Check;
import dev.brightspots.advise.Reason;
import dev.brightspots.pipeline.NotSo;
import dev.brightspots.sales.SalesData;
import java.util.List;

/** Why something is not so, as an indented tree: each rule that was tried, with what held and what did not. */
public final class WhyNotText {
    private static final int DEEPEST = 8;

    private final Lines lines = new Lines(Ink.PLAIN);

    private final Names names;

    private WhyNotText(Names names) {
        this.names = names;
    }

    /** The answers one after the other, each ending in a line end. */
    public static String of(List<NotSo> answers, SalesData data, Edition edition) {
        WhyNotText text = new WhyNotText(new Names(data, edition.people()));
        answers.forEach(text::answer);
        return text.lines.toString();
    }

    private void say(int depth, String text) {
        lines.at(depth, names.unnamed(text));
    }

    private void answer(NotSo answer) {
        say(0, answer.text());
        answer.found().ifPresent(id -> say(1, "why " + id + " tells the reasons."));
        answer.enough().forEach(enough -> say(1, "It would be so " + enough.text() + ", all else being equal."));
        if (answer.why().isPresent() && answer.enough().isEmpty()) {
            say(
                    1,
                    "None of the single changes that were tried would be enough; each condition marked with NO would have to hold.");
        }
        answer.why().ifPresent(why -> missing(why, 1));
    }

    private void missing(NotConcluded why, int depth) {
        if (why.nearest().isEmpty()) {
            say(depth, "no rule concludes that here");
            return;
        }
        NotConcluded.Tried tried = why.nearest().get();
        say(depth, "the rule that came nearest: " + tried.ruleId() + " (" + tried.place() + ")");
        for (Check check : tried.checks()) {
            say(depth + 1, (check.holds() ? "yes  " : "NO   ") + check.text());
            if (depth < DEEPEST) {
                check.because().ifPresent(below -> missing(below, depth + 2));
                check.inTheWay().forEach(reason -> reason(reason, depth + 2));
            }
        }
    }

    private void reason(Reason reason, int depth) {
        say(depth, "because " + reason.text());
        say(depth + 1, "rule " + reason.ruleId() + " (" + reason.place() + ")");
    }
}
