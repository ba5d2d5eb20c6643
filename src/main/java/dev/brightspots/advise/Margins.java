package dev.brightspots.advise;

import dev.brightspots.advise.evaluate.Binding;
import dev.brightspots.advise.evaluate.Names;
import dev.brightspots.advise.evaluate.Way;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By how much a match met each threshold it was compared with. */
final class Margins {
    private final Map<String, Binding> names;
    private final List<Margin> found = new ArrayList<>();

    private Margins(Map<String, Binding> names) {
        this.names = names;
    }

    static List<Margin> of(List<Condition> conditions, Way way) {
        Margins margins = new Margins(way.names());
        for (Way.Step step : way.steps()) {
            margins.add(step.pattern().constraints(), Names.terms(way.names(), step.fact()));
        }
        for (Condition one : conditions) {
            if (one instanceof Condition.Summary summary) {
                margins.add(summary.results(), Names.terms(way.names(), null));
            }
        }
        return margins.found;
    }

    private void add(List<Constraint> constraints, Terms terms) {
        constraints.forEach(one -> one.test().ifPresent(test -> add(test, terms)));
    }

    private void add(Term test, Terms terms) {
        if (!holds(test, terms)) {
            return;
        }
        if (test instanceof Term.Not not) {
            not.inward().ifPresent(inward -> add(inward, terms));
        } else if (test instanceof Term.Pair pair) {
            add(pair, terms);
        }
    }

    private static boolean holds(Term test, Terms terms) {
        return terms.value(test).equals(Optional.of(true));
    }

    private void add(Term.Pair pair, Terms terms) {
        if (pair.operator() == Operator.AND) {
            add(pair.left(), terms);
            add(pair.right(), terms);
        } else if (pair.operator() == Operator.OR) {
            // Of two sides that hold, neither alone is what the reason hangs on.
            if (!(holds(pair.left(), terms) && holds(pair.right(), terms))) {
                add(pair.left(), terms);
                add(pair.right(), terms);
            }
        } else if (pair.operator().isOrder()) {
            Optional<String> left = threshold(pair.left());
            Optional<String> right = threshold(pair.right());
            if (left.isPresent() != right.isPresent()) {
                add(
                        left.or(() -> right).orElseThrow(),
                        isLimit(pair.left(), pair.right()) ? turned(pair) : pair,
                        terms);
            }
        }
    }

    /** Of two sides, the limit is the one with nothing measured in it; of two measured ones, that with the threshold. */
    private boolean isLimit(Term side, Term other) {
        return isMeasured(side) == isMeasured(other) ? threshold(side).isPresent() : isMeasured(other);
    }

    private static Term.Pair turned(Term.Pair pair) {
        Term limit = pair.left();
        Term compared = pair.right();
        return new Term.Pair(pair.place(), pair.operator().mirrored(), compared, limit);
    }

    /** A comparison with the limit on its right. */
    private void add(String threshold, Term.Pair pair, Terms terms) {
        Optional<Double> actual = terms.number(pair.left());
        Optional<Double> limit = terms.number(pair.right());
        if (limit.isPresent() && actual.isPresent()) {
            found.add(new Margin(
                    threshold,
                    pair.left().text(),
                    limit.get(),
                    actual.get(),
                    Math.abs(actual.get() - limit.get()),
                    lostWhen(pair.operator())));
        }
    }

    private static String lostWhen(Operator holds) {
        return switch (holds) {
            case AT_LEAST -> "below";
            case MORE -> "at or below";
            case AT_MOST -> "above";
            case LESS -> "at or above";
            default -> throw new IllegalArgumentException(holds + " has no side");
        };
    }

    /** The threshold a term takes its number from. */
    private Optional<String> threshold(Term term) {
        if (term instanceof Term.Name name) {
            return Optional.ofNullable(names.get(name.name()))
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

    /** Whether a term takes anything from elsewhere than thresholds. */
    private boolean isMeasured(Term term) {
        if (term instanceof Term.Pair pair) {
            return isMeasured(pair.left()) || isMeasured(pair.right());
        } else if (term instanceof Term.Minus minus) {
            return isMeasured(minus.of());
        } else if (term instanceof Term.Name || term instanceof Term.Part) {
            return threshold(term).isEmpty();
        }
        return false;
    }
}
