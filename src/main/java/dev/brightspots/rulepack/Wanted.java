package dev.brightspots.rulepack;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A conclusion that somebody expects or misses, as far as it is described.
 *
 * @param type of conclusion
 * @param parts the components that are known
 */
public record Wanted(String type, Map<String, Object> parts) {
    public Wanted {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /** Whether a conclusion is as described. */
    public boolean describes(Conclusion conclusion) {
        FactType found = Vocabulary.words().typeOf(conclusion);
        return found.name().equals(type)
                && parts.entrySet().stream()
                        .allMatch(part -> found.component(part.getKey())
                                .map(one -> one.of(conclusion).equals(part.getValue()))
                                .orElse(false));
    }

    /** What the names of a rule have to stand for where it concludes this, as far as that is known; empty if it never does. */
    public Optional<Map<String, Object>> names(Conclude conclude) {
        if (!conclude.type().equals(type)) {
            return Optional.empty();
        }
        List<Component> components = Vocabulary.words().type(type).orElseThrow().components();
        Map<String, Object> names = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            Object value = parts.get(components.get(i).name());
            Term argument = conclude.arguments().get(i);
            if (value != null && argument instanceof Term.Name name) {
                names.put(name.name(), value);
            } else if (value != null && isOther(value, argument, names)) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private static boolean isOther(Object value, Term argument, Map<String, Object> names) {
        return new Terms(name -> Optional.ofNullable(names.get(name)))
                .value(argument)
                .filter(it -> !it.equals(value))
                .isPresent();
    }

    /** As a case writes it. */
    @Override
    public String toString() {
        return type + ": " + parts;
    }
}
