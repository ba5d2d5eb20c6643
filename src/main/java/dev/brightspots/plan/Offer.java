package dev.brightspots.plan;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Optional;

/**
 * A recommendation as planning sees it.
 *
 * @param id of the recommendation
 * @param source the unit that would teach it, if any does it yet
 * @param gain expected gain on the metric's analysis scale
 * @param pilot whether it is still to be tried out
 * @param declined whether a trainer decided against it, and nothing is known since that would say otherwise
 */
public record Offer(
        String id,
        UnitId target,
        PracticeId practice,
        MetricId metric,
        Optional<UnitId> source,
        double gain,
        boolean pilot,
        boolean declined) {}
