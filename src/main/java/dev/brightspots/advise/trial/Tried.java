package dev.brightspots.advise.trial;

import dev.brightspots.advise.Given;
import dev.brightspots.advise.evaluate.Evaluation;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RuleCase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A case as our own reading of the rules sees it, which needs no compiling. */
record Tried(RuleCase one, Evaluation evaluation) {
    static Tried of(List<Rule> rules, Thresholds thresholds, RuleCase one) {
        List<Fact> given = Given.of(one.given(), CaseRun.thresholds(one, thresholds));
        return new Tried(one, Evaluation.of(rules, given));
    }

    /** The cases that come to an end; what a rule concludes that cannot be is told where they are run. */
    static List<Tried> all(List<Rule> rules, Thresholds thresholds, List<RuleCase> cases) {
        return cases.stream()
                .flatMap(one -> {
                    try {
                        return Stream.of(of(rules, thresholds, one));
                    } catch (IllegalArgumentException impossible) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    /** The same case with other rules, or with more given. */
    Tried with(List<Rule> rules, Collection<? extends Fact> given) {
        return new Tried(one, Evaluation.of(rules, given));
    }

    boolean isAsExpected() {
        return Unmet.of(one, evaluation.firings().keySet(), fired()).isEmpty();
    }

    boolean fired(Rule rule) {
        return fired().contains(rule.id());
    }

    private Set<String> fired() {
        Set<String> fired = new TreeSet<>();
        evaluation
                .firings()
                .values()
                .forEach(all -> all.forEach(one -> fired.add(one.rule().id())));
        return fired;
    }

    Collection<Conclusion> conclusions() {
        return evaluation.firings().keySet();
    }
}
