package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers questions about the facts of one partition: what follows from them, and why something does not. */
public final class Inquest {
    private final List<Rule> rules;
    private final Evaluation evaluation;

    /**
     * Over these facts.
     *
     * @param given evidence, thresholds and the order of causes
     */
    public Inquest(List<Rule> rules, List<Fact> given) {
        this.rules = List.copyOf(rules);
        this.evaluation = Evaluation.of(rules, given);
    }

    /** The conclusions that are as described. */
    public List<Conclusion> found(Wanted wanted) {
        return evaluation.firings().keySet().stream().filter(wanted::describes).toList();
    }

    /** Every conclusion there is. */
    public List<Conclusion> conclusions() {
        return List.copyOf(evaluation.firings().keySet());
    }

    /** What holds a conclusion up; nothing if it was not concluded. */
    public List<Evaluation.Firing> firings(Conclusion conclusion) {
        return evaluation.of(conclusion);
    }

    /** Why there is no such conclusion. */
    public WhyNot whyNot(Wanted wanted) {
        return WhyNot.of(wanted, rules, evaluation);
    }

    /**
     * The smallest single change of a measured fact, and the smallest of a threshold, with which the conclusion follows; each
     * was tried, and a change is listed only if it is enough by itself.
     *
     * @param forms how the value of a threshold is written: it moves by as much as can be told
     */
    public List<Change> enough(WhyNot whyNot, Function<Threshold, Form> forms) {
        List<Change> tried = new ArrayList<>(Changes.of(whyNot, evaluation, forms));
        tried.sort(Comparator.comparingDouble(Change::size)
                .thenComparing(change -> change.before().toString()));
        Predicate<Change> threshold = change -> change.before() instanceof Threshold;
        List<Change> enough = new ArrayList<>();
        first(tried, threshold.negate(), whyNot.wanted()).ifPresent(enough::add);
        first(tried, threshold, whyNot.wanted()).ifPresent(enough::add);
        return enough;
    }

    private Optional<Change> first(List<Change> tried, Predicate<Change> which, Wanted wanted) {
        List<Rule> asked = Rule.behind(wanted.type(), rules);
        return tried.stream()
                .filter(which)
                .filter(Inquest::canBe)
                .filter(change -> isEnough(change, asked, wanted))
                .findFirst();
    }

    /** A threshold that the program cannot work with is no advice. */
    private static boolean canBe(Change change) {
        return !(change.before() instanceof Threshold threshold)
                || !(change.to().orElse(null) instanceof Double value)
                || Needed.of(threshold.name())
                        .map(Needed::range)
                        .map(range -> range.contain(value))
                        .orElse(true);
    }

    private boolean isEnough(Change change, List<Rule> asked, Wanted wanted) {
        try {
            return Evaluation.of(asked, change.in(evaluation.given())).firings().keySet().stream()
                    .anyMatch(wanted::describes);
        } catch (IllegalArgumentException cannotBe) {
            // The fact would leave its range, or a rule would conclude what is no value of its parts.
            return false;
        }
    }
}
