package dev.brightspots.rulepack.lint;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The ids of a data folder that rules can name. */
public record DataIds(Set<String> practices, Set<String> metrics) {
    public DataIds {
        practices = Collections.unmodifiableSet(new TreeSet<>(practices));
        metrics = Collections.unmodifiableSet(new TreeSet<>(metrics));
    }
}
