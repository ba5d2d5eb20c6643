package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning(
        "What is known of a practice altogether: what its adopters show, what was known from outside, and how long ago it was seen.")
public record Lesson(
        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric it is meant to improve", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "number of adopters that it was learnt from", form = Form.COUNT, example = "5")
        double sites,

        @Means(value = "number of weeks since the last adopter was seen doing it", form = Form.COUNT, example = "13")
        double weeks,

        @Means(value = "expected effect; positive = better", form = Form.LEAD, example = "0.3")
        double effect,

        @Means(value = "lower end of its 95 % interval", form = Form.LEAD, example = "0.1")
        double low,

        @Means(value = "upper end of its 95 % interval", form = Form.LEAD, example = "0.5")
        double high,

        @Means(value = "chance that the effect is worth having", form = Form.CHANCE, example = "0.97")
        double chance,

        @Means(value = "chance that it does harm", form = Form.CHANCE, example = "0.002")
        double harm)
        implements Evidence {
    public Lesson {
        sites = Numbers.count("Lesson.sites", sites);
        weeks = Numbers.count("Lesson.weeks", weeks);
        effect = Numbers.finite("Lesson.effect", effect);
        low = Numbers.finite("Lesson.low", low);
        high = Numbers.finite("Lesson.high", high);
        chance = Numbers.chance("Lesson.chance", chance);
        harm = Numbers.chance("Lesson.harm", harm);
    }
}
