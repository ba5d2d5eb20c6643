package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("The one cause of a bright spot.")
public record Cause(
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
        String what)
        implements Conclusion {}
