package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.Wanted;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why something was not concluded: the rule that came nearest, and below each of its lacks why that is as it is.
 *
 * @param wanted what is missed
 * @param nearest the rule that came nearest; empty if no rule concludes such a thing
 * @param below for each lack that is itself a matter of rules, why it is so
 */
public record WhyNot(Wanted wanted, Optional<Attempt> nearest, List<Below> below) {
    /** What stands behind a lack. */
    public sealed interface Below {
        /** The lack. */
        Lack lack();

        /** A conclusion was missing, which has its own why-not. */
        record Absent(Lack lack, WhyNot why) implements Below {}

        /** A conclusion was in the way, which has its own reasons. */
        record InTheWay(Lack lack, Conclusion conclusion, List<Evaluation.Firing> firings) implements Below {
            public InTheWay {
                firings = List.copyOf(firings);
            }
        }
    }

    public WhyNot {
        below = List.copyOf(below);
    }

    /** Looks for the nearest rule, and below it. */
    static WhyNot of(Wanted wanted, List<Rule> rules, Evaluation evaluation) {
        return new Search(rules, evaluation, new HashSet<>()).of(wanted);
    }

    /** What has to change at the least, from top to bottom: lacks that no other rule stands behind. */
    List<Lack> leaves() {
        List<Lack> leaves = new ArrayList<>();
        for (Lack lack : nearest.map(Attempt::lacks).orElse(List.of())) {
            Optional<WhyNot> behind = below.stream()
                    .filter(one -> one.lack().equals(lack))
                    .filter(Below.Absent.class::isInstance)
                    .map(one -> ((Below.Absent) one).why())
                    .filter(why -> why.nearest().isPresent())
                    .findFirst();
            behind.ifPresentOrElse(why -> leaves.addAll(why.leaves()), () -> leaves.add(lack));
        }
        return leaves;
    }

    private double weight() {
        return nearest.isEmpty()
                ? Double.MAX_VALUE
                : leaves().stream().mapToDouble(Lack::weight).sum();
    }

    private record Search(List<Rule> rules, Evaluation evaluation, Set<Wanted> asked) {
        WhyNot of(Wanted wanted) {
            if (!asked.add(wanted)) {
                return new WhyNot(wanted, Optional.empty(), List.of());
            }
            return rules.stream()
                    .flatMap(rule -> NearMiss.of(rule, wanted, evaluation.facts()).stream())
                    .map(attempt -> new WhyNot(wanted, Optional.of(attempt), below(attempt)))
                    .min(Comparator.comparingDouble(WhyNot::weight))
                    .orElseGet(() -> new WhyNot(wanted, Optional.empty(), List.of()));
        }

        private List<Below> below(Attempt attempt) {
            List<Below> below = new ArrayList<>();
            for (Lack lack : attempt.lacks()) {
                if (lack instanceof Lack.Missing missing
                        && isConclusion(missing.pattern().type())) {
                    Wanted further = new Wanted(missing.pattern().type(), missing.wanted());
                    below.add(new Below.Absent(lack, deeper(further)));
                } else if (lack instanceof Lack.Falls falls) {
                    further(falls).ifPresent(further -> below.add(new Below.Absent(lack, deeper(further))));
                } else if (lack instanceof Lack.Blocked blocked) {
                    for (Fact fact : blocked.by()) {
                        if (fact instanceof Conclusion conclusion) {
                            below.add(new Below.InTheWay(lack, conclusion, evaluation.of(conclusion)));
                        }
                    }
                }
            }
            return below;
        }

        private WhyNot deeper(Wanted wanted) {
            return new Search(rules, evaluation, new HashSet<>(asked)).of(wanted);
        }

        /** The conclusion that would have passed, where another of its kind was there. */
        private static Optional<Wanted> further(Lack.Falls falls) {
            if (falls.fact().orElse(null) instanceof Conclusion conclusion
                    && falls.gap().isPresent()
                    && falls.gap().get().operator() == Operator.EQUAL
                    && falls.gap().get().component().isPresent()) {
                Map<String, Object> parts = new TreeMap<>();
                for (Component one : Vocabulary.words().typeOf(conclusion).components()) {
                    if (one.type() == String.class) {
                        parts.put(one.name(), one.of(conclusion));
                    }
                }
                parts.put(falls.gap().get().component().get(), falls.gap().get().needed());
                return Optional.of(new Wanted(conclusion.getClass().getSimpleName(), parts));
            }
            return Optional.empty();
        }

        private static boolean isConclusion(String type) {
            return Vocabulary.words().type(type).map(FactType::isConclusion).orElse(false);
        }
    }
}
