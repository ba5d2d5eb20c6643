package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which fact a pattern means, as far as it is known: the texts that its components have to equal. A text is an id or a name;
 * numbers and constants are measured or judged, and may be otherwise.
 *
 * @param meant the texts by component
 * @param wanted all values that components have to equal
 */
record Identity(String type, Map<String, Object> meant, Map<String, Object> wanted) {
    /** A component compared with a name that stands for nothing yet, because the fact that should have said it is missing. */
    record Unbound(String component, String name) {
        /** The first fact that can say it does. */
        void bind(Fact fact, Map<String, Binding> names) {
            if (!names.containsKey(name)) {
                Names.component(fact, component)
                        .ifPresent(value -> names.put(
                                name,
                                new Binding(
                                        value,
                                        Optional.of(fact),
                                        Vocabulary.words()
                                                .typeOf(fact)
                                                .component(component)
                                                .orElseThrow()
                                                .means()
                                                .form())));
            }
        }
    }

    static Identity of(Condition.Match pattern, Map<String, Binding> names) {
        Map<String, Object> wanted = new TreeMap<>();
        for (Constraint one : pattern.constraints()) {
            one.bound().ifPresent(bound -> {
                Binding asked = names.get(bound.name());
                if (asked != null && bound.of() instanceof Term.Name component) {
                    add(wanted, component, asked.value());
                }
            });
            one.test().ifPresent(test -> {
                if (test instanceof Term.Pair pair
                        && pair.operator() == Operator.EQUAL
                        && pair.left() instanceof Term.Name component) {
                    Names.terms(names, null).value(pair.right()).ifPresent(value -> add(wanted, component, value));
                }
            });
        }
        Map<String, Object> meant = new TreeMap<>(wanted);
        meant.values().removeIf(value -> !(value instanceof String));
        return new Identity(pattern.type(), meant, wanted);
    }

    private static void add(Map<String, Object> wanted, Term.Name component, Object value) {
        if (!component.name().startsWith("$")) {
            wanted.put(component.name(), value);
        }
    }

    static Optional<Unbound> unbound(Term test) {
        return test instanceof Term.Pair pair
                        && pair.operator() == Operator.EQUAL
                        && pair.left() instanceof Term.Name component
                        && !component.name().startsWith("$")
                        && pair.right() instanceof Term.Name name
                        && name.name().startsWith("$")
                ? Optional.of(new Unbound(component.name(), name.name()))
                : Optional.empty();
    }

    List<Fact> candidates(FactIndex facts) {
        List<Fact> fewest = facts.of(type);
        for (Map.Entry<String, Object> one : meant.entrySet()) {
            List<Fact> these = facts.of(type, one.getKey(), one.getValue());
            fewest = these.size() < fewest.size() ? these : fewest;
        }
        return fewest.stream().filter(this::isMeant).toList();
    }

    private boolean isMeant(Fact fact) {
        return meant.entrySet().stream()
                .allMatch(one -> Names.component(fact, one.getKey()).equals(Optional.of(one.getValue())));
    }
}
