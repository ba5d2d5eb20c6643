package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit works on a practice: a trainer has approved the plan, and it is not over.")
public record Coaching(
        @Means(value = "the unit", form = Form.UNIT, example = "team-07")
        String who,

        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "the metric it is taken up for", form = Form.METRIC, example = "win_rate")
        String metric)
        implements Evidence {}
