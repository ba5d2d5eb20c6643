package dev.brightspots.advise.trial;

import dev.brightspots.advise.evaluate.Binding;
import dev.brightspots.advise.evaluate.Evaluation.Firing;
import dev.brightspots.advise.evaluate.Judge;
import dev.brightspots.advise.evaluate.Judged;
import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that decided something, with what became of each of its conditions.
 *
 * @param conditions in the order of the rule, on the facts that came nearest
 */
public record Concerned(Rule rule, List<Judged> conditions) {
    public Concerned {
        conditions = List.copyOf(conditions);
    }

    /** Finds the rules that decided what a case did not expect. */
    static final class Finder {
        private final List<Rule> rules;
        private final Tried tried;

        Finder(List<Rule> rules, Tried tried) {
            this.rules = rules;
            this.tried = tried;
        }

        List<Concerned> of(Unmet unmet) {
            if (unmet instanceof Unmet.Missing missing) {
                return rules.stream()
                        .flatMap(rule ->
                                asked(rule, missing.expected().conclusion()).map(asked -> judged(rule, asked)).stream())
                        .toList();
            } else if (unmet instanceof Unmet.Unwanted unwanted) {
                return tried.evaluation().of(unwanted.found()).stream()
                        .map(this::judged)
                        .toList();
            } else if (unmet instanceof Unmet.Silent silent) {
                return rules.stream()
                        .filter(rule -> rule.id().equals(silent.rule()))
                        .map(rule -> judged(rule, Map.of()))
                        .toList();
            }
            String rule = ((Unmet.Fired) unmet).rule();
            return tried.evaluation().firings().values().stream()
                    .flatMap(List::stream)
                    .filter(firing -> firing.rule().id().equals(rule))
                    .map(this::judged)
                    .distinct()
                    .toList();
        }

        private Concerned judged(Rule rule, Map<String, Object> asked) {
            return new Concerned(
                    rule,
                    Judge.of(rule.parsed().conditions(), tried.evaluation().facts(), asked));
        }

        /** The very match that fired: with its names given, no other comes as near. */
        private Concerned judged(Firing firing) {
            Map<String, Object> names = new LinkedHashMap<>();
            firing.way().names().forEach((String name, Binding binding) -> {
                if (!(binding.value() instanceof Fact)) {
                    names.put(name, binding.value());
                }
            });
            return judged(firing.rule(), names);
        }

        /** What a rule's names would have to stand for to conclude this; empty if it never does. */
        private static Optional<Map<String, Object>> asked(Rule rule, Wanted expected) {
            return rule.parsed().conclusions().stream()
                    .flatMap(one -> expected.names(one).stream())
                    .findFirst();
        }
    }
}
