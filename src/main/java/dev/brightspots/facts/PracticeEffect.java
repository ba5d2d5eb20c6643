package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("What a practice does to a metric in a context, as far as it can be shown.")
public record PracticeEffect(
        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "how it was found", form = Form.TEXT, example = "BEFORE_AFTER")
        Design design,

        @Means(value = "how well it is shown", form = Form.TEXT, example = "B")
        Grade grade,

        @Means(value = "number of adopters compared", form = Form.COUNT, example = "5")
        double sites,

        @Means(
                value = "z of the adopters' drift before they began; 0 if it cannot be tested",
                form = Form.NUMBER,
                example = "0.4")
        double leads,

        @Means(
                value = "z of how much more adopters began to do at the same time; 0 if no activity tells",
                form = Form.NUMBER,
                example = "0.2")
        double busier,

        @Means(value = "expected effect; positive = better", form = Form.LEAD, example = "0.4")
        double effect,

        @Means(value = "lower end of its 95 % interval", form = Form.LEAD, example = "0.25")
        double low,

        @Means(value = "upper end of its 95 % interval", form = Form.LEAD, example = "0.55")
        double high,

        @Means(value = "chance that the effect is worth having", form = Form.CHANCE, example = "0.99")
        double chance,

        @Means(value = "chance that it does harm", form = Form.CHANCE, example = "0.001")
        double harm)
        implements Evidence {
    public PracticeEffect {
        sites = Numbers.count("PracticeEffect.sites", sites);
        leads = Numbers.finite("PracticeEffect.leads", leads);
        busier = Numbers.finite("PracticeEffect.busier", busier);
        effect = Numbers.finite("PracticeEffect.effect", effect);
        low = Numbers.finite("PracticeEffect.low", low);
        high = Numbers.finite("PracticeEffect.high", high);
        chance = Numbers.chance("PracticeEffect.chance", chance);
        harm = Numbers.chance("PracticeEffect.harm", harm);
    }
}
