package dev.brightspots.report;

import dev.brightspots.pipeline.diff.Diff;
import dev.brightspots.pipeline.diff.Difference;
import dev.brightspots.pipeline.diff.Difference.What;
import dev.brightspots.pipeline.diff.PeriodDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an edit of the rules changes, as one page to read, hand on and print. */
public final class DiffHtml {
    /** What the template sees. */
    record Page(String organisation, String from, String to, List<String> edits, List<Section> periods) {}

    /** One period. */
    record Section(String period, List<String> counts, List<Row> rows, List<String> byRule) {}

    /** One difference. */
    record Row(String subject, String what, String how, String before, String after, String text, String rules) {}

    private final DiffWords words;

    private DiffHtml(DiffWords words) {
        this.words = words;
    }

    /** Writes the page in UTF-8; leaves the stream open. */
    public static void write(Diff diff, Edition edition, OutputStream out) throws IOException {
        Names names = new Names(diff.data(), edition.people());
        DiffHtml html = new DiffHtml(new DiffWords(names));
        List<String> edits = new ArrayList<>();
        diff.rules().forEach(one -> edits.add("Rule " + one.id() + " " + DiffWords.rule(one.how()) + "."));
        diff.limits().forEach(one -> edits.add("Threshold " + DiffWords.limit(one) + "."));
        Page page = new Page(
                names.organisation().orElse("the organisation"),
                diff.from(),
                diff.to(),
                edits,
                diff.periods().stream().map(html::section).toList());
        Template.write("diff", page, out);
    }

    private Section section(PeriodDiff period) {
        return new Section(
                period.period().toString(),
                Arrays.stream(What.values())
                        .map(what -> DiffWords.count(period, what))
                        .toList(),
                period.differences().stream().map(this::row).toList(),
                DiffWords.byRule(period));
    }

    private Row row(Difference one) {
        return new Row(
                words.subject(one),
                DiffWords.singular(one.what()),
                one.how().name().toLowerCase(java.util.Locale.ROOT),
                one.before(),
                one.after(),
                words.unnamed(one.text()),
                String.join(", ", one.rules()));
    }
}
