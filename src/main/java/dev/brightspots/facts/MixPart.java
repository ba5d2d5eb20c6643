package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How much of a unit's crude lead comes from easier work.")
public record MixPart(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the stratum that carries most of it", form = Form.TEXT, example = "product")
        String by,

        @Means(value = "the part of the lead", form = Form.LEAD, example = "0.2")
        double part,

        @Means(value = "its share of the positive parts", form = Form.SHARE, example = "0.7", from = 0, to = 1)
        double share)
        implements Evidence {
    public MixPart {
        part = Numbers.finite("MixPart.part", part);
        share = Numbers.share("MixPart.share", share);
    }
}
