package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Facts, found by their type and by the value of a component; lists keep the order in which facts came. */
public final class FactIndex {
    private final Map<String, List<Fact>> byType = new HashMap<>();
    private final Map<Key, Map<Object, List<Fact>>> byValue = new ConcurrentHashMap<>();

    private record Key(String type, String component) {}

    /** These facts. */
    public FactIndex(Collection<? extends Fact> facts) {
        facts.forEach(this::add);
    }

    /** One more. */
    void add(Fact fact) {
        String type = fact.getClass().getSimpleName();
        byType.computeIfAbsent(type, any -> new ArrayList<>()).add(fact);
        byValue.forEach((key, values) -> {
            if (key.type().equals(type)) {
                put(values, key.component(), fact);
            }
        });
    }

    /** All facts of a type. */
    List<Fact> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The facts of a type whose component has this value. */
    List<Fact> of(String type, String component, Object value) {
        return byValue.computeIfAbsent(new Key(type, component), this::sorted).getOrDefault(value, List.of());
    }

    private Map<Object, List<Fact>> sorted(Key key) {
        Map<Object, List<Fact>> values = new HashMap<>();
        of(key.type()).forEach(fact -> put(values, key.component(), fact));
        return values;
    }

    private static void put(Map<Object, List<Fact>> values, String component, Fact fact) {
        Vocabulary.words()
                .typeOf(fact)
                .component(component)
                .ifPresent(one -> values.computeIfAbsent(one.of(fact), any -> new ArrayList<>())
                        .add(fact));
    }
}
