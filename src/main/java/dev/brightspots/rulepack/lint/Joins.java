package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds patterns that share nothing with those before: every fact of the one then meets every fact of the other. */
final class Joins {
    /** There are few of these, and they are facts about everything. */
    private static final Set<String> OF_ALL = Set.of("Threshold", "Order");

    private final Findings findings;
    private final Set<String> shared = new HashSet<>();
    private boolean first = true;

    Joins(Findings findings) {
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        rule.conditions().forEach(this::condition);
    }

    private void condition(Condition condition) {
        if (condition instanceof Match match) {
            match(match);
        } else if (condition instanceof Condition.Summary summary) {
            match(summary.over());
        } else if (condition instanceof Condition.Any any) {
            // Each branch stands for itself.
            Set<String> before = new HashSet<>(shared);
            Set<String> after = new HashSet<>();
            boolean none = first;
            for (Condition part : any.parts()) {
                first = none;
                condition(part);
                after.addAll(shared);
                shared.retainAll(before);
            }
            shared.addAll(after);
        } else {
            // What must not be there, or need only be there once, makes no pairs with what follows.
            boolean none = first;
            Condition.within(condition).forEach(this::condition);
            first = condition instanceof Condition.All ? first : none;
        }
    }

    private void match(Match match) {
        if (OF_ALL.contains(match.type())) {
            // What joins through the order of causes is joined; a metric that only a threshold binds is not.
            if (match.type().equals("Order")) {
                bind(match);
            }
            return;
        }
        boolean joined = equalities(match).stream().anyMatch(shared::contains);
        if (!first && !joined) {
            findings.add(
                    Check.UNJOINED_PATTERN,
                    match.place(),
                    "the pattern " + match.type() + " shares nothing with the patterns before it, so each pair of facts"
                            + " is a match",
                    "join it by a part that both have, such as who == $who.");
        }
        first = false;
        shared.addAll(equalities(match));
        bind(match);
    }

    private void bind(Match match) {
        match.constraints().forEach(one -> one.bound().ifPresent(bound -> shared.add(bound.name())));
        match.binding().ifPresent(shared::add);
    }

    /** The bindings that parts of the pattern are equal to. */
    private static List<String> equalities(Match match) {
        return match.constraints().stream()
                .map(Constraint::test)
                .flatMap(test -> test.stream().flatMap(it -> Walk.conjuncts(it).stream()))
                .flatMap(test -> equal(test).stream())
                .flatMap(side -> Walk.within(side).stream())
                .filter(Term.Name.class::isInstance)
                .map(name -> ((Term.Name) name).name())
                .filter(name -> name.startsWith("$"))
                .toList();
    }

    private static List<Term> equal(Term test) {
        if (test instanceof Term.Pair pair && pair.operator() == Operator.EQUAL) {
            return List.of(pair.left(), pair.right());
        }
        return test instanceof Term.OneOf oneOf ? oneOf.items() : List.of();
    }
}
