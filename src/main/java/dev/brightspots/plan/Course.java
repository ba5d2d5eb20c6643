package dev.brightspots.plan;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a unit takes up one practice: an item of its coaching plan in full.
 *
 * @param recommendation id of the recommendation it carries out
 * @param teacher who shows how; empty if nobody does it yet
 * @param sessions at least one, in the order of weeks
 * @param checks in the order of weeks; the last one asks whether it helped
 * @param because why this unit and this practice, in a sentence
 * @param say what a manager can say to the unit
 */
public record Course(
        String recommendation,
        UnitId unit,
        PracticeId practice,
        Aim aim,
        Optional<Teacher> teacher,
        List<Session> sessions,
        Watch watch,
        List<Check> checks,
        String because,
        String say) {
    /**
     * Where a metric is to come to, in its own terms; empty where the unit has no value now.
     *
     * @param low lower end of what is expected, 95 times in 100
     * @param high upper end of it
     * @param by the day on which it is looked at; empty where data know no time
     */
    public record Aim(
            MetricId metric,
            OptionalDouble from,
            OptionalDouble to,
            OptionalDouble low,
            OptionalDouble high,
            Optional<LocalDate> by) {}

    /** A unit that shows how, and why it is the one to learn from. */
    public record Teacher(UnitId unit, String because) {}

    /**
     * Time to learn.
     *
     * @param week of the plan, from 1
     * @param day the Monday of that week; empty where data know no time
     * @param hours more than 0
     * @param steps of the practice that are taken in it
     */
    public record Session(int week, Optional<LocalDate> day, double hours, List<String> steps) {
        public Session {
            if (week < 1 || !(hours > 0)) {
                throw new IllegalArgumentException(
                        "A session is in a week from 1 and lasts, not " + week + ", " + hours);
            }
            steps = List.copyOf(steps);
        }
    }

    /**
     * What to look at meanwhile, and what at the end.
     *
     * @param weekly shows early whether the practice is being done
     * @param atTheEnd what was to move, and what may have paid for it
     */
    public record Watch(List<MetricId> weekly, List<MetricId> atTheEnd) {
        public Watch {
            weekly = List.copyOf(weekly);
            atTheEnd = List.copyOf(atTheEnd);
        }
    }

    /** A day on which somebody asks how it goes. */
    public record Check(int week, Optional<LocalDate> day, String question) {}

    public Course {
        sessions = List.copyOf(sessions);
        checks = List.copyOf(checks);
    }
}
