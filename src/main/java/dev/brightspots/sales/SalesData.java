package dev.brightspots.sales;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is known of a sales organisation: the whole input of a run.
 *
 * @param practices the library, by id
 * @param adoptions in the order of unit, practice, since
 */
public record SalesData(
        Organisation organisation,
        Metrics metrics,
        Observations observations,
        Map<PracticeId, Practice> practices,
        List<Adoption> adoptions,
        Capacity capacity) {
    public SalesData {
        practices = Collections.unmodifiableMap(new TreeMap<>(practices));
        adoptions = List.copyOf(adoptions);
    }
}
