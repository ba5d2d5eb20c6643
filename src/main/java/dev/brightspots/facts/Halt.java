package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A practice that is not to be spread further among these peers.")
public record Halt(
        @Means(value = "the practice", form = Form.PRACTICE, example = "early-discount")
        String practice,

        @Means(value = "the metric it was meant to improve", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "what is to be done", form = Form.TEXT, example = "PAUSE")
        HaltKind kind)
        implements Conclusion {}
