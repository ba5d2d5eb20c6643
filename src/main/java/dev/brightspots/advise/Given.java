package dev.brightspots.advise;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.facts.Order;
import dev.brightspots.facts.Threshold;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Thresholds.UsedBy;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a session is given: the evidence, and the numbers as facts. */
final class Given {
    private Given() {}

    /** Sorted and each once, so that sums and choices do not depend on the order in which facts came. */
    static List<Fact> of(List<Evidence> evidence, Thresholds thresholds) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(numbers(metrics(evidence), thresholds));
        Map<String, Fact> sorted = new TreeMap<>();
        all.forEach(fact -> sorted.put(fact.toString(), fact));
        return List.copyOf(sorted.values());
    }

    private static SortedSet<String> metrics(List<Evidence> evidence) {
        Map<Class<?>, List<Component>> named = new HashMap<>();
        SortedSet<String> metrics = new TreeSet<>();
        for (Evidence fact : evidence) {
            List<Component> components = named.computeIfAbsent(
                    fact.getClass(),
                    type -> Vocabulary.words().typeOf(fact).components().stream()
                            .filter(one -> one.means().form() == Form.METRIC)
                            .toList());
            components.forEach(one -> metrics.add(one.of(fact).toString()));
        }
        return metrics;
    }

    private static List<Evidence> numbers(SortedSet<String> metrics, Thresholds thresholds) {
        List<Evidence> numbers = new ArrayList<>();
        thresholds.entries().forEach((name, entry) -> {
            if (entry.usedBy() != UsedBy.MEASURE) {
                metrics.forEach(metric -> numbers.add(new Threshold(name, metric, thresholds.get(name, metric))));
            }
        });
        int rank = 0;
        for (CauseKind kind : thresholds.order()) {
            numbers.add(new Order(kind, ++rank));
        }
        return numbers;
    }
}
