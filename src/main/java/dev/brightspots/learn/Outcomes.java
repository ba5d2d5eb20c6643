package dev.brightspots.learn;

import dev.brightspots.learn.Outcome.State;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Shown;
import dev.brightspots.measure.Shown.Trace;
import dev.brightspots.review.PlanItem;
import dev.brightspots.review.ReviewedPlan;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks what came of plans once their time is over, by the same comparison that the evidence rests on. */
public final class Outcomes {
    private static final long DAYS_A_WEEK = 7;

    private final SalesData data;
    private final Measured measured;
    private final int weeks;

    private Outcomes(SalesData data, Measured measured, int weeks) {
        this.data = data;
        this.measured = measured;
        this.weeks = weeks;
    }

    /**
     * One for each item of the plans whose unit is still there, by unit, the earliest first.
     *
     * @param started plans that run or ran
     * @param weeks over which a plan is spread
     */
    public static List<Outcome> of(List<ReviewedPlan> started, SalesData data, Measured measured, int weeks) {
        Outcomes outcomes = new Outcomes(data, measured, weeks);
        List<Outcome> found = new ArrayList<>();
        for (ReviewedPlan plan : started) {
            if (data.organisation().find(plan.unit()).isPresent()) {
                plan.items().forEach(item -> found.add(outcomes.of(plan, item)));
            }
        }
        found.sort(Comparator.comparing(Outcome::unit)
                .thenComparing(Outcome::due)
                .thenComparing(outcome -> outcome.item().practice())
                .thenComparing(outcome -> outcome.item().metric()));
        return found;
    }

    private Outcome of(ReviewedPlan plan, PlanItem item) {
        LocalDate start = item.starts().or(plan::started).orElseThrow();
        LocalDate due = due(plan.period(), start);
        Optional<Shown> shown = measured.shown().stream()
                .filter(one -> one.practice().equals(item.practice())
                        && one.metric().equals(item.metric())
                        && trace(one, plan.unit(), start).isPresent())
                .findFirst();
        Optional<Trace> trace = shown.flatMap(one -> trace(one, plan.unit(), start));
        State state = !isRecorded(plan.unit(), item, start)
                ? State.NOT_RECORDED
                : measured.period().last().isBefore(due) ? State.TOO_EARLY : seen(trace);
        boolean said = state == State.HELPED || state == State.UNCLEAR || state == State.HARMED;
        return new Outcome(
                plan.id(),
                plan.unit(),
                item,
                state,
                said ? shown.map(Shown::context) : Optional.empty(),
                due,
                said ? trace : Optional.empty());
    }

    /** What the unit shows of this time, and not of an earlier one that ended before. */
    private static Optional<Trace> trace(Shown shown, UnitId unit, LocalDate start) {
        return shown.traces().stream()
                .filter(one -> one.unit().equals(unit) && !one.last().last().isBefore(start))
                .findFirst();
    }

    /** The end of the first period, from the plan's own on, by which half of its weeks are over. */
    private LocalDate due(Period own, LocalDate start) {
        Period period = own;
        while (period.last().isBefore(start.plusDays(DAYS_A_WEEK * weeks / 2))) {
            period = period.plus(1);
        }
        return period.last();
    }

    private static State seen(Optional<Trace> trace) {
        return trace.map(Outcome::belief)
                .map(belief -> belief.low() > 0 ? State.HELPED : belief.high() < 0 ? State.HARMED : State.UNCLEAR)
                .orElse(State.NOT_COMPARABLE);
    }

    private boolean isRecorded(UnitId unit, PlanItem item, LocalDate start) {
        List<UnitId> path =
                data.organisation().pathUp(unit).stream().map(Unit::id).toList();
        return data.adoptions().stream()
                .filter(adoption -> adoption.practice().equals(item.practice()) && adoption.fidelity() > 0)
                .filter(adoption -> path.contains(adoption.unit()))
                .anyMatch(adoption -> !endedBefore(adoption, start));
    }

    private static boolean endedBefore(Adoption adoption, LocalDate start) {
        return adoption.until().map(until -> until.last().isBefore(start)).orElse(false);
    }
}
