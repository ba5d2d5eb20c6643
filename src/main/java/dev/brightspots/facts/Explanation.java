package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A cause that explains enough of a lead.")
public record Explanation(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the cause", form = Form.TEXT, example = "MIX")
        CauseKind kind,

        @Means(
                value = "the practice, driver, activity, stratum or member; empty if none",
                form = Form.TEXT,
                example = "product")
        String what,

        @Means(value = "the share of the lead it explains", form = Form.SHARE, example = "0.7")
        double share)
        implements Conclusion {
    public Explanation {
        share = Numbers.finite("Explanation.share", share);
    }
}
