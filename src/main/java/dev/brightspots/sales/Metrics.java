package dev.brightspots.sales;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything {@code metrics.yaml} says.
 *
 * @param byId the metrics
 * @param peers the peer rules; empty: every kind with at least 4 units is compared as a whole
 * @param coach the kind of unit that gets recommendations, if said
 */
public record Metrics(Map<MetricId, Metric> byId, List<PeerRule> peers, Optional<String> coach) {
    public Metrics {
        byId = Collections.unmodifiableMap(new TreeMap<>(byId));
        peers = List.copyOf(peers);
    }

    /** The metric of that id. */
    public Metric get(MetricId id) {
        Metric found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no metric " + id);
        }
        return found;
    }

    /** All metrics in the order of their ids. */
    public List<Metric> all() {
        return List.copyOf(byId.values());
    }
}
