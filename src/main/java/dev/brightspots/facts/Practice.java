package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A practice of the library.")
public record Practice(
        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "its title", form = Form.TEXT, example = "Discovery checklist")
        String title,

        @Means(value = "whether it comes from outside", form = Form.TEXT, example = "false")
        boolean external,

        @Means(value = "whether its effect is known from outside", form = Form.TEXT, example = "false")
        boolean prior)
        implements Evidence {}
