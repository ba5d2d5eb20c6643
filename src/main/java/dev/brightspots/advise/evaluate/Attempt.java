package dev.brightspots.advise.evaluate;

import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.text.Place;
import java.util.List;
import java.util.Map;

/**
 * How near a rule came to concluding something.
 *
 * @param way what held, and the facts that were looked at where something failed
 * @param lacks what failed; none if the rule did fire
 */
public record Attempt(Rule rule, Way way, List<Lack> lacks) {
    public Attempt {
        lacks = List.copyOf(lacks);
    }

    /**
     * A comparison that held.
     *
     * @param place where in the rule it stands
     */
    public record Held(Place place, Lack.Gap gap) {}

    /** The comparisons that a fact was put to and met. */
    public List<Held> held(Way.Step step) {
        return step.pattern().constraints().stream()
                .flatMap(one -> one.test().stream())
                .flatMap(test -> Failures.held(test, way.names(), step.fact()).stream())
                .toList();
    }

    /** What a pattern's components have to equal, as far as it is known. */
    public Map<String, Object> meant(Condition.Match pattern) {
        return Identity.of(pattern, way.names()).wanted();
    }

    double weight() {
        return lacks.stream().mapToDouble(Lack::weight).sum();
    }
}
