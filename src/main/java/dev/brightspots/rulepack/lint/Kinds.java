package dev.brightspots.rulepack.lint;

import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds units taken for metrics and the like: texts that name different things, which are never the same. */
final class Kinds {
    /** A member of a unit is a unit. */
    private static final Map<Form, String> WORDS = Map.of(
            Form.UNIT, "a unit",
            Form.MEMBER, "a unit",
            Form.METRIC, "a metric",
            Form.PRACTICE, "a practice",
            Form.CONTEXT, "a peer group",
            Form.PERIOD, "a period");

    private final Findings findings;

    /** What each binding names; not those that name several kinds of things. */
    private final Map<String, String> bound = new TreeMap<>();

    Kinds(Findings findings) {
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        List<Match> matches = Condition.matches(rule.conditions());
        Set<String> unclear = new HashSet<>();
        for (Match match : matches) {
            for (Constraint one : match.constraints()) {
                one.bound()
                        .ifPresent(binding -> of(match, binding.of()).ifPresent(word -> {
                            String other = bound.putIfAbsent(binding.name(), word);
                            if (other != null && !other.equals(word)) {
                                unclear.add(binding.name());
                            }
                        }));
            }
        }
        bound.keySet().removeAll(unclear);
        matches.forEach(this::compared);
        rule.conclusions().forEach(this::concluded);
    }

    /** What a term of a pattern names, if it names something of a kind. */
    private Optional<String> of(Match match, Term term) {
        if (!(term instanceof Term.Name name)) {
            return Optional.empty();
        }
        return name.name().startsWith("$")
                ? Optional.ofNullable(bound.get(name.name()))
                : Vocabulary.words()
                        .type(match.type())
                        .flatMap(type -> type.component(name.name()))
                        .flatMap(Kinds::word);
    }

    private static Optional<String> word(Component component) {
        return Optional.ofNullable(WORDS.get(component.means().form()));
    }

    private void compared(Match match) {
        for (Term term : Walk.terms(List.of(match))) {
            for (Term one : Walk.within(term)) {
                if (one instanceof Term.Pair pair && !pair.operator().isArithmetic() && !isJoining(pair.operator())) {
                    compared(match, pair.left(), pair.right());
                } else if (one instanceof Term.OneOf oneOf) {
                    oneOf.items().forEach(item -> compared(match, oneOf.value(), item));
                }
            }
        }
    }

    private static boolean isJoining(Operator operator) {
        return operator == Operator.AND || operator == Operator.OR;
    }

    private void compared(Match match, Term left, Term right) {
        Optional<String> one = of(match, left);
        Optional<String> other = of(match, right);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            findings.add(
                    Check.UNLIKE_TYPES,
                    left.place(),
                    "'" + left.text() + "' is " + one.get() + " and '" + right.text() + "' " + other.get(),
                    advice(left.text(), one.get()));
        }
    }

    private void concluded(Conclude conclude) {
        List<Component> parts = Vocabulary.words()
                .type(conclude.type())
                .map(FactType::components)
                .orElse(List.of());
        for (int i = 0; i < parts.size(); i++) {
            Term given = conclude.arguments().get(i);
            Optional<String> wanted = word(parts.get(i));
            Optional<String> found =
                    given instanceof Term.Name name ? Optional.ofNullable(bound.get(name.name())) : Optional.empty();
            if (wanted.isPresent() && found.isPresent() && !wanted.equals(found)) {
                findings.add(
                        Check.UNLIKE_TYPES,
                        given.place(),
                        conclude.type() + "." + parts.get(i).name() + " is " + wanted.get() + ", and '" + given.text()
                                + "' " + found.get(),
                        "write new " + conclude.type() + "( "
                                + String.join(
                                        ", ",
                                        parts.stream().map(Component::name).toList())
                                + " ).");
                return;
            }
        }
    }

    /** The binding of the same name, or else those of the kind. */
    private String advice(String part, String wanted) {
        List<String> meant = bound.entrySet().stream()
                .filter(one -> one.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .toList();
        return Stream.concat(meant.stream().filter(("$" + part)::equals), meant.stream())
                .findFirst()
                .map(name -> "you meant '" + name + "'.")
                .orElse("bind " + wanted + " in a pattern, and take that.");
    }
}
