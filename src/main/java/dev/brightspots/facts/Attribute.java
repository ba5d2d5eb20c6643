package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("An attribute of a unit, its own or inherited.")
public record Attribute(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the attribute", form = Form.TEXT, example = "segment")
        String name,

        @Means(value = "its value", form = Form.TEXT, example = "enterprise")
        String value)
        implements Evidence {}
