package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A metric is to be watched along with another, since it may pay for it.")
public record Watches(
        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the metric that may pay", form = Form.METRIC, example = "cancellations")
        String watch)
        implements Evidence {}
