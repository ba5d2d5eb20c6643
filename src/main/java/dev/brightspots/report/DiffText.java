package dev.brightspots.report;

import dev.brightspots.pipeline.diff.Diff;
import dev.brightspots.pipeline.diff.Diff.LimitChange;
import dev.brightspots.pipeline.diff.Difference;
import dev.brightspots.pipeline.diff.Difference.How;
import dev.brightspots.pipeline.diff.Difference.What;
import dev.brightspots.pipeline.diff.PeriodDiff;
import java.util.List;

/** What an edit of the rules changes, for a terminal. */
public final class DiffText {
    private static final int MOST = 30;

    private final Lines lines;
    private final DiffWords words;

    private DiffText(Diff diff, Edition edition, Ink ink) {
        this.lines = new Lines(ink);
        this.words = new DiffWords(new Names(diff.data(), edition.people()));
    }

    /** The differences, ending in a line end. */
    public static String of(Diff diff, Edition edition, Ink ink) {
        DiffText text = new DiffText(diff, edition, ink);
        text.rules(diff);
        diff.periods().forEach(text::period);
        return text.lines.toString();
    }

    private void rules(Diff diff) {
        lines.title("From pack " + diff.from() + " to pack " + diff.to());
        diff.rules().forEach(one -> lines.item("rule " + one.id() + " " + DiffWords.rule(one.how())));
        diff.limits().stream()
                .map(LimitChange.class::cast)
                .map(DiffWords::limit)
                .forEach(lines::item);
        if (diff.rules().isEmpty() && diff.limits().isEmpty()) {
            lines.item("no rule and no threshold is another");
        }
    }

    private void period(PeriodDiff period) {
        lines.section("At " + period.period());
        for (What what : What.values()) {
            lines.item(DiffWords.count(period, what));
        }
        section("By unit", period.differences(), What.STANDING, false);
        section("Standings", period.differences(), What.STANDING, true);
        List<String> byRule = DiffWords.byRule(period);
        if (!byRule.isEmpty()) {
            lines.section("By rule");
            byRule.forEach(lines::item);
        }
    }

    private void section(String title, List<Difference> all, What what, boolean only) {
        List<Difference> shown =
                all.stream().filter(one -> (one.what() == what) == only).toList();
        if (!shown.isEmpty()) {
            lines.section(title);
            lines.cutShort(shown, MOST, one -> {
                lines.item(words.line(one));
                if (one.how() == How.ADDED && one.what() != What.STANDING) {
                    lines.at(2, words.unnamed(one.text()));
                }
            });
        }
    }
}
