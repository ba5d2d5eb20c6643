package dev.brightspots.report;

import dev.brightspots.pipeline.Ids;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.CoachingPlan.LeftOut;
import dev.brightspots.plan.Course;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Puts coaching plans into words. */
public final class PlanSheets {
    private final Names names;
    private final Map<String, Course> courses = new TreeMap<>();
    private final Map<String, Advised> advised = new TreeMap<>();

    PlanSheets(RunResult result, Names names) {
        this.names = names;
        result.courses().forEach(course -> courses.put(course.recommendation(), course));
        result.recommendations().forEach(one -> advised.put(one.id(), one));
    }

    /** One sheet for each plan, in the order of plans; none for a person who must not be named. */
    public static List<PlanSheet> of(RunResult result, Edition edition) {
        PlanSheets sheets = new PlanSheets(result, new Names(result.data(), edition.people()));
        return result.planned().plans().stream()
                .filter(plan -> !sheets.names.isPerson(plan.unit()))
                .map(sheets::sheet)
                .toList();
    }

    private PlanSheet sheet(CoachingPlan plan) {
        Period period = plan.period();
        return new PlanSheet(
                Ids.of(plan),
                names.organisation().orElse(""),
                plan.unit().value(),
                names.unit(plan.unit()),
                period.toString(),
                plain(Figures.period(period)),
                period.equals(Period.ALL) ? Optional.empty() : Optional.of(period.first()),
                items(plan),
                plan.leftOut().stream().map(this::left).toList());
    }

    /** The items of a plan in full. */
    List<PlanSheet.Item> items(CoachingPlan plan) {
        return plan.items().stream()
                .map(courses::get)
                .filter(Objects::nonNull)
                .map(this::item)
                .toList();
    }

    private PlanSheet.Item item(Course course) {
        return new PlanSheet.Item(
                course.recommendation(),
                names.practice(course.practice()),
                names.metricName(course.aim().metric()),
                aim(course),
                course.teacher().map(one -> new PlanSheet.Teacher(names.unit(one.unit()), one.because())),
                course.sessions().stream()
                        .map(one -> new PlanSheet.Session(one.week(), one.day(), one.hours(), one.steps()))
                        .toList(),
                new PlanSheet.Watch(
                        metrics(course.watch().weekly()), metrics(course.watch().atTheEnd())),
                course.checks().stream()
                        .map(one -> new PlanSheet.Check(one.week(), one.day(), one.question()))
                        .toList(),
                course.because(),
                course.say());
    }

    private List<String> metrics(List<MetricId> ids) {
        return ids.stream().map(names::metricName).toList();
    }

    private String aim(Course course) {
        Course.Aim aim = course.aim();
        Metric metric = names.metric(aim.metric());
        String by = aim.by().map(day -> " by " + Figures.day(day)).orElse("");
        if (aim.from().isEmpty() || aim.to().isEmpty()) {
            return plain(change(course, metric) + by);
        }
        double to = aim.to().getAsDouble();
        return plain(Figures.value(metric, aim.from().getAsDouble())
                + " to about "
                + Figures.value(metric, to)
                + " ("
                + Figures.range(metric, aim.low().orElse(to), aim.high().orElse(to))
                + ")"
                + by);
    }

    /** Where nobody knows what the unit has now, only the change can be told. */
    private String change(Course course, Metric metric) {
        return Optional.ofNullable(advised.get(course.recommendation()))
                .map(Advised::gain)
                .map(gain -> Figures.gain(metric, course.aim().from(), gain.expected(), gain.low(), gain.high()))
                .orElse(metric.better() == Metric.Better.HIGHER ? "more than now" : "less than now");
    }

    private PlanSheet.Left left(LeftOut left) {
        Advised one = advised.get(left.recommendation());
        return new PlanSheet.Left(
                one == null
                        ? "an item of an earlier run"
                        : names.practice(one.practice()) + " (" + Headline.lower(names.metricName(one.metric())) + ")",
                Words.because(left.because()));
    }

    /** A fixed blank is for the eye; other programs would not find "24 days" by it. */
    private static String plain(String figure) {
        return figure.replace('\u00a0', ' ');
    }
}
