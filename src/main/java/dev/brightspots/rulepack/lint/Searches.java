package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Vocabulary;
import java.util.Set;

/** Finds forms that are right and slow. */
final class Searches {
    private static final Set<String> RECOMMENDING = Set.of("Recommendation", "Suggestion");

    private final Findings findings;

    Searches(Findings findings) {
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        boolean recommends = rule.conclusions().stream().anyMatch(one -> RECOMMENDING.contains(one.type()));
        for (Condition condition : rule.conditions()) {
            if (recommends
                    && condition instanceof Condition.None none
                    && none.inside() instanceof Condition.All all
                    && Condition.matches(all.parts()).size() > 1) {
                findings.add(
                        Check.BEST_OF_SEARCH,
                        none.place(),
                        "the rule searches for the best by itself, again for each unit it recommends something to",
                        "conclude the best once in a rule of its own, such as Source, and ask for that.");
            }
        }
        for (Condition.Summary summary : Condition.summaries(rule.conditions())) {
            boolean concluded = Vocabulary.words()
                    .type(summary.over().type())
                    .filter(Vocabulary.FactType::isConclusion)
                    .isPresent();
            if (concluded) {
                findings.add(
                        Check.SUMMARY_OF_CONCLUSIONS,
                        summary.place(),
                        "the accumulate runs over " + summary.over().type() + ", which rules conclude",
                        "summarise the evidence it rests on, or ask with exists or not.");
            }
        }
    }
}
