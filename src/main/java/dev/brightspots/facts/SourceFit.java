package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit that could teach a practice in a context; the best five.")
public record SourceFit(
        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "place; 1 = best", form = Form.COUNT, example = "1", from = 1)
        double rank,

        @Means(value = "its own gain, as far as it is shown", form = Form.LEAD, example = "0.45")
        double gain)
        implements Evidence {
    public SourceFit {
        rank = Numbers.rank("SourceFit.rank", rank);
        gain = Numbers.finite("SourceFit.gain", gain);
    }
}
