package dev.brightspots.sales;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A node of the sales organisation.
 *
 * @param kind its level, for example region, team or rep; the kinds are data
 * @param parent empty for a root
 * @param attributes its own, by name; what it lacks it inherits (see {@link Organisation#attributes})
 * @param from first period of its existence, if given
 * @param until last period of its existence, if given
 */
public record Unit(
        UnitId id,
        String name,
        String kind,
        Optional<UnitId> parent,
        Map<String, String> attributes,
        Optional<Period> from,
        Optional<Period> until) {
    public Unit {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("Unit " + id + " needs a kind");
        }
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
