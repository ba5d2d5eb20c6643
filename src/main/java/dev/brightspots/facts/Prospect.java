package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("What a unit could expect of a practice that suits it.")
public record Prospect(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "expected gain", form = Form.GAIN, example = "0.38")
        double gain,

        @Means(value = "lower end of its 95 % interval", form = Form.GAIN, example = "0.2")
        double low,

        @Means(value = "upper end of its 95 % interval", form = Form.GAIN, example = "0.56")
        double high)
        implements Evidence {
    public Prospect {
        gain = Numbers.finite("Prospect.gain", gain);
        low = Numbers.finite("Prospect.low", low);
        high = Numbers.finite("Prospect.high", high);
    }
}
