package dev.brightspots.pipeline;

import dev.brightspots.advise.Reason;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.plan.Course;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.ReviewedPlan;
import dev.brightspots.sales.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays the plans of a run before the trainers. */
public final class Proposals {
    private Proposals() {}

    /** One for each unit that has something to work on, in the order of units. */
    public static List<ReviewedPlan> of(RunResult result) {
        Map<String, Advised> advised =
                result.recommendations().stream().collect(Collectors.toMap(Advised::id, Function.identity()));
        Map<UnitId, List<Course>> courses = result.courses().stream().collect(Collectors.groupingBy(Course::unit));
        return result.planned().plans().stream()
                .filter(plan -> !plan.items().isEmpty())
                .map(plan -> ReviewedPlan.proposed(
                        Ids.of(plan),
                        plan.unit(),
                        plan.period(),
                        courses.getOrDefault(plan.unit(), List.of()).stream()
                                .map(course ->
                                        item(course, Objects.requireNonNull(advised.get(course.recommendation()))))
                                .toList()))
                .toList();
    }

    private static PlanItem item(Course course, Advised advised) {
        return new PlanItem(
                advised.id(),
                advised.practice(),
                advised.metric(),
                course.teacher().map(Course.Teacher::unit),
                course.sessions().get(0).day(),
                Earlier.evidence(advised),
                advised.reasons().stream()
                        .map(Reason::ruleId)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
