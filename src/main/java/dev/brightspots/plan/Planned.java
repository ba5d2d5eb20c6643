package dev.brightspots.plan;

import dev.brightspots.sales.UnitId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the units of an organisation work on.
 *
 * @param plans one for each unit that has an offer, in the order of units
 * @param teachers who teaches each item of the plans, by the id of its recommendation; items that nobody does yet are left out
 * @param gain expected of all items together, on the analysis scales
 * @param bound what no choice exceeds even if items could be given in parts. {@code gain} is the greatest that whole items reach;
 *     the difference is mostly 0, else what whole items cost
 */
public record Planned(List<CoachingPlan> plans, Map<String, UnitId> teachers, double gain, double bound) {
    public Planned {
        plans = List.copyOf(plans);
        teachers = Collections.unmodifiableMap(new TreeMap<>(teachers));
    }
}
