package dev.brightspots.report;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Grade;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Bright;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The few sentences for a reader who reads nothing else. */
final class Headline {
    private Headline() {}

    static List<String> of(RunResult result, Names names) {
        List<String> sentences = new ArrayList<>();
        sentences.add(spots(result, names));
        if (!result.recommendations().isEmpty()) {
            sentences.add(advice(result, names));
        } else if (!result.brightSpots().isEmpty()) {
            sentences.add("No practice is shown to help a further team, so nothing is recommended.");
        }
        if (!result.inquiries().isEmpty()) {
            sentences.add("Nobody knows yet why "
                    + Words.and(result.inquiries().stream()
                            .map(ask -> names.unit(ask.unit()) + " shines on " + lower(names.metricName(ask.metric())))
                            .distinct()
                            .limit(3)
                            .toList())
                    + (result.inquiries().size() > 3 ? " (and others)" : "")
                    + ": go and ask.");
        }
        int warnings = result.warnings().size();
        if (warnings > 0) {
            sentences.add(
                    warnings == 1
                            ? "Read the warning: without it the figures would mislead."
                            : "Read the " + Figures.count(warnings, "warning")
                                    + ": without them the figures would mislead.");
        }
        return sentences;
    }

    private static String spots(RunResult result, Names names) {
        if (result.brightSpots().isEmpty()) {
            return "Nothing excels: no unit is ahead of its peers by more than chance and by enough to matter.";
        }
        List<Bright> named = result.brightSpots().stream()
                .filter(bright -> !names.isPerson(bright.unit()))
                .toList();
        int persons = result.brightSpots().size() - named.size();
        List<String> causes = Stream.of(CauseKind.values())
                .map(cause -> {
                    long count = named.stream()
                            .filter(bright -> bright.cause() == cause)
                            .count();
                    return count == 0 ? "" : Figures.count(count) + "\u00a0" + of(cause);
                })
                .filter(text -> !text.isEmpty())
                .toList();
        if (named.isEmpty()) {
            return "No team shines, but " + Figures.count(persons, "single person")
                    + (persons == 1 ? " does." : " do.");
        }
        return Figures.count(named.size(), "bright spot")
                + ": "
                + Words.and(causes)
                + (persons == 0 ? "" : "; besides, " + Figures.count(persons) + " among single persons")
                + ".";
    }

    private static String of(CauseKind cause) {
        return switch (cause) {
            case LUCK -> "by a windfall that has passed";
            case MIX -> "by easier work";
            case TALENT -> "by one outstanding member";
            case EFFORT -> "by more work";
            case DRIVER -> "by another metric";
            case PRACTICE -> "by a practice that can be taught";
            case UNEXPLAINED -> "not explained yet";
        };
    }

    private static String advice(RunResult result, Names names) {
        List<Advised> all = result.recommendations();
        long teams = all.stream()
                .map(advised -> names.team(advised.target()))
                .distinct()
                .count();
        long pilots = all.stream().filter(Headline::pilot).count();
        long planned = result.planned().plans().stream()
                .mapToLong(plan -> plan.items().size())
                .sum();
        return Figures.count(all.size(), "recommendation")
                + " for "
                + Figures.count(teams, "team")
                + (pilots > 0 ? ", " + Figures.count(pilots) + " of them as pilot" + (pilots == 1 ? "" : "s") : "")
                + (planned > 0 ? "; " + Figures.count(planned) + " fit into the coaching plans" : "")
                + ".";
    }

    static boolean pilot(Advised advised) {
        return advised.grade() == Grade.C || advised.grade() == Grade.D;
    }

    /** A name in the middle of a sentence, unless it begins with an abbreviation. */
    static String lower(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1)
                : name;
    }
}
