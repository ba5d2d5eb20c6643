package dev.brightspots.report;

import dev.brightspots.pipeline.diff.Diff.LimitChange;
import dev.brightspots.pipeline.diff.Difference;
import dev.brightspots.pipeline.diff.Difference.How;
import dev.brightspots.pipeline.diff.Difference.What;
import dev.brightspots.pipeline.diff.PeriodDiff;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Differences in words, alike on the terminal and on a page. */
final class DiffWords {
    private final Names names;

    DiffWords(Names names) {
        this.names = names;
    }

    /** A sentence in which no person is named who must not be. */
    String unnamed(String text) {
        return names.unnamed(text);
    }

    static String rule(How how) {
        return switch (how) {
            case ADDED -> "is new";
            case GONE -> "is gone";
            case CHANGED -> "was edited";
        };
    }

    /** "practice.chance: 0.95 is now 0.9". */
    static String limit(LimitChange one) {
        String name = one.name() + one.metric().map(metric -> " for " + metric).orElse("");
        if (one.before().isEmpty()) {
            return name + " is new: " + number(one.after().orElseThrow());
        }
        return name + ": " + number(one.before().get())
                + one.after().map(after -> " is now " + number(after)).orElse(" is gone");
    }

    private static String number(double number) {
        return JsonItem.number(number).toString();
    }

    /** "Recommendations: 66 before, 64 after; 1 added, 3 gone, 2 changed". */
    static String count(PeriodDiff period, What what) {
        return plural(what) + ": " + period.before().getOrDefault(what, 0) + " before, "
                + period.after().getOrDefault(what, 0) + " after; " + period.count(what, How.ADDED) + " added, "
                + period.count(what, How.GONE) + " gone, " + period.count(what, How.CHANGED) + " changed";
    }

    static String plural(What what) {
        return switch (what) {
            case RECOMMENDATION -> "Recommendations";
            case BRIGHT_SPOT -> "Bright spots";
            case INQUIRY -> "Inquiries";
            case WARNING -> "Warnings";
            case PATTERN -> "Patterns";
            case HALT -> "Practices not to be spread further";
            case STANDING -> "Standings";
        };
    }

    static String singular(What what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "Dunhollow, win rate, Discovery checklist: recommendation changed: from Caldermere, grade B; now from Amberwick". */
    String line(Difference one) {
        return subject(one) + ": " + singular(one.what()) + " " + what(one) + " (" + String.join(", ", one.rules())
                + ")";
    }

    String subject(Difference one) {
        return one.unit().map(names::unit).orElseGet(() -> names.context(one.context())) + ", "
                + names.metricName(one.metric())
                + one.practice()
                        .map(practice -> ", " + names.practice(practice))
                        .orElse("");
    }

    static String what(Difference one) {
        return switch (one.how()) {
            case ADDED -> "added: " + one.after();
            case GONE -> "gone: " + one.before();
            case CHANGED -> "changed: " + one.before() + "; now " + one.after();
        };
    }

    /** How much each rule has to do with, the busiest first. */
    static List<String> byRule(PeriodDiff period) {
        Map<String, Long> counts = new TreeMap<>();
        period.differences().forEach(one -> one.rules().forEach(rule -> counts.merge(rule, 1L, Long::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> one.getKey() + ": " + Figures.count(one.getValue(), "difference"))
                .toList();
    }
}
