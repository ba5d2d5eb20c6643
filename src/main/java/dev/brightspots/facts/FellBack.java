package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit that stood out in the earlier part of the window and what is left of it.")
public record FellBack(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "lead in the earlier part of the window", form = Form.LEAD, example = "0.5")
        double before,

        @Means(value = "lead in the latest third", form = Form.LEAD, example = "0.02")
        double after,

        @Means(
                value = "share of false alarms one accepts by calling the earlier lead real",
                form = Form.CHANCE,
                example = "0.01")
        double q,

        @Means(value = "chance of a fall like this if nothing had changed", form = Form.CHANCE, example = "0.01")
        double chance)
        implements Evidence {
    public FellBack {
        before = Numbers.finite("FellBack.before", before);
        after = Numbers.finite("FellBack.after", after);
        q = Numbers.chance("FellBack.q", q);
        chance = Numbers.chance("FellBack.chance", chance);
    }
}
