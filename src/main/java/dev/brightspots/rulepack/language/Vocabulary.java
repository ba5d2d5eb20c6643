package dev.brightspots.rulepack.language;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The types that rules may name, read from the facts themselves. */
public final class Vocabulary {
    private static final Vocabulary ONLY = new Vocabulary();

    private final Map<String, FactType> types = new TreeMap<>();
    private final Map<Class<?>, FactType> byClass = new HashMap<>();
    private final Map<String, Map<String, Object>> families = new TreeMap<>();

    /** A type of fact. */
    public record FactType(String name, Class<?> type, List<Component> components) {
        public FactType {
            components = List.copyOf(components);
        }

        /** The component of that name. */
        public Optional<Component> component(String wanted) {
            // Asked for every fact that a rule is tried on.
            for (Component one : components) {
                if (one.name().equals(wanted)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }

        /** A fact of this type, from the values of its components in their order. */
        public Fact of(List<Object> values) {
            try {
                Class<?>[] types = components.stream().map(Component::type).toArray(Class<?>[]::new);
                return (Fact) type.getDeclaredConstructor(types).newInstance(values.toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(values + " do not make a " + name, e);
            }
        }

        /** Whether rules conclude it. */
        public boolean isConclusion() {
            return Conclusion.class.isAssignableFrom(type);
        }
    }

    /** One component of a fact, with what it means. */
    public record Component(String name, Class<?> type, Means means, RecordComponent in) {
        /** What a fact holds there: a Double, String, Boolean or constant. */
        public Object of(Fact fact) {
            try {
                return Objects.requireNonNull(in.getAccessor().invoke(fact));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(fact + " has no component " + name, e);
            }
        }
    }

    private Vocabulary() {
        for (Class<?> family : List.of(Evidence.class, Conclusion.class)) {
            for (Class<?> type : family.getPermittedSubclasses()) {
                add(type);
            }
        }
    }

    private void add(Class<?> type) {
        List<Component> components = Arrays.stream(type.getRecordComponents())
                .map(one -> new Component(
                        one.getName(), one.getType(), Objects.requireNonNull(one.getAnnotation(Means.class)), one))
                .toList();
        FactType described = new FactType(type.getSimpleName(), type, components);
        types.put(type.getSimpleName(), described);
        byClass.put(type, described);
        for (Component one : components) {
            if (one.type().isEnum()) {
                Map<String, Object> constants = new TreeMap<>();
                for (Object constant : one.type().getEnumConstants()) {
                    constants.put(((Enum<?>) constant).name(), constant);
                }
                families.put(one.type().getSimpleName(), Collections.unmodifiableMap(constants));
            }
        }
    }

    /** The vocabulary of this version. */
    public static Vocabulary words() {
        return ONLY;
    }

    /** The type of that name. */
    public Optional<FactType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The type of a fact. */
    public FactType typeOf(Fact fact) {
        return Objects.requireNonNull(byClass.get(fact.getClass()));
    }

    /** All types by name. */
    public Map<String, FactType> types() {
        return Collections.unmodifiableMap(types);
    }

    /** The closed families, such as Verdict, with their constants by name. */
    public Map<String, Map<String, Object>> families() {
        return Collections.unmodifiableMap(families);
    }

    Optional<Object> constant(Term.Constant constant) {
        return Optional.ofNullable(
                families.getOrDefault(constant.family(), Map.of()).get(constant.name()));
    }
}
