package dev.brightspots.plan;

import dev.brightspots.plan.Course.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lays the sessions of one unit's items out over the weeks of a plan: what comes first begins first, no week is too full. */
public final class Schedule {
    /** A session longer than this teaches no more. */
    private static final double LONGEST = 2;

    private static final double NOTHING = 1e-9;

    private final double[] free;
    private final Optional<LocalDate> monday;

    /**
     * An empty one.
     *
     * @param start the first day of the plan, which begins with the Monday on or after it; empty where data know no time
     * @param weeks how many it has, from 1
     * @param hoursPerWeek hours the unit has for coaching
     */
    public Schedule(Optional<LocalDate> start, int weeks, double hoursPerWeek) {
        this.monday = start.map(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        this.free = new double[weeks];
        Arrays.fill(free, hoursPerWeek);
    }

    /** The Monday of a week, from 1. */
    public Optional<LocalDate> monday(int week) {
        return monday.map(first -> first.plusWeeks(week - 1L));
    }

    /** The last day of the plan. */
    public Optional<LocalDate> last() {
        return monday.map(first -> first.plusWeeks(free.length).minusDays(1));
    }

    /**
     * Takes time for an item.
     *
     * @param hours that it needs, more than 0; what does not fit into the weeks is added to the last session
     * @param steps shared out over its sessions in their order
     * @return its sessions, at least one
     */
    public List<Session> take(double hours, List<String> steps) {
        double longest = Math.max(LONGEST, hours / free.length);
        List<Integer> weeks = new ArrayList<>();
        List<Double> lengths = new ArrayList<>();
        double left = hours;
        for (int week = 0; week < free.length && left > NOTHING; week++) {
            double length = Math.min(longest, Math.min(left, free[week]));
            if (length > NOTHING) {
                free[week] -= length;
                left -= length;
                weeks.add(week + 1);
                lengths.add(length);
            }
        }
        if (weeks.isEmpty()) {
            weeks.add(free.length);
            lengths.add(left);
        } else {
            lengths.set(lengths.size() - 1, lengths.get(lengths.size() - 1) + Math.max(0, left));
        }
        return sessions(weeks, lengths, steps);
    }

    private List<Session> sessions(List<Integer> weeks, List<Double> lengths, List<String> steps) {
        List<Session> sessions = new ArrayList<>();
        int count = weeks.size();
        for (int i = 0; i < count; i++) {
            List<String> own = steps.subList(i * steps.size() / count, (i + 1) * steps.size() / count);
            sessions.add(new Session(weeks.get(i), monday(weeks.get(i)), lengths.get(i), own));
        }
        return sessions;
    }
}
