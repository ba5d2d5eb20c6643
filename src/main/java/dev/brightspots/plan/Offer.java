package dev.brightspots.plan;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.List;

/**
 * A recommendation as planning sees it.
 *
 * @param id of the recommendation
 * @param sources the units any of which could teach it, the one to prefer first; none if no unit does it yet
 * @param gain expected gain on the metric's analysis scale
 * @param pilot whether it is still to be tried out
 * @param declined whether a trainer decided against it, and nothing is known since that would say otherwise
 */
public record Offer(
        String id,
        UnitId target,
        PracticeId practice,
        MetricId metric,
        List<UnitId> sources,
        double gain,
        boolean pilot,
        boolean declined) {
    public Offer {
        sources = List.copyOf(sources);
    }
}
