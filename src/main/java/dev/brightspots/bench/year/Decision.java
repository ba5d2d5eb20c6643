package dev.brightspots.bench.year;

import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the teams of an organisation do differently from the next quarter on.
 *
 * @param takeUp what each takes up; teams that take up nothing are left out
 * @param giveUp what is given up by whoever does it
 */
record Decision(Map<UnitId, PracticeId> takeUp, Set<Halt> giveUp) {
    /** All go on as they did. */
    static final Decision NOTHING = new Decision(Map.of(), Set.of());

    /** A practice among the teams of a peer group. */
    record Halt(PracticeId practice, String context) {}

    Decision {
        takeUp = Collections.unmodifiableMap(new TreeMap<>(takeUp));
        giveUp = Set.copyOf(giveUp);
    }
}
