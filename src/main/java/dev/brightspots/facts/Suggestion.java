package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A practice that a unit could take up.")
public record Suggestion(
        @Means(value = "the unit that would take it up", form = Form.UNIT, example = "team-07")
        String target,

        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "how well its effect is shown", form = Form.TEXT, example = "B")
        Grade grade)
        implements Conclusion {}
