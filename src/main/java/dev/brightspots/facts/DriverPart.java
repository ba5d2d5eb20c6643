package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How much of a unit's lead follows from another metric.")
public record DriverPart(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the other metric", form = Form.METRIC, example = "deals_closed")
        String driver,

        @Means(value = "the part of the lead", form = Form.LEAD, example = "0.2")
        double part,

        @Means(value = "its share of the positive parts", form = Form.SHARE, example = "0.7")
        double share,

        @Means(value = "the share of all drivers together", form = Form.SHARE, example = "0.9", from = 0, to = 1)
        double together)
        implements Evidence {
    public DriverPart {
        part = Numbers.finite("DriverPart.part", part);
        share = Numbers.finite("DriverPart.share", share);
        together = Numbers.share("DriverPart.together", together);
    }
}
