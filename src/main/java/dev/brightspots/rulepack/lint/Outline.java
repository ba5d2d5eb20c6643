package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A rule without the names its author gave to values: each value is called by the patterns it stands in. */
final class Outline {
    private final ParsedRule rule;

    /** For each condition its name, such as BrightSpot#1, by its place among the conditions. */
    private final Map<Match, String> names = new HashMap<>();

    /** The values that are the same, such as BrightSpot#1.who and MixPart#1.who, by the binding that ties them. */
    private final Map<String, Set<String>> same = new TreeMap<>();

    /** What was written before: many rules are held against one another by the same patterns. */
    private final Map<Set<String>, Set<String>> asked = new HashMap<>();

    private final Map<Set<String>, List<String>> concluded = new HashMap<>();

    Outline(ParsedRule rule) {
        this.rule = rule;
        Map<String, Integer> seen = new HashMap<>();
        for (Match match : Condition.matches(rule.conditions())) {
            String kind = match.type()
                    + ThresholdNames.of(match).stream().map(Term.Text::value).toList();
            names.put(match, kind + "#" + seen.merge(kind, 1, Integer::sum));
        }
        for (Match match : Condition.matches(rule.conditions())) {
            match.binding().ifPresent(name -> tie(name, name(match)));
            for (Constraint one : match.constraints()) {
                one.bound().ifPresent(bound -> tie(bound.name(), bound.of().text(inside(match))));
                one.test().ifPresent(test -> Walk.conjuncts(test).forEach(it -> tie(match, it)));
            }
        }
        Condition.summaries(rule.conditions())
                .forEach(summary -> summary.functions()
                        .forEach(one -> tie(one.binding(), one.name() + " of " + name(summary.over()))));
    }

    private void tie(Match match, Term test) {
        if (equates(test)) {
            Term.Pair pair = (Term.Pair) test;
            tie(((Term.Name) pair.right()).name(), pair.left().text(inside(match)));
        }
    }

    private static boolean equates(Term test) {
        return test instanceof Term.Pair pair
                && pair.operator() == Operator.EQUAL
                && pair.left() instanceof Term.Name
                && pair.right() instanceof Term.Name name
                && name.name().startsWith("$");
    }

    private void tie(String binding, String value) {
        same.computeIfAbsent(binding, it -> new TreeSet<>()).add(value);
    }

    private String name(Match match) {
        return names.getOrDefault(match, match.type());
    }

    /** The names of its patterns. */
    Set<String> patterns() {
        return new TreeSet<>(names.values());
    }

    /** What it asks for; values are called by the patterns given where they can be. */
    Set<String> conditions(Set<String> patterns) {
        return asked.computeIfAbsent(patterns, given -> {
            Set<String> found = new TreeSet<>();
            rule.conditions().forEach(one -> found.addAll(write(one, given)));
            return found;
        });
    }

    /** What it concludes, called likewise. */
    List<String> conclusions(Set<String> patterns) {
        return concluded.computeIfAbsent(
                patterns,
                given -> rule.conclusions().stream()
                        .map(one -> one.type()
                                + one.arguments().stream()
                                        .map(term -> term.text(named("", given)))
                                        .toList())
                        .sorted()
                        .toList());
    }

    private Set<String> write(Condition condition, Set<String> patterns) {
        if (condition instanceof Match match) {
            return match(match, patterns);
        }
        if (condition instanceof Condition.Summary summary) {
            Set<String> all = match(summary.over(), patterns);
            summary.results().forEach(one -> one.test().ifPresent(test -> all.add(test.text(named("", patterns)))));
            return Set.of("accumulate " + all
                    + summary.functions().stream()
                            .map(one -> one.name() + one.argument().map(it -> it.text(named("", patterns))))
                            .toList());
        }
        List<Set<String>> inside = Condition.within(condition).stream()
                .map(one -> write(one, patterns))
                .toList();
        return Set.of(condition.getClass().getSimpleName()
                + inside.stream().map(Set::toString).sorted().toList());
    }

    private Set<String> match(Match match, Set<String> patterns) {
        Set<String> found = new TreeSet<>(Set.of(name(match)));
        UnaryOperator<String> named = named(name(match) + ".", patterns);
        for (Constraint one : match.constraints()) {
            one.test()
                    .ifPresent(test -> Walk.conjuncts(test).forEach(it -> {
                        if (equates(it)) {
                            Term.Pair pair = (Term.Pair) it;
                            String mine = pair.left().text(inside(match));
                            for (String other : same.getOrDefault(((Term.Name) pair.right()).name(), Set.of())) {
                                if (!other.equals(mine)) {
                                    found.add(
                                            mine.compareTo(other) < 0 ? mine + " == " + other : other + " == " + mine);
                                }
                            }
                        } else {
                            found.add(it.text(named));
                        }
                    }));
        }
        return found;
    }

    private UnaryOperator<String> inside(Match match) {
        return name -> name(match) + "." + name;
    }

    private UnaryOperator<String> named(String own, Set<String> patterns) {
        return name -> name.startsWith("$") ? value(name, patterns) : own + name;
    }

    private String value(String binding, Set<String> patterns) {
        List<String> values = new ArrayList<>(same.getOrDefault(binding, Set.of(binding)));
        values.sort(
                Comparator.comparing((String value) -> !isOf(value, patterns)).thenComparing(value -> value));
        return values.get(0);
    }

    private static boolean isOf(String value, Set<String> patterns) {
        return patterns.stream().anyMatch(pattern -> value.startsWith(pattern + "."));
    }
}
