package dev.brightspots.rulepack.lint;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.language.ParsedRule;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is looked at: a folder of rules.
 *
 * @param files every text of the folder by path
 * @param rules those that could be read
 * @param thresholds if it is known which there are
 * @param data what a data folder has, if one is at hand
 */
public record Subject(
        Map<String, String> files, List<ParsedRule> rules, Optional<Thresholds> thresholds, Optional<DataIds> data) {
    public Subject {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        rules = List.copyOf(rules);
    }
}
