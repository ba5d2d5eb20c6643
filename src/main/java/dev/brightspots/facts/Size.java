package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("How many units a unit has below it.")
public record Size(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "number of its members", form = Form.COUNT, example = "8")
        double members)
        implements Evidence {
    public Size {
        members = Numbers.count("Size.members", members);
    }
}
