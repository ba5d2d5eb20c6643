package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A practice is meant to move a metric.")
public record Improves(
        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric)
        implements Evidence {}
