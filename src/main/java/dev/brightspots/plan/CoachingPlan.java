package dev.brightspots.plan;

import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import java.util.List;

/**
 * What a unit works on in a period.
 *
 * @param items ids of the recommendations taken up, the greatest expected gain first
 * @param leftOut the others, with the reason, in the same order
 */
public record CoachingPlan(UnitId unit, Period period, List<String> items, List<LeftOut> leftOut) {
    /** A recommendation that is not in the plan. */
    public record LeftOut(String recommendation, Because because) {}

    /** Why a recommendation is not in the plan. */
    public enum Because {
        /** The unit works on as much as it can. */
        CAPACITY,
        /** Those that could teach it teach as many as they can. */
        SOURCE_FULL,
        /** Another item moves the same metric. */
        SAME_METRIC,
        /** It cannot be combined with something the unit does or takes up. */
        CONFLICT,
        /** The unit must do another practice first. */
        REQUIRES,
        /** Enough units pilot it. */
        PILOT_FULL,
        /** The unit is kept free, to compare with. */
        HELD_BACK,
        /** A trainer declined it. */
        DECLINED,
        /** A plan with it is running. */
        RUNNING,
        /** The expected gain is not worth the effort. */
        SMALL_GAIN
    }

    public CoachingPlan {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }
}
