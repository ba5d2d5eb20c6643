package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How different the peers of a group are on a metric.")
public record GroupSpread(
        @Means(value = "the peer group", form = Form.CONTEXT, example = "team | segment = enterprise")
        String context,

        @Means(value = "the metric", form = Form.METRIC, example = "win_rate")
        String metric,

        @Means(value = "number of units compared", form = Form.COUNT, example = "48")
        double units,

        @Means(
                value = "share of them that differ credibly from the middle by more than is worth a manager's time",
                form = Form.SHARE,
                example = "0.8",
                from = 0,
                to = 1)
        double apart,

        @Means(
                value = "the attribute within whose values they are most alike",
                form = Form.TEXT,
                example = "assortment")
        String split)
        implements Evidence {
    public GroupSpread {
        units = Numbers.count("GroupSpread.units", units);
        apart = Numbers.share("GroupSpread.apart", apart);
    }
}
