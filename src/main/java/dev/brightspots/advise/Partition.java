package dev.brightspots.advise;

import dev.brightspots.facts.Evidence;
import java.util.List;

/**
 * Evidence that shares no rule joins with other evidence, by default that of one peer group.
 *
 * @param context the key of the peer group
 */
public record Partition(String context, List<Evidence> evidence) {
    public Partition {
        evidence = List.copyOf(evidence);
    }
}
