package dev.brightspots.rulepack.language;

import dev.brightspots.facts.Fact;
import java.util.Optional;
import java.util.function.Function;

/** Works out the value of a term, as far as it is known. */
public final class Terms {
    private final Function<String, Optional<Object>> names;

    /**
     * Terms over these names.
     *
     * @param names what a component or binding stands for: a Double, String, Boolean, constant or fact; empty if unknown
     */
    public Terms(Function<String, Optional<Object>> names) {
        this.names = names;
    }

    /** The value, or empty if it depends on something unknown. */
    public Optional<Object> value(Term term) {
        if (term instanceof Term.Numeral number) {
            return Optional.of(number.value());
        } else if (term instanceof Term.Text text) {
            return Optional.of(text.value());
        } else if (term instanceof Term.Flag flag) {
            return Optional.of(flag.value());
        } else if (term instanceof Term.Constant constant) {
            return Vocabulary.words().constant(constant);
        } else if (term instanceof Term.Name name) {
            return names.apply(name.name());
        } else if (term instanceof Term.Part part) {
            return names.apply(part.of().name()).flatMap(fact -> component(fact, part.component()));
        } else if (term instanceof Term.Not not) {
            return value(not.of()).filter(Boolean.class::isInstance).map(it -> !((Boolean) it));
        } else if (term instanceof Term.Minus minus) {
            return number(minus.of()).map(it -> 0 - it);
        } else if (term instanceof Term.OneOf oneOf) {
            return oneOf(oneOf);
        }
        return pair((Term.Pair) term);
    }

    /** The value as a number, or empty. */
    public Optional<Double> number(Term term) {
        return value(term).filter(Double.class::isInstance).map(Double.class::cast);
    }

    private static Optional<Object> component(Object fact, String name) {
        return fact instanceof Fact it
                ? Vocabulary.words().typeOf(it).component(name).map(one -> one.of(it))
                : Optional.empty();
    }

    private Optional<Object> oneOf(Term.OneOf oneOf) {
        Optional<Object> value = value(oneOf.value());
        boolean unknown = value.isEmpty();
        for (Term item : oneOf.items()) {
            Optional<Object> other = value(item);
            if (value.isPresent() && value.equals(other)) {
                return Optional.of(true);
            }
            unknown |= other.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(false);
    }

    private Optional<Object> pair(Term.Pair pair) {
        Optional<Object> left = value(pair.left());
        Optional<Object> right = value(pair.right());
        if (pair.operator() == Operator.AND || pair.operator() == Operator.OR) {
            // One side can settle it even where the other is unknown.
            boolean settles = pair.operator() == Operator.OR;
            if (left.equals(Optional.of(settles)) || right.equals(Optional.of(settles))) {
                return Optional.of(settles);
            }
            return left.isPresent() && right.isPresent() ? Optional.of(!settles) : Optional.empty();
        }
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return known(pair.operator(), left.get(), right.get());
    }

    private static Optional<Object> known(Operator operator, Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return Optional.of(numbers(operator, a, b));
        }
        return switch (operator) {
            case EQUAL -> Optional.of(left.equals(right));
            case DIFFERENT -> Optional.of(!left.equals(right));
            case STARTS_WITH -> Optional.of(left.toString().startsWith(right.toString()));
            case ENDS_WITH -> Optional.of(left.toString().endsWith(right.toString()));
            case LESS, AT_MOST, MORE, AT_LEAST ->
                left instanceof String a && right instanceof String b
                        ? Optional.of(holds(operator, a.compareTo(b)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Object numbers(Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY -> a / b;
            default -> holds(operator, Double.compare(a, b));
        };
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }
}
