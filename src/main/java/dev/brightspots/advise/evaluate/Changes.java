package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Single changes that could make a missing conclusion follow; whether they do, only trying tells. */
final class Changes {
    private static final int DEEPEST = 4;

    private final Set<Change> found = new LinkedHashSet<>();

    private final Function<Threshold, Form> forms;

    private Changes(Function<Threshold, Form> forms) {
        this.forms = forms;
    }

    /** @param forms how the value of a threshold is written */
    static List<Change> of(WhyNot whyNot, Evaluation evaluation, Function<Threshold, Form> forms) {
        Changes changes = new Changes(forms);
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
        if (fact.isPresent()
                && fact.get() instanceof Evidence
                && gap.component().isPresent()
                && gap.operator() != Operator.DIFFERENT) {
            String component = gap.component().get();
            found.add(Change.of(
                    fact.get(), component, Reached.of(gap.operator(), gap.needed(), form(fact.get(), component))));
        }
        gap.limit().ifPresent(limit -> found.add(moved(limit, gap.operator().mirrored(), gap.actual())));
    }

    private Change moved(Threshold limit, Operator operator, Object actual) {
        return Change.of(limit, "value", Reached.of(operator, actual, forms.apply(limit)));
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
            Operator lost = pair.operator().negated();
            found.add(Change.of(fact, component.name(), Reached.of(lost, limit, form(fact, component.name()))));
            if (pair.right() instanceof Term.Name name
                    && Optional.ofNullable(names.get(name.name()))
                                    .flatMap(Binding::fact)
                                    .orElse(null)
                            instanceof Threshold threshold
                    && Names.component(fact, component.name()).orElse(null) instanceof Double actual) {
                found.add(moved(threshold, lost.mirrored(), actual));
            }
        }
    }

    private static Form form(Fact fact, String component) {
        return Vocabulary.words()
                .typeOf(fact)
                .component(component)
                .map(one -> one.means().form())
                .orElse(Form.NUMBER);
    }
}
