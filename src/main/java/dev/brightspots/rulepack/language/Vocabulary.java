package dev.brightspots.rulepack.language;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Meaning;
import dev.brightspots.facts.Means;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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

        /** One sentence. */
        public String meaning() {
            return sentence(type);
        }

        /** Whether rules conclude it. */
        public boolean isConclusion() {
            return Conclusion.class.isAssignableFrom(type);
        }
    }

    /** One component of a fact, with what it means. */
    public record Component(String name, Class<?> type, Means means, RecordComponent in) {
        /** What kind of value it holds: text, number, true or false, or the name of a family. */
        public String kind() {
            return type == double.class
                    ? "number"
                    : type == String.class ? "text" : type == boolean.class ? "true or false" : type.getSimpleName();
        }

        /** The numbers it can be. */
        public Range range() {
            return Range.of(means);
        }

        /** What a fact holds there: a Double, String, Boolean or constant. */
        public Object of(Fact fact) {
            try {
                return Objects.requireNonNull(in.getAccessor().invoke(fact));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(fact + " has no component " + name, e);
            }
        }
    }

    /**
     * The numbers a component can be.
     *
     * @param from the least, or minus infinity
     * @param to the largest, or infinity
     */
    public record Range(double from, double to) {
        private static final Range CHANCE = new Range(0, 1);
        private static final Range COUNT = new Range(0, Double.POSITIVE_INFINITY);
        private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Range of(Means means) {
            Range form = switch (means.form()) {
                case CHANCE -> CHANCE;
                case COUNT -> COUNT;
                default -> ANY;
            };
            return new Range(Math.max(form.from, means.from()), Math.min(form.to, means.to()));
        }

        /** Whether a number lies in it. */
        public boolean holds(double number) {
            return number >= from && number <= to;
        }

        /** Such as "0 to 1"; empty if every number is possible. */
        public String inWords() {
            if (Double.isInfinite(to)) {
                return Double.isInfinite(from) ? "" : plain(from) + " or more";
            }
            return plain(from) + " to " + plain(to);
        }

        private static String plain(double number) {
            return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
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

    /** What a family of constants means. */
    public String meaningOf(String family) {
        return families.get(family).values().stream()
                .findFirst()
                .map(one -> sentence(((Enum<?>) one).getDeclaringClass()))
                .orElse("");
    }

    /** What a constant of a family means. */
    public String meaningOf(String family, String constant) {
        Enum<?> one = (Enum<?>) Objects.requireNonNull(families.get(family).get(constant));
        try {
            return sentence(one.getDeclaringClass().getField(one.name()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(family + " has no " + constant, e);
        }
    }

    /** The constants of a family as they are declared. */
    public List<Object> inOrder(String family) {
        return families.get(family).values().stream()
                .sorted(Comparator.comparingInt(one -> ((Enum<?>) one).ordinal()))
                .toList();
    }

    private static String sentence(AnnotatedElement element) {
        return Objects.requireNonNull(element.getAnnotation(Meaning.class), element + " has no meaning")
                .value();
    }

    Optional<Object> constant(Term.Constant constant) {
        return Optional.ofNullable(
                families.getOrDefault(constant.family(), Map.of()).get(constant.name()));
    }
}
