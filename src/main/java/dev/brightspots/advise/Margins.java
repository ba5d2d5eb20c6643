package dev.brightspots.advise;

import dev.brightspots.advise.Replay.Step;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By how much a match met each threshold it was compared with. */
final class Margins {
    private final Replay replay;
    private final List<Margin> found = new ArrayList<>();

    private Margins(Replay replay) {
        this.replay = replay;
    }

    static List<Margin> of(Replay replay) {
        Margins margins = new Margins(replay);
        for (Step step : replay.steps()) {
            Terms terms = replay.terms(step.fact());
            for (Constraint one : step.pattern().constraints()) {
                one.test().ifPresent(test -> margins.add(test, terms));
            }
        }
        return margins.found;
    }

    private void add(Term test, Terms terms) {
        if (!(test instanceof Term.Pair pair) || !terms.value(pair).equals(Optional.of(true))) {
            // A branch of || that does not hold has no part in the reason.
            return;
        }
        if (pair.operator() == Operator.AND || pair.operator() == Operator.OR) {
            add(pair.left(), terms);
            add(pair.right(), terms);
        } else if (pair.operator().isOrder()) {
            Optional<String> left = threshold(pair.left());
            Optional<String> right = threshold(pair.right());
            if (left.isPresent() && right.isEmpty()) {
                add(left.get(), terms.number(pair.left()), terms.number(pair.right()));
            } else if (right.isPresent() && left.isEmpty()) {
                add(right.get(), terms.number(pair.right()), terms.number(pair.left()));
            }
        }
    }

    private void add(String threshold, Optional<Double> limit, Optional<Double> actual) {
        if (limit.isPresent() && actual.isPresent()) {
            found.add(new Margin(threshold, limit.get(), actual.get(), Math.abs(actual.get() - limit.get())));
        }
    }

    /** The threshold a term takes its number from. */
    private Optional<String> threshold(Term term) {
        if (term instanceof Term.Name name) {
            return Optional.ofNullable(replay.names().get(name.name()))
                    .flatMap(Binding::fact)
                    .filter(Threshold.class::isInstance)
                    .map(fact -> ((Threshold) fact).name());
        } else if (term instanceof Term.Part part) {
            return threshold(part.of());
        } else if (term instanceof Term.Minus minus) {
            return threshold(minus.of());
        } else if (term instanceof Term.Pair pair && pair.operator().isArithmetic()) {
            return threshold(pair.left()).or(() -> threshold(pair.right()));
        }
        return Optional.empty();
    }
}
