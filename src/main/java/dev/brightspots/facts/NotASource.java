package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit that must not be an example.")
public record NotASource(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "why not", form = Form.TEXT, example = "gaming")
        String because)
        implements Conclusion {}
