package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A number the rules use.")
public record Threshold(
        @Means(value = "its name", form = Form.TEXT, example = "standing.fdr")
        String name,

        @Means(value = "the metric it holds for", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the number", form = Form.NUMBER, example = "0.1")
        double value)
        implements Evidence {
    public Threshold {
        value = Numbers.finite("Threshold.value", value);
    }
}
