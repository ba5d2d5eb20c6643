package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult;
import java.util.List;

/** A run's result as a summary to read on a terminal: names, not ids, and what could not be said. */
public final class AdviceText {
    private static final int SPOTS = 6;
    private static final int TEAMS = 5;
    private static final int ITEMS = 2;
    private static final int FEW = 3;

    private final Lines lines;
    private final Story story;

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
            lines.cut(story.outlook(), nothing ? 2 * SPOTS : FEW, sentence -> lines.item(sentence));
        }
    }

    private void spots() {
        if (story.spots().isEmpty() && story.persons().isEmpty()) {
            return;
        }
        lines.section("Bright spots");
        lines.cut(story.spots(), SPOTS, spot -> {
            lines.item(spot.unit() + ", " + spot.metric() + ": " + spot.cause()
                    + spot.practice().map(practice -> " (" + practice + ")").orElse(""));
            lines.at(2, spot.text());
            if (!spot.shares().isEmpty()) {
                lines.at(
                        2,
                        "Its lead: "
                                + String.join(
                                        ", ",
                                        spot.shares().stream()
                                                .map(share -> share.cause() + " " + share.text())
                                                .toList()));
            }
        });
        if (!story.persons().isEmpty()) {
            lines.item("Single persons, not named (--people names them):");
            lines.cut(story.persons(), FEW, line -> lines.at(2, line));
        }
    }

    private void teams() {
        if (story.teams().isEmpty()) {
            return;
        }
        lines.section("Recommendations");
        lines.cut(story.teams(), TEAMS, team -> {
            lines.item(team.name());
            lines.cut(team.advice(), ITEMS, this::advice);
        });
    }

    private void advice(Story.Advice advice) {
        lines.at(
                2,
                (advice.pilot() ? "Pilot: " : "")
                        + advice.practice()
                        + advice.whom().map(whom -> " for " + whom).orElse("")
                        + ", learning from "
                        + advice.source().orElse("nobody yet (no team does it)"));
        lines.at(
                3,
                advice.metric() + " " + advice.gain() + ", grade " + advice.grade()
                        + advice.status().map(status -> "; " + status).orElse(""));
        String why =
                advice.reasons().isEmpty() ? advice.text() : advice.reasons().get(0);
        if (!why.isEmpty()) {
            lines.at(3, why);
        }
    }

    private void plans() {
        if (story.plans().isEmpty()) {
            return;
        }
        long items =
                story.plans().stream().mapToLong(plan -> plan.items().size()).sum();
        long leftOut =
                story.plans().stream().mapToLong(plan -> plan.leftOut().size()).sum();
        lines.section("Coaching plans");
        lines.item(Figures.count(story.plans().size(), "team") + ": " + Figures.count(items, "item") + " planned, "
                + Figures.count(leftOut) + " left out, each with its reason in the full report.");
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
            lines.cut(ask.questions(), 1, question -> lines.at(2, question));
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

    private void unsaid() {
        Story.Unsaid unsaid = story.unsaid();
        lines.section("What could not be said");
        lines.item(unsaid.summary());
        List<String> gaps = unsaid.gaps().stream()
                .map(gap -> gap.metric() + ": " + gap.missing() + " of " + gap.of() + " " + gap.who())
                .toList();
        if (!gaps.isEmpty()) {
            lines.item(String.join("; ", gaps));
        }
        if (!story.head().refused().equals("0")) {
            lines.item("Refused rows: " + story.head().refused() + " (--refused FILE keeps them).");
        }
        lines.cut(
                unsaid.problems(),
                FEW,
                problem -> lines.item(problem.place() + " " + problem.what()
                        + (problem.maybe().isEmpty() ? "" : " Maybe " + problem.maybe())));
    }
}
