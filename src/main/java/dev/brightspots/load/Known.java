package dev.brightspots.load;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known already while more is read: rows may name its units, metrics and practices, and whole files may be absent.
 *
 * @param units those that stand unless their rows are given anew
 */
public record Known(List<Unit> units, Metrics metrics, Map<PracticeId, Practice> practices) {
    /** Nothing is known: what is read must hold together by itself. */
    public static final Known NOTHING =
            new Known(List.of(), new Metrics(Map.of(), List.of(), Optional.empty()), Map.of());

    /** All that these data say of units, metrics and practices. */
    public static Known of(SalesData data) {
        return new Known(data.organisation().units(), data.metrics(), data.practices());
    }

    /** The same for somebody who knows of this unit and those below it alone; what it inherits from above is its own then. */
    public Known below(UnitId top) {
        Organisation all = new Organisation(units);
        int rank = all.rank(top);
        List<Unit> below = new ArrayList<>();
        if (rank >= 0) {
            Unit first = all.unit(rank);
            below.add(new Unit(
                    top,
                    first.name(),
                    first.kind(),
                    Optional.empty(),
                    all.attributes(rank),
                    first.from(),
                    first.until()));
            all.descendants(rank).forEach(each -> below.add(all.unit(each)));
        }
        return new Known(below, metrics, practices);
    }

    /** Whether there is nothing to build on. */
    boolean isNothing() {
        return units.isEmpty() && metrics.byId().isEmpty();
    }

    /** These metrics, with those known besides. */
    Metrics with(Metrics given) {
        Map<MetricId, Metric> all = new TreeMap<>(metrics.byId());
        all.putAll(given.byId());
        return new Metrics(all, given.peers(), given.coach());
    }

    /** These practices, with those known besides. */
    Map<PracticeId, Practice> with(Map<PracticeId, Practice> given) {
        Map<PracticeId, Practice> all = new TreeMap<>(practices);
        all.putAll(given);
        return all;
    }
}
