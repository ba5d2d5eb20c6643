package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("Nobody knows why this unit excels: go and ask.")
public record Inquiry(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric)
        implements Conclusion {}
