package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a fact and what it is compared with.
 *
 * @param part what is compared
 * @param operator seen from the part
 * @param other what it is compared with; for a listing, the listing
 * @param text as an author writes it
 */
record Comparison(Component part, Operator operator, Term other, String text) {
    private static final Terms LITERALS = new Terms(name -> Optional.empty());

    /** A test as a comparison of one part with something else, if it is one. */
    static Optional<Comparison> of(FactType type, Term test) {
        if (test instanceof Term.Pair pair) {
            return of(type, pair.left(), pair.operator(), pair.right(), test)
                    .or(() -> of(type, pair.right(), pair.operator().mirrored(), pair.left(), test));
        } else if (test instanceof Term.OneOf oneOf) {
            return of(type, oneOf.value(), Operator.EQUAL, oneOf, test);
        } else if (test instanceof Term.Not not && not.of() instanceof Term.OneOf oneOf) {
            return of(type, oneOf.value(), Operator.DIFFERENT, oneOf, test);
        } else if (test instanceof Term.Not not && not.of() instanceof Term.Name name) {
            return of(type, name, Operator.EQUAL, new Term.Flag(test.place(), false), test);
        }
        return of(type, test, Operator.EQUAL, new Term.Flag(test.place(), true), test);
    }

    private static Optional<Comparison> of(FactType type, Term part, Operator operator, Term other, Term test) {
        boolean compares = operator.isOrder() || operator == Operator.EQUAL || operator == Operator.DIFFERENT;
        return part instanceof Term.Name name && compares
                ? type.component(name.name()).map(found -> new Comparison(found, operator, other, test.text()))
                : Optional.empty();
    }

    /** What holds where this does not, if it compares sizes. */
    Optional<Comparison> opposite() {
        return operator.isOrder()
                ? Optional.of(new Comparison(part, operator.negated(), other, text))
                : Optional.empty();
    }

    /** Whether no constant, text or truth value meets all of these comparisons of one part. */
    static boolean leaveNothing(List<Comparison> comparisons) {
        Optional<Set<Object>> allowed = family(comparisons.get(0).part());
        for (Comparison one : comparisons) {
            Optional<Set<Object>> values = one.values();
            if (values.isEmpty()) {
                continue;
            }
            if (one.operator() == Operator.EQUAL) {
                Set<Object> both = new HashSet<>(values.get());
                allowed.ifPresent(both::retainAll);
                allowed = Optional.of(both);
            }
        }
        for (Comparison one : comparisons) {
            if (one.operator() == Operator.DIFFERENT && allowed.isPresent()) {
                one.values().ifPresent(allowed.get()::removeAll);
            }
        }
        return allowed.isPresent() && allowed.get().isEmpty();
    }

    private static Optional<Set<Object>> family(Component part) {
        return part.type() == boolean.class
                ? Optional.of(new HashSet<>(Set.of(true, false)))
                : Optional.ofNullable(
                                Vocabulary.words().families().get(part.type().getSimpleName()))
                        .map(Map::values)
                        .map(HashSet::new);
    }

    /** The values compared with, if all of them are literals. */
    private Optional<Set<Object>> values() {
        List<Term> terms = other instanceof Term.OneOf oneOf ? oneOf.items() : List.of(other);
        Set<Object> values = new HashSet<>();
        for (Term term : terms) {
            Optional<Object> value = LITERALS.value(term);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }
}
