package dev.brightspots.advise;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a session by what patterns ask for first, so that to look for one does not mean to go through all. */
final class Pool {
    private final Map<String, List<Fact>> byType = new HashMap<>();
    private final Map<String, Map<Object, List<Fact>>> byValue = new HashMap<>();

    Pool(List<Fact> facts) {
        facts.stream()
                .sorted(Comparator.comparing(Fact::toString))
                .forEach(fact -> byType.computeIfAbsent(fact.getClass().getSimpleName(), any -> new ArrayList<>())
                        .add(fact));
    }

    /**
     * Facts among which are all that meet a pattern, sorted by their texts.
     *
     * @param known what names stand for outside of the pattern
     */
    List<Fact> candidates(Match pattern, Terms known) {
        List<Fact> all = byType.getOrDefault(pattern.type(), List.of());
        List<Fact> fewest = all;
        for (Constraint one : pattern.constraints()) {
            Optional<Component> component = one.test().flatMap(test -> compared(test, pattern.type()));
            if (component.isPresent()) {
                Optional<Object> value = known.value(((Term.Pair) one.test().get()).right());
                if (value.isPresent()) {
                    List<Fact> found =
                            index(pattern.type(), component.get(), all).getOrDefault(value.get(), List.of());
                    fewest = found.size() < fewest.size() ? found : fewest;
                }
            }
        }
        return fewest;
    }

    /** The component that a test holds to be equal to something. */
    private static Optional<Component> compared(Term test, String type) {
        return test instanceof Term.Pair pair
                        && pair.operator() == Operator.EQUAL
                        && pair.left() instanceof Term.Name name
                ? Vocabulary.words().type(type).flatMap(it -> it.component(name.name()))
                : Optional.empty();
    }

    private Map<Object, List<Fact>> index(String type, Component component, List<Fact> all) {
        return byValue.computeIfAbsent(type + "." + component.name(), any -> {
            Map<Object, List<Fact>> index = new HashMap<>();
            all.forEach(fact -> index.computeIfAbsent(component.of(fact), none -> new ArrayList<>())
                    .add(fact));
            return index;
        });
    }
}
