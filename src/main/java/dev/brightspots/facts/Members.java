package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How the lead of a unit is spread over its members.")
public record Members(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "number of members with data", form = Form.COUNT, example = "8")
        double count,

        @Means(value = "number of members that are ahead of the middle of the group", form = Form.COUNT, example = "7")
        double ahead,

        @Means(value = "lead of the typical member", form = Form.LEAD, example = "0.02")
        double robust,

        @Means(value = "lead averaged over members", form = Form.LEAD, example = "0.3")
        double plain,

        @Means(value = "the member without which most of the lead goes", form = Form.MEMBER, example = "rep-17")
        String best,

        @Means(
                value = "how far ahead of the typical member it is, in spreads of members",
                form = Form.NUMBER,
                example = "4.2")
        double distance,

        @Means(value = "share of the plain lead that goes without that member", form = Form.SHARE, example = "0.9")
        double bestShare,

        @Means(
                value = "share of false alarms one accepts by calling members like that one odd",
                form = Form.CHANCE,
                example = "0.01")
        double q,

        @Means(value = "number of members that are credibly behind their own peers", form = Form.COUNT, example = "1")
        double behind)
        implements Evidence {
    public Members {
        count = Numbers.count("Members.count", count);
        ahead = Numbers.count("Members.ahead", ahead);
        robust = Numbers.finite("Members.robust", robust);
        plain = Numbers.finite("Members.plain", plain);
        distance = Numbers.finite("Members.distance", distance);
        bestShare = Numbers.finite("Members.bestShare", bestShare);
        q = Numbers.chance("Members.q", q);
        behind = Numbers.count("Members.behind", behind);
    }
}
