package dev.brightspots.report;

import dev.brightspots.learn.Outcome;
import dev.brightspots.measure.Shown.Trace;
import dev.brightspots.pipeline.Ids;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.CoachingPlan.LeftOut;
import dev.brightspots.plan.Course;
import dev.brightspots.plan.Planned;
import dev.brightspots.sales.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Coaching plans in the words of the outside contract. */
public final class PlanJson {
    private final Map<UnitId, List<Course>> courses;

    /** @param result of the run that the plans belong to */
    public PlanJson(RunResult result) {
        this.courses = result.courses().stream()
                .collect(Collectors.groupingBy(Course::unit, HashMap::new, Collectors.toList()));
    }

    /** One plan with all that its items say. */
    public ObjectNode of(CoachingPlan plan) {
        return new JsonItem()
                .text("unit", plan.unit())
                .text("period", plan.period())
                .texts("items", plan.items())
                .set("leftOut", JsonItem.array(plan.leftOut(), PlanJson::leftOut))
                .text("id", Ids.of(plan))
                .set("courses", JsonItem.array(courses.getOrDefault(plan.unit(), List.of()), PlanJson::course))
                .node();
    }

    /** How good the plans are together. */
    static ObjectNode planning(Planned planned) {
        return new JsonItem()
                .number("gain", planned.gain())
                .number("bound", planned.bound())
                .node();
    }

    /** What came of an item of a plan. */
    public static ObjectNode outcome(RunResult.CameOf came) {
        Outcome outcome = came.outcome();
        return new JsonItem()
                .text("id", came.id())
                .text("plan", outcome.plan())
                .text("recommendation", outcome.item().recommendation())
                .text("unit", outcome.unit())
                .text("practice", outcome.item().practice())
                .text("metric", outcome.item().metric())
                .text("state", outcome.state())
                .text("due", outcome.due())
                .text("since", outcome.trace().map(Trace::first))
                .number("expected", outcome.item().evidence().expected())
                .number("effect", outcome.effect())
                .number("low", outcome.low())
                .number("high", outcome.high())
                .number("harm", outcome.harm())
                .text("text", came.text())
                .node();
    }

    private static ObjectNode leftOut(LeftOut left) {
        return new JsonItem()
                .text("recommendation", left.recommendation())
                .text("because", left.because())
                .node();
    }

    private static ObjectNode course(Course course) {
        return new JsonItem()
                .text("recommendation", course.recommendation())
                .text("practice", course.practice())
                .set("aim", aim(course.aim()))
                .set(
                        "teacher",
                        course.teacher().<JsonNode>map(PlanJson::teacher).orElse(NullNode.getInstance()))
                .set("sessions", JsonItem.array(course.sessions(), PlanJson::session))
                .set("watch", watch(course.watch()))
                .set("checks", JsonItem.array(course.checks(), PlanJson::check))
                .text("because", course.because())
                .text("say", course.say())
                .node();
    }

    private static ObjectNode aim(Course.Aim aim) {
        return new JsonItem()
                .text("metric", aim.metric())
                .number("from", aim.from())
                .number("to", aim.to())
                .number("low", aim.low())
                .number("high", aim.high())
                .text("by", aim.by())
                .node();
    }

    private static ObjectNode teacher(Course.Teacher teacher) {
        return new JsonItem()
                .text("unit", teacher.unit())
                .text("because", teacher.because())
                .node();
    }

    private static ObjectNode session(Course.Session session) {
        return new JsonItem()
                .whole("week", session.week())
                .text("day", session.day())
                .number("hours", session.hours())
                .texts("steps", session.steps())
                .node();
    }

    private static ObjectNode watch(Course.Watch watch) {
        return new JsonItem()
                .texts("weekly", watch.weekly())
                .texts("atTheEnd", watch.atTheEnd())
                .node();
    }

    private static ObjectNode check(Course.Check check) {
        return new JsonItem()
                .whole("week", check.week())
                .text("day", check.day())
                .text("question", check.question())
                .node();
    }
}
