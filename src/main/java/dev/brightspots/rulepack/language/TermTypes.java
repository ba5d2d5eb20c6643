package dev.brightspots.rulepack.language;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the terms of a rule are, and that only like is compared with like. */
final class TermTypes {
    private final Vocabulary words = Vocabulary.words();
    private final Map<String, Class<?>> scope;
    private final List<Problem> problems;

    /** Said once, however often they are used. */
    private final Set<String> unbound = new HashSet<>();

    private boolean whole = true;

    /**
     * Types in a rule.
     *
     * @param scope what each binding is, kept up to date by the caller
     * @param problems where to say what is wrong
     */
    TermTypes(Map<String, Class<?>> scope, List<Problem> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** From now on a name that nothing binds is no problem. */
    void mayBindMore() {
        whole = false;
    }

    /** Says so where a term is not what is wanted. */
    void expect(Term term, Class<?> wanted, Optional<FactType> own, String where) {
        Optional<Class<?>> found = type(term, own);
        if (wanted == double.class && found.equals(Optional.of(Number.class))) {
            add(
                    term.place(),
                    "what min or max found can be compared, and nothing else",
                    "compare it, or take sum, average or count.");
        } else if (found.isPresent() && found.get() != Object.class && found.get() != wanted) {
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

    /** Says so where a term that belongs to no pattern names something that is no binding. */
    void onlyBindings(Term term) {
        for (Term.Name name : Sides.names(term)) {
            String meant = "$" + name.name();
            if (!name.name().startsWith("$")) {
                add(
                        name.place(),
                        "'" + name.name() + "' is no binding, and no pattern is here whose part it could be",
                        scope.containsKey(meant)
                                ? "you meant '" + meant + "'."
                                : Nearest.advice(meant, scope.keySet()));
            }
        }
    }

    /** What a term is, where what is wrong with it is said elsewhere. */
    Optional<Class<?>> quietly(Term term) {
        List<Problem> unsaid = new ArrayList<>();
        TermTypes types = new TermTypes(scope, unsaid);
        Optional<Class<?>> found = types.type(term, Optional.empty());
        return unsaid.isEmpty() ? found : Optional.empty();
    }

    /** What a term is; empty where a problem with it is already known. */
    Optional<Class<?>> type(Term term, Optional<FactType> own) {
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
            return part(part, own);
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
        if (own.isPresent()
                && (Sides.mixes(pair.right()) || (Sides.mixes(pair.left()) && Sides.readsOwn(pair.right())))) {
            problems.add(Sides.mixed(pair, own.get()));
        }
        for (Term side : List.of(pair.left(), pair.right())) {
            if (Sides.isTest(side)) {
                add(side.place(), "a comparison is compared once more", "leave out what it is compared with.");
            }
        }
        boolean hasNoOrder = operator.isOrder()
                && left.isPresent()
                && plain(left.get()) != double.class
                && left.get() != String.class;
        boolean noText = operator.sign().startsWith("str") && left.isPresent() && left.get() != String.class;
        if ((hasNoOrder || noText) && left.get() != Object.class) {
            add(pair.place(), "'" + operator.sign() + "' cannot compare " + word(left.get()), "use == or in.");
        }
        return Optional.of(boolean.class);
    }

    /** A name for a calculation that needs another pattern: the engine finds no value for it when it runs. */
    void mayBind(Place place, String name, Term of) {
        if (Sides.mixes(of)) {
            problems.add(Problem.error(
                            place,
                            "'" + name + "' is bound to a calculation with another binding",
                            "bind the part alone, and calculate where it is compared.")
                    .by("mixed-sides"));
        }
    }

    private void alike(Place place, Optional<Class<?>> left, Optional<Class<?>> right) {
        boolean differ = left.isPresent() && right.isPresent() && plain(left.get()) != plain(right.get());
        if (differ && left.get() != Object.class && right.get() != Object.class) {
            // The engine compiles a text against a number, and finds it true for every fact.
            problems.add(Problem.error(
                            place,
                            word(left.get()) + " is compared with " + word(right.get()),
                            left.get() == boolean.class
                                    ? "write the part alone, or ! before it for the opposite."
                                    : advice(left.get()))
                    .by("unlike-types"));
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
            if (bound == null && whole && unbound.add(name.name())) {
                add(name.place(), "nothing binds '" + name.name() + "' before", bind(name.name()));
            }
            return Optional.ofNullable(bound);
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String meant = "$" + name.name();
        if (own.get().component(name.name()).isEmpty() && scope.containsKey(meant)) {
            add(name.place(), own.get().name() + " has no part '" + name.name() + "'", "you meant '" + meant + "'.");
            return Optional.empty();
        }
        return own.get().component(name.name()).<Class<?>>map(Component::type).or(() -> {
            Optional<String> family = words.families().entrySet().stream()
                    .filter(one -> one.getValue().containsKey(name.name()))
                    .filter(one -> own.get().components().stream()
                            .anyMatch(part -> part.type().getSimpleName().equals(one.getKey())))
                    .map(one -> one.getKey() + "." + name.name())
                    .findFirst();
            add(
                    name.place(),
                    own.get().name() + " has no part '" + name.name() + "'",
                    family.map(constant -> "you meant '" + constant + "'.")
                            .orElseGet(() -> parts(own.get(), name.name())));
            return Optional.empty();
        });
    }

    /** The name that was meant, or where to bind this one. */
    private String bind(String name) {
        String part = name.substring(1);
        boolean known = words.types().values().stream()
                .anyMatch(type -> type.component(part).isPresent());
        return known && Nearest.to(name, scope.keySet()).isEmpty()
                ? "bind it in a pattern before: " + name + " : " + part + "."
                : Nearest.advice(name, scope.keySet());
    }

    private Optional<Class<?>> part(Term.Part part, Optional<FactType> own) {
        if (!part.of().name().startsWith("$")) {
            String dotted = part.of().name() + "." + part.component();
            boolean isPart = own.filter(type -> type.component(part.of().name()).isPresent())
                    .isPresent();
            add(
                    part.place(),
                    "'" + part.of().name() + "' is not a fact and has no parts",
                    isPart ? "use it as it is." : dotted(dotted, own));
            return Optional.empty();
        }
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

    private static String dotted(String name, Optional<FactType> own) {
        return own.filter(type -> type.name().equals("Threshold")).isPresent()
                ? "a text stands in quotes: \"" + name + "\"."
                : "bind a threshold first: Threshold( name == \"" + name + "\", $limit : value ).";
    }

    private static String parts(FactType type, String wanted) {
        return Nearest.advice(
                wanted, type.components().stream().map(Component::name).toList());
    }

    /** What min and max find is a number to compare with. */
    private static Class<?> plain(Class<?> type) {
        return type == Number.class ? double.class : type;
    }

    private static String word(Class<?> type) {
        return plain(type) == double.class
                ? "a number"
                : type == String.class
                        ? "a text"
                        : type == boolean.class ? "true or false" : "a " + type.getSimpleName();
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }
}
