package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("The unit to learn a practice from, in a context.")
public record Source(
        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who)
        implements Conclusion {}
