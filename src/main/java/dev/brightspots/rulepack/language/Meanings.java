package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks that every name in a rule means something and that only like is compared with like. */
public final class Meanings {
    /** Words that the engine takes for types where nothing stands within them. */
    private static final Set<String> EMPTY = Set.of("not", "exists", "and", "or", "forall", "eval", "accumulate");

    private final Vocabulary words = Vocabulary.words();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Class<?>> scope = new TreeMap<>();
    private final TermTypes types = new TermTypes(scope, problems);

    /** What is wrong with the names and types of a rule. */
    public static List<Problem> of(ParsedRule rule) {
        Meanings meanings = new Meanings();
        rule.conditions().forEach(meanings::condition);
        rule.conclusions().forEach(meanings::conclude);
        return meanings.problems;
    }

    /** What is wrong with a rule that could be read in part only: names that nothing binds may be bound in the rest. */
    public static List<Problem> ofPart(ParsedRule rule) {
        Meanings meanings = new Meanings();
        meanings.types.mayBindMore();
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
                common.forEach((name, type) -> {
                    if (!isAlike(type, Objects.requireNonNull(scope.get(name)))) {
                        add(
                                part.place(),
                                "'" + name + "' is not of one type in all branches of this or",
                                "give the values names of their own.");
                    }
                });
            }
            scope.clear();
            scope.putAll(before);
        }
        if (common != null) {
            scope.putAll(common);
        }
    }

    private static boolean isAlike(Class<?> one, Class<?> other) {
        return one.equals(other) || (isNumber(one) && isNumber(other));
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class || type == Number.class;
    }

    private void summary(Condition.Summary summary) {
        Map<String, Class<?>> before = new TreeMap<>(scope);
        match(summary.over());
        for (Condition.Function function : summary.functions()) {
            function.argument().ifPresent(term -> argument(function, term, summary.over()));
        }
        scope.clear();
        scope.putAll(before);
        for (Condition.Function function : summary.functions()) {
            boolean picks = function.name().equals("min") || function.name().equals("max");
            bind(function.place(), function.binding(), picks ? Number.class : double.class);
        }
        for (Constraint one : summary.results()) {
            one.test().ifPresent(types::onlyBindings);
            constraint(one, Optional.empty());
        }
    }

    private void argument(Condition.Function function, Term term, Condition.Match over) {
        if (term instanceof Term.Name name && !name.name().startsWith("$")) {
            add(
                    term.place(),
                    function.name() + " takes a binding, and '" + name.name() + "' is none",
                    "bind it in the pattern: " + over.type() + "( $" + name.name() + " : " + name.name()
                            + " ), and take $" + name.name() + ".");
            return;
        }
        types.onlyBindings(term);
        if (function.name().equals("count")) {
            types.type(term, Optional.empty());
        } else {
            types.expect(term, double.class, Optional.empty(), function.name());
        }
        if (term instanceof Term.Pair) {
            add(
                    term.place(),
                    function.name() + " takes one value, and this is a calculation",
                    "bind the calculation in the pattern: $d : ( before - after ).");
        }
    }

    private void match(Condition.Match match) {
        Optional<FactType> type = words.type(match.type());
        if (EMPTY.contains(match.type())) {
            add(match.place(), "nothing stands within " + match.type() + "( )", "add a pattern there.");
        } else if (type.isEmpty()) {
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
        if (one.test().isPresent() && one.test().get() instanceof Term.Numeral) {
            add(one.place(), "the number " + one.text() + " stands alone", "write decimals with a point, such as 0.5.");
        } else {
            one.test().ifPresent(test -> types.expect(test, boolean.class, own, "a constraint"));
        }
        one.bound().ifPresent(bound -> {
            types.mayBind(one.place(), bound.name(), bound.of());
            bind(one.place(), bound.name(), types.type(bound.of(), own).orElse(Object.class));
        });
    }

    private void bind(Place place, String name, Class<?> type) {
        if (!name.startsWith("$")) {
            boolean known = scope.containsKey("$" + name);
            add(
                    place,
                    "the binding '" + name + "' does not begin with $",
                    known ? "you meant " + name + " == $" + name + "." : "call it $" + name + ".");
        } else if (scope.containsKey(name)) {
            add(place, "'" + name + "' is bound twice", "compare with == here, or choose another name.");
        }
        scope.put(name.startsWith("$") ? name : "$" + name, type);
    }

    private void conclude(Conclude conclude) {
        conclude.arguments().forEach(types::onlyBindings);
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
            conclude.arguments().forEach(one -> types.type(one, Optional.empty()));
            return;
        }
        List<Component> components = type.get().components();
        if (components.size() != conclude.arguments().size()) {
            add(
                    conclude.place(),
                    conclude.type() + " takes " + components.size() + " arguments, not "
                            + conclude.arguments().size(),
                    advice(conclude.type(), components));
            return;
        }
        if (!swapped(conclude, components)) {
            for (int i = 0; i < components.size(); i++) {
                types.expect(
                        conclude.arguments().get(i),
                        components.get(i).type(),
                        Optional.empty(),
                        conclude.type() + "." + components.get(i).name());
            }
        }
    }

    /** Two arguments that each fit where the other stands are one slip. */
    private boolean swapped(Conclude conclude, List<Component> components) {
        List<Optional<Class<?>>> found =
                conclude.arguments().stream().map(types::quietly).toList();
        for (int i = 0; i < components.size(); i++) {
            for (int j = 0; j < i; j++) {
                Class<?> first = components.get(j).type();
                Class<?> second = components.get(i).type();
                if (first != second
                        && found.get(i).equals(Optional.of(first))
                        && found.get(j).equals(Optional.of(second))) {
                    add(
                            conclude.arguments().get(j).place(),
                            components.get(j).name() + " and "
                                    + components.get(i).name() + " are swapped",
                            advice(conclude.type(), components));
                    return true;
                }
            }
        }
        return false;
    }

    private static String advice(String type, List<Component> components) {
        return "write new " + type + "( "
                + String.join(", ", components.stream().map(Component::name).toList()) + " ).";
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }

    /** What every binding of a rule is, for checks on its sentence. */
    public static Map<String, Class<?>> bindings(ParsedRule rule) {
        Meanings meanings = new Meanings();
        rule.conditions().forEach(meanings::condition);
        return Collections.unmodifiableMap(meanings.scope);
    }
}
