package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run's result as a summary to read on a terminal: names, not ids, and what could not be said. */
public final class AdviceText {
    private static final int SPOTS = 4;
    private static final int MOST = 12;
    private static final int TEAMS = 4;
    private static final int ITEMS = 2;
    private static final int FEW = 3;
    private static final int GAPS = 4;
    private static final int SHORTEST = 40;

    private final Lines lines;
    private final Story story;
    private final Set<String> explained = new HashSet<>();

    private AdviceText(Story story, Ink ink) {
        this.story = story;
        this.lines = new Lines(ink);
    }

    /** The summary, some 60 lines of at most 100 characters, ending in a line end. */
    public static String of(RunResult result, Edition edition, Ink ink) {
        AdviceText text = new AdviceText(Telling.of(result, edition), ink);
        text.head();
        text.outlook();
        text.spots();
        text.teams();
        text.plans();
        text.inquiries();
        text.warnings();
        text.halts();
        text.patterns();
        text.unsaid();
        return text.lines.toString();
    }

    private void head() {
        Story.Head head = story.head();
        lines.title(head.organisation() + ", " + head.period());
        lines.at(
                0,
                "Rules: " + head.rules() + " (pack " + head.pack() + "). Facts: " + head.facts() + " rows taken, "
                        + head.refused() + " refused. Run " + head.run() + ".");
        lines.gap();
        story.headline().forEach(sentence -> lines.at(0, sentence));
    }

    private void outlook() {
        boolean nothing = story.spots().isEmpty() && story.persons().isEmpty();
        if (!story.outlook().isEmpty()) {
            lines.section(nothing ? "What could have been seen" : "What could be seen");
            lines.cut(story.outlook(), nothing ? MOST : 2, sentence -> lines.item(sentence));
        }
    }

    private void spots() {
        if (story.spots().isEmpty() && story.persons().isEmpty()) {
            return;
        }
        lines.section("Bright spots");
        Map<String, List<Story.Spot>> byCause = new LinkedHashMap<>();
        story.spots()
                .forEach(spot -> byCause.computeIfAbsent(spot.cause(), fresh -> new ArrayList<>())
                        .add(spot));
        byCause.forEach(this::cause);
        if (!story.persons().isEmpty()) {
            lines.item("Single persons, not named (--people names them):");
            lines.cut(story.persons(), FEW, line -> lines.at(2, line));
        }
    }

    /** One bright spot in full, the others by name: the reader gets an example of each cause. */
    private void cause(String cause, List<Story.Spot> spots) {
        Story.Spot first = spots.get(0);
        lines.item(Words.capital(cause) + ": " + first.unit() + ", " + first.metric()
                + first.practice().map(practice -> " (" + practice + ")").orElse(""));
        lines.at(2, clause(first.text()));
        if (!first.shares().isEmpty()) {
            lines.at(
                    2,
                    "Its lead: "
                            + String.join(
                                    ", ",
                                    first.shares().stream()
                                            .map(share -> share.cause() + " " + share.text())
                                            .toList()));
        }
        List<String> others = spots.stream()
                .skip(1)
                .limit(SPOTS)
                .map(spot -> spot.unit() + " (" + Headline.lower(spot.metric()) + ")")
                .toList();
        int more = spots.size() - 1 - others.size();
        if (!others.isEmpty()) {
            lines.at(2, "Also " + String.join(", ", others) + (more > 0 ? " … and " + more + " more" : ""));
        }
    }

    /** What stands before the first semicolon: the rest is in the page and in the JSON. */
    private static String clause(String text) {
        int end = text.length() < SHORTEST ? -1 : text.indexOf(';', SHORTEST);
        return end < 0 ? text : text.substring(0, end) + ".";
    }

    private void teams() {
        if (story.teams().isEmpty()) {
            return;
        }
        lines.section("Recommendations");
        lines.cut(story.teams(), TEAMS, team -> {
            lines.item(team.name());
            lines.cutShort(team.advice(), ITEMS, this::advice);
        });
    }

