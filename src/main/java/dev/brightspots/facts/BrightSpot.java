package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit stands out on a metric by a joint test.")
public record BrightSpot(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "by which test", form = Form.TEXT, example = "ROBUST")
        Basis basis)
        implements Conclusion {}
