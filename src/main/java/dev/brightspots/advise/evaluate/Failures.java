package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parts of a test do not hold, and by how much. */
final class Failures {
    private final Map<String, Binding> names;
    private final @Nullable Fact fact;
    private final Terms terms;

    private Failures(Map<String, Binding> names, @Nullable Fact fact) {
        this.names = names;
        this.fact = fact;
        this.terms = Names.terms(names, fact);
    }

    /** What does not hold; nothing where a value is not known. */
    static List<Lack.Falls> of(Term test, Map<String, Binding> names, @Nullable Fact fact) {
        return new Failures(names, fact).of(test);
    }

    /** A value that is asked for and is another. */
    static Lack unlike(Term term, Fact fact, Object actual, Object needed) {
        Term.Pair pair = new Term.Pair(term.place(), Operator.EQUAL, term, term);
        return Lack.Falls.of(
                Optional.of(fact),
                pair,
                Optional.of(new Lack.Gap(
                        term.text(), component(term), actual, Operator.EQUAL, needed, List.of(), Optional.empty())));
    }

    private List<Lack.Falls> of(Term test) {
        if (!terms.value(test).equals(Optional.of(false))) {
            return List.of();
        }
        if (test instanceof Term.Not not && not.inward().isPresent()) {
            return of(not.inward().get());
        }
        if (test instanceof Term.Pair pair && pair.operator() == Operator.AND) {
            List<Lack.Falls> both = new ArrayList<>(of(pair.left()));
            both.addAll(of(pair.right()));
            return both;
        }
        if (test instanceof Term.Pair pair && pair.operator() == Operator.OR) {
            return nearer(of(pair.left()), of(pair.right()));
        }
        return List.of(Lack.Falls.of(Optional.ofNullable(fact), test, gap(test)));
    }

    /** Either side would do, so the nearer one is what is missing; it keeps the other one in mind. */
    private static List<Lack.Falls> nearer(List<Lack.Falls> left, List<Lack.Falls> right) {
        boolean turned = weight(right) < weight(left);
        List<Lack.Falls> near = new ArrayList<>(turned ? right : left);
        List<Lack.Falls> far = new ArrayList<>(turned ? left : right);
        List<List<Lack.Falls>> others = new ArrayList<>(last(near).orElse());
        List<List<Lack.Falls>> beyond = last(far).orElse();
        far.set(far.size() - 1, last(far).with(List.of()));
        others.add(far);
        others.addAll(beyond);
        near.set(near.size() - 1, last(near).with(others));
        return near;
    }

    private static double weight(List<Lack.Falls> lacks) {
        return lacks.stream().mapToDouble(Lack::weight).sum();
    }

    private static Lack.Falls last(List<Lack.Falls> lacks) {
        return lacks.get(lacks.size() - 1);
    }

    /** The comparisons of a test that hold; which fact is meant is none of them. */
    static List<Attempt.Held> held(Term test, Map<String, Binding> names, Fact fact) {
        Failures over = new Failures(names, fact);
        if (!over.terms.value(test).equals(Optional.of(true))) {
            return List.of();
        }
        if (test instanceof Term.Not not && not.inward().isPresent()) {
            return held(not.inward().get(), names, fact);
        }
        if (test instanceof Term.Pair pair && (pair.operator() == Operator.AND || pair.operator() == Operator.OR)) {
            return Stream.of(pair.left(), pair.right())
                    .flatMap(part -> held(part, names, fact).stream())
                    .toList();
        }
        return over.gap(test).filter(gap -> !(gap.needed() instanceof String)).stream()
                .map(gap -> new Attempt.Held(test.place(), gap))
                .toList();
    }

    private Optional<Lack.Gap> gap(Term test) {
        if (test instanceof Term.OneOf oneOf) {
            List<Object> items = oneOf.items().stream()
                    .flatMap(item -> terms.value(item).stream())
                    .toList();
            return items.isEmpty()
                    ? Optional.empty()
                    : terms.value(oneOf.value())
                            .map(actual -> new Lack.Gap(
                                    oneOf.value().text(),
                                    component(oneOf.value()),
                                    actual,
                                    Operator.EQUAL,
                                    items.get(0),
                                    items.subList(1, items.size()),
                                    Optional.empty()));
        }
        if (!(test instanceof Term.Pair pair)) {
            return Optional.empty();
        }
        boolean mirrored = threshold(pair.left()).isPresent();
        Term left = mirrored ? pair.right() : pair.left();
        Term right = mirrored ? pair.left() : pair.right();
        Operator operator = mirrored ? pair.operator().mirrored() : pair.operator();
        return terms.value(left)
                .flatMap(actual -> terms.value(right)
                        .map(needed -> new Lack.Gap(
                                left.text(), component(left), actual, operator, needed, List.of(), threshold(right))));
    }

    private static Optional<String> component(Term term) {
        return term instanceof Term.Name name && !name.name().startsWith("$")
                ? Optional.of(name.name())
                : Optional.empty();
    }

    /** The threshold that a side of a comparison is, as it stands. */
    private Optional<Threshold> threshold(Term term) {
        return term instanceof Term.Name name
                ? Optional.ofNullable(names.get(name.name()))
                        .flatMap(Binding::fact)
                        .filter(Threshold.class::isInstance)
                        .map(Threshold.class::cast)
                : Optional.empty();
    }

    /** The names a term asks for. */
    static List<String> names(Term term) {
        if (term instanceof Term.Name name) {
            return name.name().startsWith("$") ? List.of(name.name()) : List.of();
        } else if (term instanceof Term.Part part) {
            return List.of(part.of().name());
        } else if (term instanceof Term.Not not) {
            return names(not.of());
        } else if (term instanceof Term.Minus minus) {
            return names(minus.of());
        } else if (term instanceof Term.Pair pair) {
            return Stream.of(pair.left(), pair.right())
                    .flatMap(one -> names(one).stream())
                    .toList();
        } else if (term instanceof Term.OneOf oneOf) {
            return Stream.concat(Stream.of(oneOf.value()), oneOf.items().stream())
                    .flatMap(one -> names(one).stream())
                    .toList();
        }
        return List.of();
    }
}
