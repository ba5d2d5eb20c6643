package dev.brightspots.rulepack.author;

import java.util.Locale;

/** Writes the page of a draft: the fixed headings, with what is known already and what its owner has to add. */
final class DraftPage {
    private DraftPage() {}

    static String text(Wanted wanted, Start start, Look look) {
        String value = look.field().means().value();
        String side = look.atLeast() ? "at or above" : "at or below";
        String title = wanted.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + wanted.name().substring(1);
        return """
                # %s

                ## What we saw

                To be written by %s: what happened that made somebody want this rule.

                ## What it concludes

                A `%s` where this number of `%s` is %s the limit: %s.

                ## Why

                To be written by %s: why the conclusion follows.

                ## When not

                It stays silent %s the limit.

                ## Numbers

                - `%s`

                Its value, meaning and owner stand in `rules/thresholds.yaml`.

                ## Sources

                To be written by %s: where this is known from.
                """.formatted(
                        title,
                        wanted.owner(),
                        start.concludes(),
                        look.type().name(),
                        side,
                        value,
                        wanted.owner(),
                        look.atLeast() ? "below" : "above",
                        look.threshold(),
                        wanted.owner());
    }
}
