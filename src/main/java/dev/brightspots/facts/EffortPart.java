package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How much of a unit's lead comes from doing more.")
public record EffortPart(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the activity metric", form = Form.METRIC, example = "calls")
        String activity,

        @Means(value = "the part of the lead", form = Form.LEAD, example = "0.2")
        double part,

        @Means(value = "its share of the positive parts", form = Form.SHARE, example = "0.7")
        double share,

        @Means(value = "lower end of the 95 % interval of the lead per activity", form = Form.LEAD, example = "-0.1")
        double rest)
        implements Evidence {
    public EffortPart {
        part = Numbers.finite("EffortPart.part", part);
        share = Numbers.finite("EffortPart.share", share);
        rest = Numbers.finite("EffortPart.rest", rest);
    }
}
