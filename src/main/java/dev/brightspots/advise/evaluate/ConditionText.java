package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.TermWalk;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions as their authors wrote them, on one line, and with values. */
final class ConditionText {
    private ConditionText() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.Match match) {
            return squeezed(match.text());
        } else if (condition instanceof Condition.None none) {
            return "not " + of(none.inside());
        } else if (condition instanceof Condition.Some some) {
            return "exists " + of(some.inside());
        } else if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ");
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ");
        }
        Condition.Summary summary = (Condition.Summary) condition;
        return "accumulate " + of(summary.over()).replaceAll(";$", "") + " "
                + summary.functions().stream()
                        .map(one -> one.binding() + " : " + one.name() + "("
                                + one.argument().map(Term::text).orElse("") + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(ConditionText::of).collect(Collectors.joining(word, "( ", " )"));
    }

    static String of(Constraint constraint) {
        return squeezed(constraint.text());
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A fact by those of its components that the pattern asks about. */
    static String of(Condition.Match pattern, Fact fact) {
        Set<String> asked = new LinkedHashSet<>();
        for (Constraint one : pattern.constraints()) {
            Stream.concat(one.bound().map(Condition.Binding::of).stream(), one.test().stream())
                    .flatMap(TermWalk::all)
                    .forEach(term -> {
                        if (term instanceof Term.Name name && !name.name().startsWith("$")) {
                            asked.add(name.name());
                        }
                    });
        }
        return pattern.type() + " "
                + Vocabulary.words().typeOf(fact).components().stream()
                        .filter(one -> asked.contains(one.name()))
                        .map(one -> one.name() + ": " + value(one.of(fact)))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The names in a condition that nothing stands for yet, apart from those it gives itself. */
    static List<String> unknown(Condition condition, Map<String, Binding> names) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        for (Condition.Match match : Condition.matches(List.of(condition))) {
            match.binding().ifPresent(own::add);
            for (Constraint one : match.constraints()) {
                one.bound().ifPresent(bound -> own.add(bound.name()));
                Stream.concat(one.bound().map(Condition.Binding::of).stream(), one.test().stream())
                        .flatMap(TermWalk::all)
                        .forEach(term -> {
                            if (term instanceof Term.Name name && name.name().startsWith("$")) {
                                used.add(name.name());
                            }
                        });
            }
        }
        return used.stream()
                .filter(name -> !own.contains(name) && !names.containsKey(name))
                .toList();
    }

    /** A comparison with what stands on both sides. */
    static String values(Term test, Terms terms) {
        if (test instanceof Term.Pair pair) {
            return value(terms.value(pair.left()).orElse(null)) + " "
                    + pair.operator().sign() + " "
                    + value(terms.value(pair.right()).orElse(null));
        } else if (test instanceof Term.OneOf oneOf) {
            return value(terms.value(oneOf.value()).orElse(null)) + " in "
                    + oneOf.items().stream()
                            .map(item -> value(terms.value(item).orElse(null)))
                            .collect(Collectors.joining(", ", "( ", " )"));
        } else if (test instanceof Term.Not not) {
            return "not " + values(not.of(), terms);
        }
        return value(terms.value(test).orElse(null));
    }

    static String value(@Nullable Object value) {
        if (value == null) {
            return "?";
        } else if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? new BigDecimal(Double.toString(number))
                            .stripTrailingZeros()
                            .toPlainString()
                    : "no number";
        }
        return value instanceof String text && text.isEmpty() ? "\"\"" : value.toString();
    }
}