    private void advice(Story.Advice advice) {
        lines.at(
                2,
                (advice.pilot() ? "Pilot: " : "")
                        + advice.practice()
                        + advice.whom().map(whom -> " for " + whom).orElse("")
                        + advice.source().map(source -> " from " + source).orElse(", which nobody does yet")
                        + ": "
                        + Headline.lower(advice.metric())
                        + " "
                        + advice.gain()
                        + ", grade "
                        + advice.grade()
                        + advice.status().map(status -> ", " + status).orElse(""));
        String why =
                advice.reasons().isEmpty() ? advice.text() : advice.reasons().get(0);
        // What speaks for a practice need not be read again at each team.
        if (!why.isEmpty() && explained.add(advice.practice() + "\n" + advice.metric())) {
            lines.at(3, why);
        }
    }

    private void plans() {
        if (story.plans().isEmpty() && story.unplanned().isEmpty()) {
            return;
        }
        long items =
                story.plans().stream().mapToLong(plan -> plan.items().size()).sum();
        lines.section("Coaching plans");
        lines.item(Figures.count(items, "item") + " for "
                + Figures.count(story.plans().size(), "team")
                + (story.unplanned().isEmpty()
                        ? "."
                        : "; nothing fits for "
                                + Figures.count(story.unplanned().size(), "other team") + "."));
        if (items > 0) {
            lines.at(2, story.planning());
        }
    }

    private void inquiries() {
        if (story.inquiries().isEmpty()) {
            return;
        }
        lines.section("Go and ask");
        lines.cut(story.inquiries(), FEW, ask -> {
            lines.item(ask.unit() + ", " + ask.metric()
                    + ask.compareWith()
                            .map(others -> "; compare with " + others)
                            .orElse(""));
            ask.questions().stream().limit(1).forEach(question -> lines.at(2, question));
        });
    }

    private void warnings() {
        if (story.warnings().isEmpty()) {
            return;
        }
        lines.section("Warnings");
        lines.cut(
                story.warnings(),
                FEW + 1,
                warning -> lines.item(
                        warning.kind() + ": " + warning.who() + ", " + warning.metric() + ". " + warning.text()));
    }

    private void halts() {
        if (story.halts().isEmpty()) {
            return;
        }
        lines.section("Practices not to spread further");
        lines.cut(
                story.halts(),
                FEW + 1,
                halt -> lines.item(halt.kind() + ": " + halt.who() + ", " + halt.metric() + ". " + halt.text()));
    }

    private void patterns() {
        if (story.patterns().isEmpty()) {
            return;
        }
        lines.section("Patterns that the rules name");
        lines.cut(story.patterns(), FEW + 1, pattern -> {
            lines.item(Words.capital(pattern.name()));
            lines.cut(
                    pattern.seen(), FEW, seen -> lines.at(2, seen.unit() + ", " + seen.metric() + ". " + seen.text()));
        });
    }

    private void unsaid() {
        Story.Unsaid unsaid = story.unsaid();
        lines.section("What could not be said");
        lines.item(unsaid.summary());
        List<String> gaps = unsaid.gaps().stream()
                .limit(GAPS)
                .map(gap -> gap.metric() + " " + gap.missing() + " of " + gap.of() + " " + gap.who())
                .toList();
        if (!gaps.isEmpty()) {
            int more = unsaid.gaps().size() - gaps.size();
            lines.item("Most in: " + String.join("; ", gaps) + (more > 0 ? "; and " + more + " more" : "") + ".");
        }
        if (!story.head().refused().equals("0")) {
            lines.item("Refused rows: " + story.head().refused() + " (--refused FILE keeps them).");
        }
        lines.cut(
                unsaid.problems(),
                FEW,
                problem -> lines.item(problem.place() + ": " + problem.what() + "."
                        + (problem.maybe().isEmpty() ? "" : " Maybe " + problem.maybe())));
    }
}
