package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("Whether, over a peer group, those with a small target reach more of it.")
public record TargetTrend(
        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "the metric, an amount per target", form = Form.METRIC, example = "attainment")
        String metric,

        @Means(value = "number of units compared", form = Form.COUNT, example = "17")
        double units,

        @Means(
                value = "rank correlation of what is reached of a target with the size of the target",
                form = Form.NUMBER,
                example = "-0.6")
        double correlation,

        @Means(
                value = "chance of a correlation so negative if neither followed the other",
                form = Form.CHANCE,
                example = "0.01")
        double chance)
        implements Evidence {
    public TargetTrend {
        units = Numbers.count("TargetTrend.units", units);
        correlation = Numbers.finite("TargetTrend.correlation", correlation);
        chance = Numbers.chance("TargetTrend.chance", chance);
    }
}
