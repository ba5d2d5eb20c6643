package dev.brightspots.measure;

import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.PeerRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units that are compared with one another.
 *
 * @param context the key of the group
 * @param units their ranks in the organisation, rising
 */
record PeerGroup(String context, String kind, List<Integer> units) {
    private static final int LEAST_WITHOUT_RULE = 4;

    PeerGroup {
        units = List.copyOf(units);
    }

    /** All peer groups of an organisation, in the order of their contexts. */
    static List<PeerGroup> of(Organisation organisation, Metrics metrics) {
        List<PeerRule> rules = metrics.peers();
        if (rules.isEmpty()) {
            rules = organisation.kinds().stream()
                    .filter(kind -> count(organisation, kind) >= LEAST_WITHOUT_RULE)
                    .map(PeerRule::all)
                    .toList();
        }
        Map<String, List<Integer>> byContext = new TreeMap<>();
        Map<String, String> kinds = new TreeMap<>();
        for (PeerRule rule : rules) {
            for (int rank = 0; rank < organisation.units().size(); rank++) {
                if (organisation.unit(rank).kind().equals(rule.kind())) {
                    String context = rule.context(organisation.attributes(rank));
                    byContext
                            .computeIfAbsent(context, fresh -> new ArrayList<>())
                            .add(rank);
                    kinds.put(context, rule.kind());
                }
            }
        }
        List<PeerGroup> groups = new ArrayList<>();
        byContext.forEach(
                (context, units) -> groups.add(new PeerGroup(context, kinds.getOrDefault(context, ""), units)));
        return groups;
    }

    private static long count(Organisation organisation, String kind) {
        return organisation.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .count();
    }
}
