package dev.brightspots.report;

import static dev.brightspots.report.SampleCompany.CHECKLIST;
import static dev.brightspots.report.SampleCompany.WIN_RATE;
import static dev.brightspots.report.SampleCompany.team;

import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.Course;
import dev.brightspots.plan.Course.Aim;
import dev.brightspots.plan.Course.Check;
import dev.brightspots.plan.Course.Session;
import dev.brightspots.plan.Course.Teacher;
import dev.brightspots.plan.Course.Watch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What teams of the sample company work on. */
final class SamplePlans {
    private SamplePlans() {}

    static List<Course> courses() {
        LocalDate monday = LocalDate.of(2026, 7, 6);
        return List.of(new Course(
                "rec-2-discovery-checklist",
                team(2),
                CHECKLIST,
                new Aim(
                        WIN_RATE,
                        OptionalDouble.of(0.22),
                        OptionalDouble.of(0.25),
                        OptionalDouble.of(0.23),
                        OptionalDouble.of(0.27),
                        Optional.of(LocalDate.of(2026, 10, 4))),
                Optional.of(new Teacher(team(1), "Team Aurora does it since 2025-Q1.")),
                List.of(
                        new Session(1, Optional.of(monday), 2, List.of("=Print the seven questions on one card")),
                        new Session(2, Optional.of(monday.plusWeeks(1)), 1.5, List.of("Answer them, together"))),
                new Watch(List.of(), List.of(WIN_RATE)),
                List.of(
                        new Check(7, Optional.of(monday.plusWeeks(6)), "Is 'Discovery checklist' done?"),
                        new Check(13, Optional.of(LocalDate.of(2026, 10, 4)), "Has win rate moved as hoped?")),
                "Team Boreas could raise win rate.",
                "We want to raise our win rate from 22 % to about 25 % by 4 October 2026."));
    }

    static List<CoachingPlan> plans() {
        return List.of(
                new CoachingPlan(team(2), RunResults.PERIOD.plus(1), List.of("rec-2-discovery-checklist"), List.of()),
                new CoachingPlan(
                        team(9),
                        RunResults.PERIOD.plus(1),
                        List.of("rec-9-discovery-checklist"),
                        List.of(new CoachingPlan.LeftOut("rec-9-peer-talks", Because.SAME_METRIC))));
    }
}
