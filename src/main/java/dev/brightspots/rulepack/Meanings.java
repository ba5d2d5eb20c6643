package dev.brightspots.rulepack;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.Condition.Constraint;
import dev.brightspots.rulepack.ParsedRule.Conclude;
import dev.brightspots.rulepack.Vocabulary.Component;
import dev.brightspots.rulepack.Vocabulary.FactType;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks that every name in a rule means something and that only like is compared with like. */
final class Meanings {
    private final Vocabulary words = Vocabulary.words();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Class<?>> scope = new TreeMap<>();

    static List<Problem> of(ParsedRule rule) {
        Meanings meanings = new Meanings();
        rule.conditions().forEach(meanings::condition);
        rule.conclusions().forEach(meanings::conclude);
        return meanings.problems;
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Match match) {
            match(match);
        } else if (condition instanceof Condition.None none) {
            inside(none.inside());
        } else if (condition instanceof Condition.Some some) {
            inside(some.inside());
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(this::condition);
        } else if (condition instanceof Condition.Any any) {
            any(any);
        } else {
            summary((Condition.Summary) condition);
        }
    }

    /** What is bound under not or exists is not known outside. */
    private void inside(Condition condition) {
        Map<String, Class<?>> before = new TreeMap<>(scope);
        condition(condition);
        scope.clear();
        scope.putAll(before);
    }

    /** Only what every branch binds is known behind it. */
    private void any(Condition.Any any) {
        Map<String, Class<?>> before = new TreeMap<>(scope);
        Map<String, Class<?>> common = null;
        for (Condition part : any.parts()) {
            condition(part);
            if (common == null) {
                common = new TreeMap<>(scope);
            } else {
                common.keySet().retainAll(scope.keySet());
            }
            scope.clear();
            scope.putAll(before);
        }
        if (common != null) {
            scope.putAll(common);
        }
    }

    private void summary(Condition.Summary summary) {
        Map<String, Class<?>> before = new TreeMap<>(scope);
        match(summary.over());
        for (Condition.Function function : summary.functions()) {
            function.argument().ifPresent(term -> expect(term, double.class, Optional.empty(), function.name()));
        }
        scope.clear();
        scope.putAll(before);
        summary.functions().forEach(function -> bind(function.place(), function.binding(), double.class));
        summary.results().forEach(one -> constraint(one, Optional.empty()));
    }

    private void match(Condition.Match match) {
        Optional<FactType> type = words.type(match.type());
        if (type.isEmpty()) {
            add(
                    match.place(),
                    "there is no type of fact '" + match.type() + "'",
                    Nearest.advice(match.type(), words.types().keySet()));
        }
        for (Constraint one : match.constraints()) {
            constraint(one, type);
        }
        match.binding()
                .ifPresent(name -> bind(
                        match.place(), name, type.<Class<?>>map(FactType::type).orElse(Object.class)));
    }

    private void constraint(Constraint one, Optional<FactType> own) {
        one.test().ifPresent(test -> expect(test, boolean.class, own, "a constraint"));
        one.bound()
                .ifPresent(bound ->
                        bind(one.place(), bound.name(), type(bound.of(), own).orElse(Object.class)));
    }

    private void bind(Place place, String name, Class<?> type) {
        if (!name.startsWith("$")) {
            add(place, "the binding '" + name + "' does not begin with $", "call it $" + name + ".");
        } else if (scope.containsKey(name)) {
            add(place, "'" + name + "' is bound twice", "compare with == here, or choose another name.");
        }
        scope.put(name.startsWith("$") ? name : "$" + name, type);
    }

    private void conclude(Conclude conclude) {
        Optional<FactType> type = words.type(conclude.type()).filter(FactType::isConclusion);
        if (type.isEmpty()) {
            List<String> conclusions = words.types().values().stream()
                    .filter(FactType::isConclusion)
                    .map(FactType::name)
                    .toList();
            add(
                    conclude.place(),
                    words.type(conclude.type()).isPresent()
                            ? "rules cannot conclude '" + conclude.type() + "', which is evidence"
                            : "there is no conclusion '" + conclude.type() + "'",
                    Nearest.advice(conclude.type(), conclusions));
            conclude.arguments().forEach(one -> type(one, Optional.empty()));
            return;
        }
        List<Component> components = type.get().components();
        if (components.size() != conclude.arguments().size()) {
            add(
                    conclude.place(),
                    conclude.type() + " takes " + components.size() + " arguments, not "
                            + conclude.arguments().size(),
                    "write new " + conclude.type() + "( "
                            + String.join(
                                    ", ",
                                    components.stream().map(Component::name).toList())
                            + " ).");
            return;
        }
        for (int i = 0; i < components.size(); i++) {
            expect(
                    conclude.arguments().get(i),
                    components.get(i).type(),
                    Optional.empty(),
                    conclude.type() + "." + components.get(i).name());
        }
    }

    private void expect(Term term, Class<?> wanted, Optional<FactType> own, String where) {
        Optional<Class<?>> found = type(term, own);
        if (found.isPresent() && found.get() != Object.class && found.get() != wanted) {
            add(term.place(), where + " takes " + word(wanted) + ", and this is " + word(found.get()), advice(wanted));
        }
    }

    private String advice(Class<?> wanted) {
        return wanted.isEnum()
                ? "use one of: "
                        + String.join(
                                ", ",
                                words.families().getOrDefault(wanted.getSimpleName(), Map.of()).keySet().stream()
                                        .map(one -> wanted.getSimpleName() + "." + one)
                                        .toList())
                        + "."
                : wanted == boolean.class
                        ? "compare it with something: == != < <= > >= in."
                        : "use a literal, a binding or a component that is " + word(wanted) + ".";
    }

    /** What a term is; empty where a problem with it is already known. */
    private Optional<Class<?>> type(Term term, Optional<FactType> own) {
        if (term instanceof Term.Numeral) {
            return Optional.of(double.class);
        } else if (term instanceof Term.Text) {
            return Optional.of(String.class);
        } else if (term instanceof Term.Flag) {
            return Optional.of(boolean.class);
        } else if (term instanceof Term.Constant constant) {
            return constant(constant);
        } else if (term instanceof Term.Name name) {
            return name(name, own);
        } else if (term instanceof Term.Part part) {
            return part(part);
        } else if (term instanceof Term.Not not) {
            expect(not.of(), boolean.class, own, "!");
            return Optional.of(boolean.class);
        } else if (term instanceof Term.Minus minus) {
            expect(minus.of(), double.class, own, "-");
            return Optional.of(double.class);
        } else if (term instanceof Term.OneOf oneOf) {
            Optional<Class<?>> left = type(oneOf.value(), own);
            oneOf.items().forEach(item -> alike(item.place(), left, type(item, own)));
            return Optional.of(boolean.class);
        }
        return pair((Term.Pair) term, own);
    }

    private Optional<Class<?>> pair(Term.Pair pair, Optional<FactType> own) {
        Operator operator = pair.operator();
        if (operator.isArithmetic()) {
            expect(pair.left(), double.class, own, operator.sign());
            expect(pair.right(), double.class, own, operator.sign());
            return Optional.of(double.class);
        }
        if (operator == Operator.AND || operator == Operator.OR) {
            expect(pair.left(), boolean.class, own, operator.sign());
            expect(pair.right(), boolean.class, own, operator.sign());
            return Optional.of(boolean.class);
        }
        Optional<Class<?>> left = type(pair.left(), own);
        Optional<Class<?>> right = type(pair.right(), own);
        alike(pair.place(), left, right);
        if (own.isPresent() && mixes(pair.right())) {
            add(
                    pair.right().place(),
                    "the right side of '" + operator.sign() + "' mixes parts of "
                            + own.get().name() + " with bindings",
                    "move the parts to the left, as in after / before <= $keeps.");
        }
        boolean hasNoOrder =
                operator.isOrder() && left.isPresent() && left.get() != double.class && left.get() != String.class;
        boolean noText = operator.sign().startsWith("str") && left.isPresent() && left.get() != String.class;
        if ((hasNoOrder || noText) && left.get() != Object.class) {
            add(pair.place(), "'" + operator.sign() + "' cannot compare " + word(left.get()), "use == or in.");
        }
        return Optional.of(boolean.class);
    }

    /** The engine cannot compile what reads the pattern's own fact and a binding on the right. */
    private static boolean mixes(Term term) {
        List<Term.Name> names = new ArrayList<>();
        names(term, names);
        return names.stream().anyMatch(one -> one.name().startsWith("$"))
                && names.stream().anyMatch(one -> !one.name().startsWith("$"));
    }

    private static void names(Term term, List<Term.Name> names) {
        if (term instanceof Term.Name name) {
            names.add(name);
        } else if (term instanceof Term.Part part) {
            names.add(part.of());
        } else if (term instanceof Term.Minus minus) {
            names(minus.of(), names);
        } else if (term instanceof Term.Pair pair) {
            names(pair.left(), names);
            names(pair.right(), names);
        }
    }

    private void alike(Place place, Optional<Class<?>> left, Optional<Class<?>> right) {
        boolean differ = left.isPresent() && right.isPresent() && left.get() != right.get();
        if (differ && left.get() != Object.class && right.get() != Object.class) {
            add(place, word(left.get()) + " is compared with " + word(right.get()), advice(left.get()));
        }
    }

    private Optional<Class<?>> constant(Term.Constant constant) {
        Map<String, Object> family = words.families().get(constant.family());
        if (family == null) {
            add(
                    constant.place(),
                    "there is no family of constants '" + constant.family() + "'",
                    Nearest.advice(constant.family(), words.families().keySet()));
            return Optional.empty();
        }
        Object found = family.get(constant.name());
        if (found == null) {
            add(
                    constant.place(),
                    "'" + constant.name() + "' is no constant of " + constant.family(),
                    Nearest.advice(constant.name(), family.keySet()));
            return Optional.empty();
        }
        return Optional.of(((Enum<?>) found).getDeclaringClass());
    }

    private Optional<Class<?>> name(Term.Name name, Optional<FactType> own) {
        if (name.name().startsWith("$")) {
            Class<?> bound = scope.get(name.name());
            if (bound == null) {
                add(
                        name.place(),
                        "nothing binds '" + name.name() + "' before",
                        Nearest.advice(name.name(), scope.keySet()));
            }
            return Optional.ofNullable(bound);
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return own.get().component(name.name()).<Class<?>>map(Component::type).or(() -> {
            add(name.place(), own.get().name() + " has no part '" + name.name() + "'", parts(own.get(), name.name()));
            return Optional.empty();
        });
    }

    private Optional<Class<?>> part(Term.Part part) {
        Optional<FactType> type = name(part.of(), Optional.empty())
                .filter(Fact.class::isAssignableFrom)
                .flatMap(one -> words.type(one.getSimpleName()));
        if (type.isPresent() && type.get().component(part.component()).isEmpty()) {
            add(
                    part.place(),
                    type.get().name() + " has no part '" + part.component() + "'",
                    parts(type.get(), part.component()));
        } else if (type.isEmpty() && scope.containsKey(part.of().name())) {
            add(part.place(), "'" + part.of().name() + "' is not a fact and has no parts", "use it as it is.");
        }
        return type.flatMap(it -> it.component(part.component())).map(Component::type);
    }

    private static String parts(FactType type, String wanted) {
        return Nearest.advice(
                wanted, type.components().stream().map(Component::name).toList());
    }

    private static String word(Class<?> type) {
        return type == double.class
                ? "a number"
                : type == String.class
                        ? "a text"
                        : type == boolean.class ? "true or false" : "a " + type.getSimpleName();
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }

    /** What every binding of a rule is, for checks on its sentence. */
    static Map<String, Class<?>> bindings(ParsedRule rule) {
        Meanings meanings = new Meanings();
        rule.conditions().forEach(meanings::condition);
        return Collections.unmodifiableMap(meanings.scope);
    }
}
