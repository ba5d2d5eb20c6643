package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Gain;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.Planned;
import dev.brightspots.sales.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Tells recommendations by team, and what the plans make of them. */
final class TellingAdvice {

    private static final double SEEN = 0.001;

    private final RunResult result;
    private final Names names;
    private final Map<String, StandingLine> standings;
    private final Map<String, Advised> byId = new TreeMap<>();
    private final Map<String, String> statuses = new TreeMap<>();
    private final Set<String> planned = new HashSet<>();

    TellingAdvice(RunResult result, Names names, Map<String, StandingLine> standings) {
        this.result = result;
        this.names = names;
        this.standings = standings;
        result.recommendations().forEach(advised -> byId.put(advised.id(), advised));
        for (CoachingPlan plan : result.planned().plans()) {
            planned.addAll(plan.items());
            plan.items().forEach(id -> statuses.put(id, "planned for " + plan.period()));
            plan.leftOut()
                    .forEach(left ->
                            statuses.put(left.recommendation(), "not planned: " + Words.because(left.because())));
        }
    }

    /** What is planned first, then by priority. */
    private Comparator<Advised> soonest() {
        return Comparator.comparing((Advised advised) -> !planned.contains(advised.id()))
                .thenComparing(Comparator.comparingDouble(Advised::priority).reversed())
                .thenComparing(Advised::id);
    }

    /** Teams in the order of their most urgent item. */
    List<Story.Team> teams() {
        Map<String, List<Advised>> byTeam = new LinkedHashMap<>();
        result.recommendations().stream()
                .sorted(soonest())
                .forEach(advised -> byTeam.computeIfAbsent(names.team(advised.target()), fresh -> new ArrayList<>())
                        .add(advised));
        List<Story.Team> teams = new ArrayList<>();
        byTeam.forEach((team, items) -> teams.add(new Story.Team(team, advice(items))));
        return teams;
    }

    /** One entry for each item; those of persons who must not be named become one entry for each practice and metric. */
    private List<Story.Advice> advice(List<Advised> items) {
        Map<String, List<Advised>> together = new LinkedHashMap<>();
        for (Advised item : items) {
            String key = names.isPerson(item.target()) ? item.practice() + "\n" + item.metric() : item.id();
            together.computeIfAbsent(key, fresh -> new ArrayList<>()).add(item);
        }
        return together.values().stream().map(this::together).toList();
    }

    private Story.Advice together(List<Advised> same) {
        Advised first = same.get(0);
        boolean person = names.isPerson(first.target());
        return new Story.Advice(
                names.practice(first.practice()),
                names.metricName(first.metric()),
                person ? Optional.of(Figures.count(same.size(), names.kind(first.target()))) : Optional.empty(),
                first.source().map(names::unit),
                gain(first, person),
                first.grade().name(),
                Words.grade(first.grade()),
                Headline.pilot(first),
                planned.contains(first.id()),
                person ? Optional.empty() : Optional.ofNullable(statuses.get(first.id())),
                first.text(),
                Telling.reasonTexts(first.reasons(), first.text()));
    }

    private String gain(Advised advised, boolean person) {
        Metric metric = names.metric(advised.metric());
        StandingLine line = standings.get(Telling.key(advised.target(), advised.metric()));
        Gain gain = advised.gain();
        OptionalDouble from = line == null
                ? OptionalDouble.empty()
                : person ? Typical.expected(result.standings(), line.metric(), line.context()) : line.value();
        return Figures.gain(metric, from, gain.expected(), gain.low(), gain.high());
    }

    List<Story.Plan> plans() {
        PlanSheets sheets = new PlanSheets(result, names);
        return result.planned().plans().stream()
                .filter(plan -> !names.isPerson(plan.unit()) && !plan.items().isEmpty())
                .map(plan -> new Story.Plan(
                        names.unit(plan.unit()),
                        plan.period().toString(),
                        plan.items().stream().map(this::item).toList(),
                        sheets.items(plan).stream().map(PlanHtml.Course::of).toList(),
                        plan.leftOut().stream()
                                .map(left -> item(left.recommendation()) + ": " + Words.because(left.because()))
                                .toList()))
                .toList();
    }

    /** Teams that were looked at and get nothing to work on. */
    List<String> unplanned() {
        return result.planned().plans().stream()
                .filter(plan -> !names.isPerson(plan.unit()) && plan.items().isEmpty())
                .map(plan -> names.unit(plan.unit()))
                .toList();
    }

    /** How good the plans are together. */
    String planning() {
        Planned planned = result.planned();
        double parts = planned.gain() > 0 ? planned.bound() / planned.gain() - 1 : 0;
        return "Within what teams can learn and others can teach, no other choice gains more in all."
                + (parts < SEEN
                        ? ""
                        : " Were it possible to share items out in parts, " + Figures.percent(parts) + " more.");
    }

    private String item(String id) {
        Advised advised = byId.get(id);
        return advised == null
                ? "an item of an earlier run"
                : names.practice(advised.practice())
                        + " ("
                        + Headline.lower(names.metricName(advised.metric()))
                        + advised.source()
                                .map(source -> ", from " + names.unit(source))
                                .orElse("")
                        + ")";
    }
}
