package dev.brightspots.plan;

import java.util.List;

/**
 * What the units of an organisation work on.
 *
 * @param plans one for each unit that has an offer, in the order of units
 * @param gain expected of all items together, on the analysis scales
 * @param bound what no choice exceeds even if items could be given in parts. {@code gain} is the greatest that whole items reach;
 *     the difference is mostly 0, else what whole items cost
 */
public record Planned(List<CoachingPlan> plans, double gain, double bound) {
    public Planned {
        plans = List.copyOf(plans);
    }
}
