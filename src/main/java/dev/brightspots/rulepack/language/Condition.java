package dev.brightspots.rulepack.language;

import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of what a rule asks for, as its author wrote it. */
public sealed interface Condition {
    /** Where it begins. */
    Place place();

    /** The patterns of these conditions and of all within them, in the order written. */
    static List<Match> matches(List<Condition> conditions) {
        List<Match> found = new ArrayList<>();
        for (Condition one : conditions) {
            if (one instanceof Match match) {
                found.add(match);
            } else if (one instanceof Summary summary) {
                found.add(summary.over());
            } else {
                found.addAll(matches(within(one)));
            }
        }
        return found;
    }

    /** The accumulates among these conditions and within them. */
    static List<Summary> summaries(List<Condition> conditions) {
        List<Summary> found = new ArrayList<>();
        for (Condition one : conditions) {
            if (one instanceof Summary summary) {
                found.add(summary);
            } else {
                found.addAll(summaries(within(one)));
            }
        }
        return found;
    }

    /** What stands directly within a condition. */
    static List<Condition> within(Condition condition) {
        if (condition instanceof None none) {
            return List.of(none.inside());
        } else if (condition instanceof Some some) {
            return List.of(some.inside());
        } else if (condition instanceof All all) {
            return all.parts();
        } else if (condition instanceof Any any) {
            return any.parts();
        }
        return List.of();
    }

    /**
     * A fact of a type that meets every constraint.
     *
     * @param binding the name the fact gets, if any
     * @param text as written
     */
    record Match(Place place, String text, Optional<String> binding, String type, List<Constraint> constraints)
            implements Condition {
        public Match {
            constraints = List.copyOf(constraints);
        }
    }

    /** There is no such thing. */
    record None(Place place, Condition inside) implements Condition {}

    /** There is such a thing, whichever. */
    record Some(Place place, Condition inside) implements Condition {}

    /** All of these. */
    record All(Place place, List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of these. */
    record Any(Place place, List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** What comes of all facts that match. */
    record Summary(Place place, Match over, List<Function> functions, List<Constraint> results) implements Condition {
        public Summary {
            functions = List.copyOf(functions);
            results = List.copyOf(results);
        }

        /** Whether it goes on over no fact at all, where an average, min or max is no value. */
        public boolean goesOnOverNothing() {
            // Count and sum are 0 over nothing, so they let a rule go on where the others have no value.
            return functions.stream().anyMatch(one -> !one.isZeroOfNothing())
                    && functions.stream().anyMatch(Function::isZeroOfNothing)
                    && results.stream()
                            .flatMap(one -> one.test().stream())
                            .noneMatch(test -> functions.stream().anyMatch(one -> one.isAskedForSome(test)));
        }
    }

    /** One function of a summary, such as {@code $n : count( $c )}. */
    record Function(Place place, String binding, String name, Optional<Term> argument) {
        private boolean isZeroOfNothing() {
            return name.equals("count") || name.equals("sum");
        }

        /** No value is neither more nor less than anything; a count has to be more than nothing. */
        private boolean isAskedForSome(Term test) {
            if (!(test instanceof Term.Pair pair)
                    || !(pair.left() instanceof Term.Name asked)
                    || !asked.name().equals(binding)) {
                return false;
            }
            if (!isZeroOfNothing()) {
                return pair.operator().isOrder() || pair.operator() == Operator.EQUAL;
            }
            return name.equals("count")
                    && (pair.operator() == Operator.MORE
                            || (pair.operator() == Operator.AT_LEAST
                                    && !(pair.right() instanceof Term.Numeral number && number.value() <= 0)));
        }
    }

    /**
     * What a fact has to meet, or a name for a part of it, or both.
     *
     * @param bound what the binding names; the term alone if there is no comparison
     * @param test what has to hold, if anything
     */
    record Constraint(Place place, String text, Optional<Binding> bound, Optional<Term> test) {}

    /** A name for a value. */
    record Binding(String name, Term of) {}
}
