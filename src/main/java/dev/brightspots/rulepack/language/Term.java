package dev.brightspots.rulepack.language;

import dev.brightspots.text.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An expression of a rule as its author wrote it, with its place. */
public sealed interface Term {
    /** Where it begins. */
    Place place();

    /** As rules write it, in one way of spacing. */
    default String text() {
        return text(name -> name);
    }

    /** The same, with its names written as they are given back. */
    default String text(UnaryOperator<String> names) {
        return new TermText(names).of(this);
    }

    /**
     * A number.
     *
     * @param hasPoint whether it is written with a point; the engine reckons in whole numbers where none is
     */
    record Numeral(Place place, double value, boolean hasPoint) implements Term {}

    /** A string, without its quotes. */
    record Text(Place place, String value) implements Term {}

    /** {@code true} or {@code false}. */
    record Flag(Place place, boolean value) implements Term {}

    /** A constant of a closed family, such as {@code Verdict.WORKING}. */
    record Constant(Place place, String family, String name) implements Term {}

    /** A component of the pattern's own fact, or a binding such as {@code $who}. */
    record Name(Place place, String name) implements Term {}

    /** A component of a bound fact. */
    record Part(Place place, Name of, String component) implements Term {}

    /** The opposite. */
    record Not(Place place, Term of) implements Term {
        /** The same said of what stands within it: {@code !( a > b || c )} is {@code a <= b && !c}; empty if it is no comparison. */
        public Optional<Term> inward() {
            if (of instanceof Not not) {
                return Optional.of(not.of());
            }
            if (!(of instanceof Pair pair)) {
                return Optional.empty();
            }
            return switch (pair.operator()) {
                case AND -> Optional.of(pair.with(Operator.OR, not(pair.left()), not(pair.right())));
                case OR -> Optional.of(pair.with(Operator.AND, not(pair.left()), not(pair.right())));
                case EQUAL -> Optional.of(pair.with(Operator.DIFFERENT, pair.left(), pair.right()));
                case DIFFERENT -> Optional.of(pair.with(Operator.EQUAL, pair.left(), pair.right()));
                case LESS, AT_MOST, MORE, AT_LEAST ->
                    Optional.of(pair.with(pair.operator().negated(), pair.left(), pair.right()));
                default -> Optional.empty();
            };
        }

        private static Term not(Term term) {
            return new Not(term.place(), term);
        }
    }

    /** The negative of a number. */
    record Minus(Place place, Term of) implements Term {}

    /** Two terms and what stands between them: arithmetic, a comparison, {@code &&} or {@code ||}. */
    record Pair(Place place, Operator operator, Term left, Term right) implements Term {
        private Pair with(Operator other, Term onLeft, Term onRight) {
            return new Pair(place, other, onLeft, onRight);
        }
    }

    /** Whether a value is one of those listed. */
    record OneOf(Place place, Term value, List<Term> items) implements Term {
        public OneOf {
            items = List.copyOf(items);
        }
    }
}
