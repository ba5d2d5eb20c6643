package dev.brightspots.advise;

import dev.brightspots.facts.Conclusion;
import java.util.List;

/**
 * A conclusion with every reason for it.
 *
 * @param reasons at least one
 */
public record Concluded(Conclusion conclusion, List<Reason> reasons) {
    public Concluded {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(conclusion + " was concluded without a reason");
        }
        reasons = List.copyOf(reasons);
    }
}
