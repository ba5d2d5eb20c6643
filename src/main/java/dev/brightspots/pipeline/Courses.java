package dev.brightspots.pipeline;

import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.Course;
import dev.brightspots.plan.Course.Aim;
import dev.brightspots.plan.Course.Check;
import dev.brightspots.plan.Course.Session;
import dev.brightspots.plan.Course.Teacher;
import dev.brightspots.plan.Course.Watch;
import dev.brightspots.plan.Planned;
import dev.brightspots.plan.Schedule;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes of the items of plans what a team needs to begin: an aim, sessions, somebody who shows how, and when to look. */
final class Courses {
    private static final int DIGITS = 3;

    private final SalesData data;
    private final Wording wording;
    private final Period assessed;
    private final int weeks;
    private final Map<String, Advised> advised = new HashMap<>();
    private final Map<String, StandingLine> standings = new HashMap<>();

    /** @param weeks how long a plan lasts */
    Courses(SalesData data, Wording wording, Period assessed, int weeks) {
        this.data = data;
        this.wording = wording;
        this.assessed = assessed;
        this.weeks = weeks;
    }

    /** In the order of plans and their items. */
    List<Course> of(Planned planned, Collection<Advised> advice, Collection<StandingLine> lines) {
        advice.forEach(one -> advised.put(one.id(), one));
        lines.forEach(line -> standings.put(line.unit() + "\u0000" + line.metric(), line));
        Optional<LocalDate> start = assessed.equals(Period.ALL)
                ? Optional.empty()
                : Optional.of(assessed.last().plusDays(1));
        List<Course> courses = new ArrayList<>();
        for (CoachingPlan plan : planned.plans()) {
            Schedule schedule = new Schedule(start, weeks, data.capacity().hoursPerWeek(plan.unit()));
            plan.items()
                    .forEach(item -> courses.add(course(
                            Objects.requireNonNull(advised.get(item)),
                            Optional.ofNullable(planned.teachers().get(item)),
                            schedule)));
        }
        return courses;
    }

    private Course course(Advised item, Optional<UnitId> source, Schedule schedule) {
        Practice practice = Objects.requireNonNull(data.practices().get(item.practice()));
        Metric metric = data.metrics().get(item.metric());
        // Where nobody said how long it takes, a step takes an hour.
        double hours = practice.effortHours().orElse(0);
        List<Session> sessions =
                schedule.take(hours > 0 ? hours : Math.max(1, practice.steps().size()), practice.steps());
        Aim aim = aim(item, metric, schedule.last());
        return new Course(
                item.id(),
                item.target(),
                item.practice(),
                aim,
                source.map(unit -> new Teacher(unit, teaches(item, unit))),
                sessions,
                watch(practice, metric),
                checks(item, practice, sessions, schedule),
                because(item, source),
                say(item, source, aim, sessions));
    }

    /** Advice names the best source; where that has no room, the plan speaks of the one that teaches. */
    private String because(Advised item, Optional<UnitId> source) {
        if (item.source().isEmpty() || source.isEmpty() || source.equals(item.source())) {
            return item.text();
        }
        String best = wording.unit(item.source().get().value());
        return item.text()
                .replace(
                        Sentences.shows(best),
                        Sentences.shows(wording.unit(source.get().value())))
                .replace(Sentences.differences(item.differs(), best), "");
    }

    private Aim aim(Advised item, Metric metric, Optional<LocalDate> by) {
        StandingLine line = standings.get(item.target() + "\u0000" + item.metric());
        OptionalDouble from = line == null ? OptionalDouble.empty() : line.value();
        double low = item.gain().low() * metric.better().sign();
        double high = item.gain().high() * metric.better().sign();
        return new Aim(
                item.metric(),
                from,
                moved(item, from, item.gain().expected() * metric.better().sign()),
                moved(item, from, Math.min(low, high)),
                moved(item, from, Math.max(low, high)),
                by);
    }

    private static OptionalDouble moved(Advised item, OptionalDouble from, double by) {
        return from.isEmpty() ? from : OptionalDouble.of(item.gain().unit().moved(from.getAsDouble(), by));
    }

    private String teaches(Advised item, UnitId source) {
        Optional<Period> since = data.adoptions().stream()
                .filter(adoption -> adoption.practice().equals(item.practice()))
                .filter(adoption -> data.organisation().pathUp(source).stream()
                        .anyMatch(unit -> unit.id().equals(adoption.unit())))
                .map(Adoption::since)
                .flatMap(Optional::stream)
                .max(Period::compareTo);
        return wording.unit(source.value()) + " does it"
                + since.map(period -> " since " + period).orElse("") + " and is compared with the same teams."
                + Sentences.differences(Differences.between(data, item.target(), source), wording.unit(source.value()));
    }

    private static Watch watch(Practice practice, Metric metric) {
        Set<MetricId> weekly = new LinkedHashSet<>(practice.indicators());
        practice.trackedBy().ifPresent(weekly::add);
        if (weekly.isEmpty()) {
            weekly.addAll(metric.drivers());
        }
        weekly.remove(metric.id());
        Set<MetricId> atTheEnd = new LinkedHashSet<>(List.of(metric.id()));
        atTheEnd.addAll(metric.watch());
        return new Watch(List.copyOf(weekly), List.copyOf(atTheEnd));
    }

    private List<Check> checks(Advised item, Practice practice, List<Session> sessions, Schedule schedule) {
        int learnt = sessions.get(sessions.size() - 1).week();
        int half = Math.min(weeks, Math.max(learnt + 1, (weeks + 1) / 2));
        List<Check> checks = new ArrayList<>();
        if (half < weeks) {
            checks.add(new Check(
                    half, schedule.monday(half), "Is '" + practice.title() + "' done, and what is in its way?"));
        }
        checks.add(new Check(
                weeks, schedule.last(), "Has " + wording.metric(item.metric().value()) + " moved as hoped?"));
        return checks;
    }

    private String about(String metric, double value) {
        return wording.value(
                metric, new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue());
    }

    private String say(Advised item, Optional<UnitId> source, Aim aim, List<Session> sessions) {
        Metric metric = data.metrics().get(item.metric());
        String name = metric.id().value();
        String move = "We want to " + (metric.better() == Metric.Better.HIGHER ? "raise" : "lower") + " our "
                + wording.metric(name)
                + (aim.from().isEmpty()
                        ? ""
                        : " from " + about(name, aim.from().getAsDouble()) + " to about "
                                + about(name, aim.to().orElseThrow()))
                + aim.by().map(day -> " by " + Wording.day(day)).orElse("") + ".";
        String practice = "'" + wording.practice(item.practice().value()) + "'";
        String how = source.map(unit -> wording.unit(unit.value()) + " does " + practice + " and shows us how")
                .orElse("Nobody here does " + practice + " yet: we try it first, and see together whether it helps");
        return move + " " + how + ". We begin "
                + sessions.get(0)
                        .day()
                        .map(day -> "in the week of " + Wording.day(day))
                        .orElse("in week 1") + ".";
    }
}
