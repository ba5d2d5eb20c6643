package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.language.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
     */
    public List<Change> enough(WhyNot whyNot) {
        List<Change> tried = new ArrayList<>(Changes.of(whyNot, evaluation));
        tried.sort(Comparator.comparingDouble(Change::size)
                .thenComparing(change -> change.before().toString()));
        Predicate<Change> threshold = change -> change.before() instanceof Threshold;
        List<Change> enough = new ArrayList<>();
        first(tried, threshold.negate(), whyNot.wanted()).ifPresent(enough::add);
        first(tried, threshold, whyNot.wanted()).ifPresent(enough::add);
        return enough;
    }

    private Optional<Change> first(List<Change> tried, Predicate<Change> which, Wanted wanted) {
        List<Rule> asked = behind(wanted.type());
        return tried.stream()
                .filter(which)
                .filter(change -> Evaluation.of(asked, change.in(evaluation.given())).firings().keySet().stream()
                        .anyMatch(wanted::describes))
                .findFirst();
    }

    /** The rules that have a say in conclusions of a type, directly or through others. */
    private List<Rule> behind(String type) {
        Set<String> types = new TreeSet<>(Set.of(type));
        List<Rule> found = new ArrayList<>();
        int before;
        do {
            before = found.size();
            for (Rule rule : rules) {
                boolean concludes = rule.parsed().conclusions().stream().anyMatch(one -> types.contains(one.type()));
                if (concludes && !found.contains(rule)) {
                    found.add(rule);
                    Condition.matches(rule.parsed().conditions()).forEach(match -> types.add(match.type()));
                }
            }
        } while (found.size() > before);
        return found;
    }
}
