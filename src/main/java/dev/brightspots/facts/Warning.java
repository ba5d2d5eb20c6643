package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("Something that would mislead a reader.")
public record Warning(
        @Means(value = "the unit; empty if the whole group is meant", form = Form.UNIT, example = "team-09")
        String who,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "what it is", form = Form.TEXT, example = "GAMING")
        WarningKind kind)
        implements Conclusion {}
