package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit should take up a practice, learning from a source.")
public record Recommendation(
        @Means(value = "the unit", form = Form.UNIT, example = "team-07")
        String target,

        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the unit to learn from; empty if nobody does it yet", form = Form.UNIT, example = "team-04")
        String source,

        @Means(value = "how well its effect is shown", form = Form.TEXT, example = "B")
        Grade grade)
        implements Conclusion {}
