package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Single changes that could make a missing conclusion follow; whether they do, only trying tells. */
final class Changes {
    private static final int DEEPEST = 4;

    private final Set<Change> found = new LinkedHashSet<>();

    private Changes() {}

    static List<Change> of(WhyNot whyNot, Evaluation evaluation) {
        Changes changes = new Changes();
        whyNot.leaves().forEach(changes::lack);
        changes.inTheWay(whyNot, evaluation);
        return List.copyOf(changes.found);
    }

    private void lack(Lack lack) {
        if (lack instanceof Lack.Falls falls) {
            falls.gap().ifPresent(gap -> falls(falls.fact(), gap));
            falls.orElse().stream().filter(other -> other.size() == 1).forEach(other -> lack(other.get(0)));
        } else if (lack instanceof Lack.Blocked blocked) {
            blocked.by().stream().filter(Evidence.class::isInstance).forEach(fact -> found.add(Change.without(fact)));
        }
    }

    private void falls(Optional<Fact> fact, Lack.Gap gap) {
        Object needed = reached(gap.operator(), gap.needed());
        if (fact.isPresent()
                && fact.get() instanceof Evidence
                && gap.component().isPresent()
                && gap.operator() != Operator.DIFFERENT) {
            found.add(Change.of(fact.get(), gap.component().get(), needed));
        }
        if (gap.limit().isPresent() && gap.actual() instanceof Double actual) {
            Object limit = reached(gap.operator().mirrored(), actual);
            found.add(Change.of(gap.limit().get(), "value", limit));
        }
    }

    /** The nearest value on the right side of a limit. */
    private static Object reached(Operator operator, Object limit) {
        if (!(limit instanceof Double number)) {
            return limit;
        }
        return switch (operator) {
            case MORE -> Math.nextUp(number);
            case LESS -> Math.nextDown(number);
            default -> number;
        };
    }

    /** What stands in the way goes when one of its own grounds goes. */
    private void inTheWay(WhyNot whyNot, Evaluation evaluation) {
        for (WhyNot.Below below : whyNot.below()) {
            if (below instanceof WhyNot.Below.InTheWay way) {
                way.firings().forEach(firing -> grounds(firing, evaluation, DEEPEST));
            } else if (below instanceof WhyNot.Below.Absent absent) {
                inTheWay(absent.why(), evaluation);
            }
        }
    }

    private void grounds(Evaluation.Firing firing, Evaluation evaluation, int deeper) {
        for (Way.Step step : firing.way().steps()) {
            if (step.fact() instanceof Evidence) {
                for (Constraint one : step.pattern().constraints()) {
                    one.test()
                            .ifPresent(
                                    test -> lost(test, step.fact(), firing.way().names()));
                }
            } else if (deeper > 0 && step.fact() instanceof dev.brightspots.facts.Conclusion conclusion) {
                evaluation.of(conclusion).forEach(below -> grounds(below, evaluation, deeper - 1));
            }
        }
    }

    private void lost(Term test, Fact fact, Map<String, Binding> names) {
        if (!(test instanceof Term.Pair pair)) {
            return;
        }
        if (!pair.operator().isOrder()) {
            List<Term> parts = new ArrayList<>();
            if (pair.operator() == Operator.AND || pair.operator() == Operator.OR) {
                parts.add(pair.left());
                parts.add(pair.right());
            }
            parts.forEach(part -> lost(part, fact, names));
        } else if (Names.terms(names, fact).value(pair.right()).orElse(null) instanceof Double limit
                && pair.left() instanceof Term.Name component
                && !component.name().startsWith("$")) {
            found.add(Change.of(fact, component.name(), beyond(pair.operator(), limit)));
            if (pair.right() instanceof Term.Name name
                    && Optional.ofNullable(names.get(name.name()))
                                    .flatMap(Binding::fact)
                                    .orElse(null)
                            instanceof Threshold threshold
                    && Names.component(fact, component.name()).orElse(null) instanceof Double actual) {
                found.add(Change.of(threshold, "value", beyond(pair.operator().mirrored(), actual)));
            }
        }
    }

    /** The nearest value at which a comparison with the limit no longer holds. */
    private static Object beyond(Operator operator, double limit) {
        return switch (operator) {
            case AT_LEAST -> Math.nextDown(limit);
            case AT_MOST -> Math.nextUp(limit);
            default -> limit;
        };
    }
}
