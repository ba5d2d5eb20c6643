package dev.brightspots.bench;

import dev.brightspots.facts.CauseKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the claims on one world hold against its truth.
 *
 * @param counts for each measure what was hit and out of how much
 * @param causes for each pair "true cause, claimed cause" of a planted bright spot how often; MISSED where none is claimed
 */
record Score(Map<Measure, Count> counts, Map<String, Integer> causes) {
    static final String MISSED = "missed";

    Score {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        causes = Collections.unmodifiableMap(new TreeMap<>(causes));
    }

    Count count(Measure measure) {
        return counts.getOrDefault(measure, Count.NONE);
    }

    static String pair(CauseKind truth, String claimed) {
        return truth + " " + claimed;
    }
}
