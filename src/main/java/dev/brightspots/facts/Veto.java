package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A suggestion that must not be made.")
public record Veto(
        @Means(value = "the unit", form = Form.UNIT, example = "team-07")
        String target,

        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "why not", form = Form.TEXT, example = "side effect")
        String because)
        implements Conclusion {}
