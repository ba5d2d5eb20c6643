package dev.brightspots.facts;

import dev.brightspots.facts.Means.Form;

@Meaning("A unit does a practice at the assessed period.")
public record Adoption(
        @Means(value = "the unit", form = Form.UNIT, example = "team-04")
        String who,

        @Means(value = "the practice", form = Form.PRACTICE, example = "discovery-checklist")
        String practice,

        @Means(value = "fidelity; how faithfully it is done", form = Form.SHARE, example = "0.8", from = 0, to = 1)
        double fidelity,

        @Means(value = "since when; empty: always", form = Form.PERIOD, example = "2025-Q3")
        String since)
        implements Evidence {
    public Adoption {
        fidelity = Numbers.share("Adoption.fidelity", fidelity);
    }
}
