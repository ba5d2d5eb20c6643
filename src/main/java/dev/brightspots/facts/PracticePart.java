package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How much of a unit's lead a practice it does explains.")
public record PracticePart(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the part of the lead", form = Form.LEAD, example = "0.2")
        double part,

        @Means(value = "its share of the positive parts", form = Form.SHARE, example = "0.7")
        double share)
        implements Evidence {
    public PracticePart {
        part = Numbers.finite("PracticePart.part", part);
        share = Numbers.finite("PracticePart.share", share);
    }
}
