package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("Something that rule authors name themselves.")
public record Pattern(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "its name", form = Form.TEXT, example = "steady climber")
        String name)
        implements Conclusion {}
