package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One way in which conditions hold: which fact met which pattern, and what every name stands for.
 *
 * @param names what each name stands for, in the order they were bound
 * @param steps the patterns that a fact met, in the order of the rule
 * @param absent the conditions that had to be without a match, and were
 * @param summed the facts that went into summaries
 */
public record Way(Map<String, Binding> names, List<Step> steps, List<Condition> absent, List<Fact> summed) {
    /** The way before the first condition. */
    static final Way START = new Way(Map.of(), List.of(), List.of(), List.of());

    /** A pattern and the fact that met it. */
    public record Step(Condition.Match pattern, Fact fact) {}

    public Way {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        steps = List.copyOf(steps);
        absent = List.copyOf(absent);
        summed = List.copyOf(summed);
    }

    /** The facts in the order of the rule, those of summaries behind; each once. */
    public List<Fact> facts() {
        return Stream.concat(steps.stream().map(Step::fact), summed.stream())
                .distinct()
                .toList();
    }

    Way named(Map<String, Binding> more) {
        Map<String, Binding> all = new LinkedHashMap<>(names);
        all.putAll(more);
        return new Way(all, steps, absent, summed);
    }

    Way met(Condition.Match pattern, Fact fact, Map<String, Binding> bound) {
        return new Way(bound, plus(steps, List.of(new Step(pattern, fact))), absent, summed);
    }

    /** Goes on with what was met elsewhere, without the names that were bound there. */
    Way met(List<Step> elsewhere) {
        return new Way(names, plus(steps, elsewhere), absent, summed);
    }

    Way without(Condition missing) {
        return new Way(names, steps, plus(absent, List.of(missing)), summed);
    }

    Way summing(Collection<Fact> facts, Map<String, Binding> results) {
        return new Way(names, steps, absent, plus(summed, facts)).named(results);
    }

    private static <T> List<T> plus(List<T> some, Collection<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
