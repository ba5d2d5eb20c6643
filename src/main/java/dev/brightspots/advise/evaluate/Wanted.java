package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A conclusion somebody misses, as far as it is described.
 *
 * @param type of conclusion
 * @param parts the components that are known
 */
public record Wanted(String type, Map<String, Object> parts) {
    public Wanted {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /** Whether a conclusion is as described. */
    boolean describes(Conclusion conclusion) {
        FactType found = Vocabulary.words().typeOf(conclusion);
        return found.name().equals(type)
                && parts.entrySet().stream()
                        .allMatch(part -> found.component(part.getKey())
                                .map(one -> one.of(conclusion).equals(part.getValue()))
                                .orElse(false));
    }
}
