package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How a unit stands on a metric.")
public record Standing(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the verdict", form = Form.TEXT, example = "EXCELLING")
        Verdict standing)
        implements Conclusion {}
