package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("The place of a cause in the order in which causes are considered.")
public record Order(
        @Means(value = "the cause", form = Form.TEXT, example = "LUCK")
        CauseKind kind,

        @Means(value = "its place, from 1", form = Form.COUNT, example = "1", from = 1)
        double rank)
        implements Evidence {
    public Order {
        rank = Numbers.rank("Order.rank", rank);
    }
}
