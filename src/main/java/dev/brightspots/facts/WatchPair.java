package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit's standing on a metric that may pay for another.")
public record WatchPair(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the metric that may pay", form = Form.METRIC, example = "cancellations")
        String watch,

        @Means(value = "lead on it; negative = behind", form = Form.LEAD, example = "-0.4")
        double watchLead,

        @Means(value = "share of false alarms one accepts by calling it behind", form = Form.CHANCE, example = "0.01")
        double watchBehindQ)
        implements Evidence {
    public WatchPair {
        watchLead = Numbers.finite("WatchPair.watchLead", watchLead);
        watchBehindQ = Numbers.chance("WatchPair.watchBehindQ", watchBehindQ);
    }
}
