package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit with data on a metric that cannot be compared with its peers.")
public record Unmeasured(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "why not", form = Form.TEXT, example = "TOO_FEW_PEERS")
        Lack because)
        implements Evidence {}
