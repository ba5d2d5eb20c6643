package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds calculations that the engine does otherwise than one reads them. */
final class Arithmetic {
    private final Findings findings;
    private final Set<String> counts = new TreeSet<>();
    private final Set<String> guarded = new TreeSet<>();
    private final Map<String, String> owners = new TreeMap<>();

    Arithmetic(Findings findings) {
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        Condition.summaries(rule.conditions())
                .forEach(summary -> summary.functions().stream()
                        .filter(one -> one.name().equals("count"))
                        .forEach(one -> counts.add(one.binding())));
        for (Match match : Condition.matches(rule.conditions())) {
            Set<String> here = new TreeSet<>();
            match.constraints().forEach(one -> one.test().ifPresent(test -> here.addAll(compared(test))));
            match.constraints().stream()
                    .flatMap(one -> one.bound().stream())
                    .filter(bound -> bound.of() instanceof Term.Name name && here.contains(name.name()))
                    .forEach(bound -> here.add(bound.name()));
            here.stream().filter(name -> name.startsWith("$")).forEach(guarded::add);
            match.constraints().stream()
                    .flatMap(one -> one.bound().stream())
                    .forEach(bound -> owners.putIfAbsent(bound.name(), " of " + match.type()));
            Walk.terms(List.of(match))
                    .forEach(term -> Walk.within(term).forEach(it -> check(it, " of " + match.type(), here)));
        }
        for (Condition.Summary summary : Condition.summaries(rule.conditions())) {
            summary.results().forEach(one -> one.test().ifPresent(test -> guarded.addAll(compared(test))));
            summary.results()
                    .forEach(one ->
                            Walk.terms(one).forEach(term -> Walk.within(term).forEach(it -> check(it, "", Set.of()))));
        }
        rule.conclusions()
                .forEach(one ->
                        one.arguments().forEach(term -> Walk.within(term).forEach(it -> check(it, "", Set.of()))));
    }

    /** What is compared with anything is taken to be kept from being 0. */
    private static Set<String> compared(Term test) {
        return Walk.within(test).stream()
                .filter(term ->
                        term instanceof Term.Pair pair && !pair.operator().isArithmetic())
                .flatMap(pair -> Stream.of(((Term.Pair) pair).left(), ((Term.Pair) pair).right()))
                .filter(side -> side instanceof Term.Name || side instanceof Term.Part)
                .map(Term::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(Term term, String of, Set<String> here) {
        if (term instanceof Term.Minus minus && !(minus.of() instanceof Term.Numeral)) {
            findings.add(
                    Check.NEGATIVE_ZERO,
                    minus.place(),
                    "a minus before '" + minus.of().text() + "' makes 0 a number that is less than 0",
                    "write 0 - " + minus.of().text() + ".");
        } else if (term instanceof Term.Pair pair && pair.operator() == Operator.DIVIDED_BY) {
            division(pair, of, here);
        } else if (term instanceof Term.Pair pair && pair.operator() == Operator.TIMES) {
            Stream.of(pair.left(), pair.right())
                    .filter(side -> side instanceof Term.Minus minus && minus.of() instanceof Term.Numeral)
                    .forEach(side -> findings.add(
                            Check.NEGATIVE_ZERO,
                            side.place(),
                            "times a negative number makes 0 a number that is less than 0",
                            "subtract from 0 instead."));
        }
    }

    private void division(Term.Pair pair, String of, Set<String> here) {
        if (isWhole(pair.left()) && isWhole(pair.right())) {
            findings.add(
                    Check.WHOLE_DIVISION,
                    pair.left().place(),
                    "'" + pair.text() + "' divides whole numbers and drops what is behind the point",
                    "write "
                            + (isNumber(pair.left())
                                    ? pair.left().text() + ".0"
                                    : "1.0 * " + pair.left().text()) + " / "
                            + pair.right().text() + ".");
            return;
        }
        List<String> names = Walk.within(pair.right()).stream()
                .filter(term -> term instanceof Term.Name || term instanceof Term.Part)
                .map(Term::text)
                .toList();
        if (!names.isEmpty() && names.stream().noneMatch(name -> guarded.contains(name) || here.contains(name))) {
            findings.add(
                    Check.UNGUARDED_DIVISION,
                    pair.right().place(),
                    "'" + pair.right().text() + "'" + owner(names.get(0), of)
                            + " may be 0, and 0 / 0 is then at least as much as anything",
                    "ask for " + names.get(0) + " > 0 before it.");
        }
    }

    /** Whose a name is: a binding stands for a part of the fact that bound it. */
    private String owner(String name, String own) {
        return name.startsWith("$") ? owners.getOrDefault(name, "") : own;
    }

    private static boolean isNumber(Term term) {
        return term instanceof Term.Numeral || (term instanceof Term.Minus minus && minus.of() instanceof Term.Numeral);
    }

    /** The engine counts in whole numbers, and writes 1 as one. */
    private boolean isWhole(Term term) {
        return Walk.within(term).stream()
                .allMatch(it -> it instanceof Term.Pair
                        || it instanceof Term.Minus
                        || (it instanceof Term.Numeral number && !number.hasPoint())
                        || (it instanceof Term.Name name && counts.contains(name.name())));
    }
}
