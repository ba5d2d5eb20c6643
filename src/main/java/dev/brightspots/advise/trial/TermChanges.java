package dev.brightspots.advise.trial;

import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.TermWalk;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mistakes that somebody could make in an expression: each one for itself. */
final class TermChanges {
    private TermChanges() {}

    static List<Change<Term>> of(Term term) {
        if (term instanceof Term.Pair pair) {
            return pair(pair);
        } else if (term instanceof Term.Constant constant) {
            return List.of(becomes(constant, next(constant)));
        } else if (term instanceof Term.Flag flag) {
            return List.of(becomes(flag, new Term.Flag(flag.place(), !flag.value())));
        } else if (term instanceof Term.Not not) {
            List<Change<Term>> changes = new ArrayList<>(List.of(becomes(not, not.of())));
            of(not.of()).forEach(change -> changes.add(change.in(of -> new Term.Not(not.place(), of))));
            return changes;
        } else if (term instanceof Term.OneOf oneOf) {
            return oneOf(oneOf);
        }
        return List.of();
    }

    private static List<Change<Term>> pair(Term.Pair pair) {
        List<Change<Term>> changes = new ArrayList<>();
        for (Operator other : others(pair.operator())) {
            changes.add(becomes(pair, new Term.Pair(pair.place(), other, pair.left(), pair.right())));
        }
        if (pair.operator() == Operator.AND || pair.operator() == Operator.OR) {
            changes.add(dropped(pair.left(), pair.right()));
            changes.add(dropped(pair.right(), pair.left()));
        }
        of(pair.left())
                .forEach(change -> changes.add(
                        change.in(left -> new Term.Pair(pair.place(), pair.operator(), left, pair.right()))));
        of(pair.right())
                .forEach(change -> changes.add(
                        change.in(right -> new Term.Pair(pair.place(), pair.operator(), pair.left(), right))));
        return changes;
    }

    /** With and without the limit itself, and the other side of it. */
    private static List<Operator> others(Operator operator) {
        return switch (operator) {
            case LESS -> List.of(Operator.AT_MOST, Operator.AT_LEAST);
            case AT_MOST -> List.of(Operator.LESS, Operator.MORE);
            case MORE -> List.of(Operator.AT_LEAST, Operator.AT_MOST);
            case AT_LEAST -> List.of(Operator.MORE, Operator.LESS);
            case EQUAL -> List.of(Operator.DIFFERENT);
            case DIFFERENT -> List.of(Operator.EQUAL);
            case AND -> List.of(Operator.OR);
            case OR -> List.of(Operator.AND);
            case STARTS_WITH -> List.of(Operator.ENDS_WITH);
            case ENDS_WITH -> List.of(Operator.STARTS_WITH);
            default -> List.of();
        };
    }

    private static List<Change<Term>> oneOf(Term.OneOf oneOf) {
        List<Change<Term>> changes = new ArrayList<>();
        changes.add(becomes(oneOf, new Term.Not(oneOf.place(), oneOf)));
        for (int i = 0; i < oneOf.items().size() && oneOf.items().size() > 1; i++) {
            Term item = oneOf.items().get(i);
            changes.add(new Change<>(
                    new Term.OneOf(oneOf.place(), oneOf.value(), Change.without(oneOf.items(), i)),
                    item.place(),
                    "`" + item.text() + "` is dropped"));
        }
        return changes;
    }

    /** The next constant of its family; after the last comes the first. */
    private static Term.Constant next(Term.Constant constant) {
        Map<String, Object> family = Vocabulary.words().families().getOrDefault(constant.family(), Map.of());
        List<String> names = List.copyOf(family.keySet());
        int at = names.indexOf(constant.name());
        return new Term.Constant(constant.place(), constant.family(), names.get((at + 1) % names.size()));
    }

    private static Change<Term> becomes(Term before, Term after) {
        return new Change<>(after, place(before), "`" + before.text() + "` becomes `" + after.text() + "`");
    }

    private static Change<Term> dropped(Term left, Term kept) {
        return new Change<>(kept, place(left), "`" + left.text() + "` is dropped");
    }

    private static Place place(Term term) {
        return TermWalk.start(term);
    }
}
