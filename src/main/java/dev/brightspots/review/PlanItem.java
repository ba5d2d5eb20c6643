package dev.brightspots.review;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit is to take up, as it was decided on.
 *
 * @param recommendation its id
 * @param source who shows how
 * @param starts the day it begins; empty if the data know no time and nobody has said
 * @param rules ids of the rules it rests on
 */
public record PlanItem(
        String recommendation,
        PracticeId practice,
        MetricId metric,
        Optional<UnitId> source,
        Optional<LocalDate> starts,
        Evidence evidence,
        List<String> rules) {
    public PlanItem {
        rules = List.copyOf(rules);
    }

    PlanItem with(Edit edit) {
        return new PlanItem(
                recommendation,
                practice,
                metric,
                edit.source().or(() -> source),
                edit.starts().or(() -> starts),
                evidence,
                rules);
    }

    /**
     * An item as a trainer wants it.
     *
     * @param recommendation one of the plan's items
     * @param source who is to show how; empty: as proposed
     * @param starts when it is to begin; empty: as proposed
     */
    public record Edit(String recommendation, Optional<UnitId> source, Optional<LocalDate> starts) {}
}
