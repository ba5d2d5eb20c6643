package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How large a unit's target is beside those of its peers.")
public record TargetSize(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric, an amount per target", form = Form.METRIC, example = "attainment")
        String metric,

        @Means(value = "its target as a share of the peers' middle one", form = Form.SHARE, example = "0.4")
        double size)
        implements Evidence {
    public TargetSize {
        size = Numbers.finite("TargetSize.size", size);
    }
}
