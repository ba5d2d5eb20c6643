package dev.brightspots.rulepack.author;

import java.util.Locale;

/** Writes the page of a draft: the fixed headings, with what is known already and what its owner has to add. */
final class DraftPage {
    private DraftPage() {}

    static String text(Wanted wanted, Start start, Look look) {
        return head(wanted, start, look) + rest(wanted, look);
    }

    private static String head(Wanted wanted, Start start, Look look) {
        String title = wanted.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + wanted.name().substring(1);
        return String.format(
                Locale.ROOT,
                """
                # %s

                ## What we saw

                To be written by %s: what happened that made somebody want this rule.

                ## What it concludes

                A `%s` where this number of `%s` is at or %s the limit: %s.
                """,
                title,
                wanted.owner(),
                start.concludes(),
                look.type().name(),
                look.atLeast() ? "above" : "below",
                look.field().means().value());
    }

    private static String rest(Wanted wanted, Look look) {
        return String.format(Locale.ROOT, """

                ## Why

                To be written by %1$s: why the conclusion follows.

                ## When not

                It stays silent %2$s the limit.

                ## Numbers

                - `%3$s`

                Its value, meaning and owner stand in `rules/thresholds.yaml`.

                ## Sources

                To be written by %1$s: where this is known from.
                """, wanted.owner(), look.atLeast() ? "below" : "above", look.threshold());
    }
}
