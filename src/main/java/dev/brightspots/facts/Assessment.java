package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("One unit and metric, measured fairly against its peers at the assessed period.")
public record Assessment(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "the kind of unit", form = Form.TEXT, example = "team")
        String kind,

        @Means(value = "what part the metric plays", form = Form.TEXT, example = "OUTCOME")
        MetricRole role,

        @Means(value = "whether units of this kind get recommendations", form = Form.TEXT, example = "true")
        boolean coached,

        @Means(value = "its value over the window", form = Form.VALUE, example = "0.31")
        double value,

        @Means(value = "what the whole group would reach with its mix of work", form = Form.VALUE, example = "0.24")
        double expected,

        @Means(
                value = "lead before adjusting for its mix of work; positive = better",
                form = Form.LEAD,
                example = "0.35")
        double crude,

        @Means(value = "lead like for like, averaged over its members", form = Form.LEAD, example = "0.36")
        double plain,

        @Means(value = "lead like for like, of its typical member", form = Form.LEAD, example = "0.35")
        double lead,

        @Means(value = "lower end of the 95 % interval of the lead", form = Form.LEAD, example = "0.15")
        double low,

        @Means(value = "upper end of the 95 % interval of the lead", form = Form.LEAD, example = "0.55")
        double high,

        @Means(
                value = "share of false alarms one accepts by calling leads like this real",
                form = Form.CHANCE,
                example = "0.01")
        double q,

        @Means(
                value = "share of false alarms one accepts by calling the crude lead real",
                form = Form.CHANCE,
                example = "0.01")
        double crudeQ,

        @Means(
                value = "share of false alarms one accepts by calling lags like this real",
                form = Form.CHANCE,
                example = "1")
        double behindQ,

        @Means(
                value = "share of the differences between these peers that is real",
                form = Form.SHARE,
                example = "0.8",
                from = 0,
                to = 1)
        double reliability,

        @Means(value = "number of cases the value comes from", form = Form.COUNT, example = "420")
        double sample,

        @Means(
                value = "what the metric is per, for each period of the window: deals, revenue, staff",
                form = Form.COUNT,
                example = "105")
        double volume,

        @Means(value = "the lead that would have been seen four times in five", form = Form.LEAD, example = "0.28")
        double detectable,

        @Means(value = "the smallest lead worth a manager's time", form = Form.LEAD, example = "0.05")
        double worth,

        @Means(value = "number of periods in the window with data", form = Form.COUNT, example = "8")
        double periods,

        @Means(value = "number of periods of the window in which it was ahead", form = Form.COUNT, example = "7")
        double ahead,

        @Means(
                value = "place in a plain league table of the group, 1 = best",
                form = Form.COUNT,
                example = "2",
                from = 1)
        double leagueRank)
        implements Evidence {
    public Assessment {
        value = Numbers.finite("Assessment.value", value);
        expected = Numbers.finite("Assessment.expected", expected);
        crude = Numbers.finite("Assessment.crude", crude);
        plain = Numbers.finite("Assessment.plain", plain);
        lead = Numbers.finite("Assessment.lead", lead);
        low = Numbers.finite("Assessment.low", low);
        high = Numbers.finite("Assessment.high", high);
        q = Numbers.chance("Assessment.q", q);
        crudeQ = Numbers.chance("Assessment.crudeQ", crudeQ);
        behindQ = Numbers.chance("Assessment.behindQ", behindQ);
        reliability = Numbers.share("Assessment.reliability", reliability);
        sample = Numbers.count("Assessment.sample", sample);
        volume = Numbers.count("Assessment.volume", volume);
        detectable = Numbers.finite("Assessment.detectable", detectable);
        worth = Numbers.finite("Assessment.worth", worth);
        periods = Numbers.count("Assessment.periods", periods);
        ahead = Numbers.count("Assessment.ahead", ahead);
        leagueRank = Numbers.rank("Assessment.leagueRank", leagueRank);
    }
}
