package dev.brightspots.learn;

import dev.brightspots.measure.Shown.Trace;
import dev.brightspots.review.PlanItem;
import dev.brightspots.sales.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What came of an item of a plan that was started.
 *
 * @param plan id of the plan
 * @param item with what was expected of it when it was decided on
 * @param context the peer group it was compared in; empty if it could not be compared
 * @param due the last day of the period after which something can be said
 * @param trace the unit before and after, against peers who had not begun; empty if it could not be compared, or not yet
 */
public record Outcome(
        String plan,
        UnitId unit,
        PlanItem item,
        State state,
        Optional<String> context,
        LocalDate due,
        Optional<Trace> trace) {
    /** What can be said of it. */
    public enum State {
        /** Nobody has recorded that the unit does it. */
        NOT_RECORDED,
        /** Its time is not over. */
        TOO_EARLY,
        /** Too little is known of the unit, or of peers who had not begun. */
        NOT_COMPARABLE,
        /** The unit gained, and chance does not explain it. */
        HELPED,
        /** Neither gain nor loss is clear. */
        UNCLEAR,
        /** The unit lost, and chance does not explain it. */
        HARMED
    }

    /** What the unit gained, on the analysis scale, positive = better. */
    public OptionalDouble effect() {
        return number(Trace::gain);
    }

    /** The lower end of its 95 % interval. */
    public OptionalDouble low() {
        return number(seen -> belief(seen).low());
    }

    /** The upper end of it. */
    public OptionalDouble high() {
        return number(seen -> belief(seen).high());
    }

    /** P(effect < 0). */
    public OptionalDouble harm() {
        return number(seen -> belief(seen).below(0));
    }

    private OptionalDouble number(ToDoubleFunction<Trace> of) {
        return trace.map(seen -> OptionalDouble.of(of.applyAsDouble(seen))).orElse(OptionalDouble.empty());
    }

    static Belief belief(Trace trace) {
        return new Belief(trace.gain(), trace.variance());
    }
}
