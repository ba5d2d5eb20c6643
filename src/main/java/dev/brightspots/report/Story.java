package dev.brightspots.report;

import java.util.List;
import java.util.Optional;

/** What a report for reading says, in sentences and names, before it is laid out on a terminal or a page. */
record Story(
        Head head,
        List<String> headline,
        List<String> outlook,
        List<Spot> spots,
        List<String> persons,
        List<Team> teams,
        List<Plan> plans,
        List<String> unplanned,
        String planning,
        List<Question> inquiries,
        List<Notice> warnings,
        List<Spotted> patterns,
        List<Notice> halts,
        List<Evidence> evidence,
        List<String> uncompared,
        Unsaid unsaid) {
    /** Which facts and rules it rests on. */
    record Head(
            String organisation,
            String period,
            String asOf,
            String rules,
            String pack,
            String run,
            String facts,
            String refused) {}

    /** A bright spot; {@code text} is the sentence that counts, {@code reasons} the others. */
    record Spot(
            String id,
            String unit,
            String metric,
            String cause,
            String causeKey,
            String text,
            List<Share> shares,
            Optional<String> practice,
            List<String> reasons) {}

    /** A cause's part of a lead; {@code start} and {@code width} are for drawing, from 0 to 100. */
    record Share(String cause, String key, String text, Optional<String> range, String start, String width) {}

    /** What one team is advised. */
    record Team(String name, List<Advice> advice) {}

    /**
     * One recommendation.
     *
     * @param whom empty if the team itself is meant, else the members
     * @param status what the plans make of it
     */
    record Advice(
            String practice,
            String metric,
            Optional<String> whom,
            Optional<String> source,
            String gain,
            String grade,
            String evidence,
            boolean pilot,
            boolean planned,
            Optional<String> status,
            String text,
            List<String> reasons) {}

    /** What a team works on; {@code courses} tell the items in full. */
    record Plan(String team, String period, List<String> items, List<PlanHtml.Course> courses, List<String> leftOut) {}

    /** What a trainer should go and ask. */
    record Question(
            String id,
            String unit,
            String metric,
            String text,
            Optional<String> compareWith,
            Optional<String> ruledOut,
            List<String> questions) {}

    /** A warning. */
    record Notice(String who, String metric, String kind, String text) {}

    /** Units of which the rules say the same, in words of their authors. */
    record Spotted(String name, List<Seen> seen) {}

    /** One of those. */
    record Seen(String unit, String metric, String text) {}

    /** What is known of a practice's effect. */
    record Evidence(
            String practice,
            String metric,
            String context,
            String design,
            String sites,
            String effect,
            String chance,
            String grade,
            String text) {}

    /** What could not be said, and how much is missing. */
    record Unsaid(String summary, List<Gap> gaps, List<String> examples, List<Trouble> problems) {}

    /** How many units of a kind too little is known of, on a metric. */
    record Gap(String metric, String who, String missing, String of) {}

    /** What was wrong in the files. */
    record Trouble(String place, String what, String maybe) {}
}
