package dev.brightspots.rulepack.author;

import dev.brightspots.facts.Thresholds;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a new rule will stand beside.
 *
 * @param ids where each rule stands, by id
 * @param names where each rule stands, by name
 * @param thresholdsText the text of thresholds.yaml
 */
public record Existing(
        Map<String, String> ids, Map<String, String> names, Thresholds thresholds, String thresholdsText) {
    public Existing {
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }
}
