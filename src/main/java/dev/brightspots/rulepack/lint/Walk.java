package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import java.util.ArrayList;
import java.util.List;

/** Goes through conditions and terms. */
final class Walk {
    private Walk() {}

    /** A term and all within it, in the order written. */
    static List<Term> within(Term term) {
        List<Term> found = new ArrayList<>(List.of(term));
        if (term instanceof Term.Pair pair) {
            found.addAll(within(pair.left()));
            found.addAll(within(pair.right()));
        } else if (term instanceof Term.Not not) {
            found.addAll(within(not.of()));
        } else if (term instanceof Term.Minus minus) {
            found.addAll(within(minus.of()));
        } else if (term instanceof Term.Part part) {
            found.add(part.of());
        } else if (term instanceof Term.OneOf oneOf) {
            found.addAll(within(oneOf.value()));
            oneOf.items().forEach(item -> found.addAll(within(item)));
        }
        return found;
    }

    /** What a constraint tests and binds. */
    static List<Term> terms(Constraint constraint) {
        List<Term> found = new ArrayList<>();
        constraint.bound().ifPresent(bound -> found.add(bound.of()));
        constraint.test().ifPresent(found::add);
        return found;
    }

    /** The terms of conditions: of patterns, of the functions of an accumulate, and of what it asks of their results. */
    static List<Term> terms(List<Condition> conditions) {
        List<Term> found = new ArrayList<>();
        for (Condition.Match match : Condition.matches(conditions)) {
            match.constraints().forEach(one -> found.addAll(terms(one)));
        }
        for (Condition.Summary summary : Condition.summaries(conditions)) {
            summary.functions().forEach(one -> one.argument().ifPresent(found::add));
            summary.results().forEach(one -> found.addAll(terms(one)));
        }
        return found;
    }

    /** The parts of a test that must all hold. */
    static List<Term> conjuncts(Term test) {
        if (test instanceof Term.Pair pair && pair.operator() == Operator.AND) {
            List<Term> found = new ArrayList<>(conjuncts(pair.left()));
            found.addAll(conjuncts(pair.right()));
            return found;
        }
        return List.of(test);
    }
}
