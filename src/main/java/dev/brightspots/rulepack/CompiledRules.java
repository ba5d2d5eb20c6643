package dev.brightspots.rulepack;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Rule;
import org.kie.api.KieBase;

/**
 * Compiled rules by the text they were compiled from, so that a pack compiles only what the one before did not have: its author
 * waits for one rule, not for a hundred.
 */
final class CompiledRules {
    static final CompiledRules NONE = new CompiledRules(Map.of());

    private final Map<String, List<Rule>> byText;

    private CompiledRules(Map<String, List<Rule>> byText) {
        this.byText = Collections.unmodifiableMap(byText);
    }

    /** Those of some texts, in their order; what is known of other texts is forgotten, and its classes with it. */
    CompiledRules updated(Collection<String> texts, Map<String, List<Rule>> fresh) {
        Map<String, List<Rule>> all = new LinkedHashMap<>();
        texts.forEach(text -> all.put(
                text, Optional.ofNullable(fresh.get(text)).orElseGet(() -> byText.getOrDefault(text, List.of()))));
        return new CompiledRules(all);
    }

    boolean has(String text) {
        return byText.containsKey(text);
    }

    /** The rules, ready to run; the same whatever was compiled together with what. */
    KieBase base() {
        return Build.base(byText.values().stream().flatMap(List::stream).toList());
    }
}
