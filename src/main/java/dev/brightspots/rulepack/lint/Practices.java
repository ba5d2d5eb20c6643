package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds practices of a data folder that no rule can recommend. */
final class Practices {
    private static final String GOAL = "Recommendation";

    private final List<ParsedRule> rules;
    private final Set<String> practices;
    private final Findings findings;
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Practices(List<ParsedRule> rules, Set<String> practices, Findings findings) {
        this.rules = rules;
        this.practices = practices;
        this.findings = findings;
    }

    void check() {
        List<ParsedRule> recommending = rules.stream()
                .filter(rule ->
                        rule.conclusions().stream().anyMatch(one -> one.type().equals(GOAL)))
                .toList();
        if (recommending.isEmpty()) {
            return;
        }
        for (String practice : practices) {
            if (!concluded(GOAL, "practice", practice)) {
                findings.add(
                        Check.UNRECOMMENDED_PRACTICE,
                        recommending.get(0).place(),
                        "no rule can recommend the practice '" + practice + "' of the data",
                        "a rule names other practices only: let one of them suggest it.");
            }
        }
    }

    /**
     * Whether some rule may conclude a fact of that type with the value in a part. Rules may ask in a circle as long as constants
     * keep them from running in it: what is being asked already adds nothing.
     */
    private boolean concluded(String type, String part, String value) {
        String asked = type + '.' + part + ' ' + value;
        Boolean known = answers.get(asked);
        if (known != null || !open.add(asked)) {
            return known != null && known;
        }
        boolean concluded = concludedBySome(type, part, value);
        open.remove(asked);
        // A no that was given while another question was open may hang on that one.
        if (concluded || open.isEmpty()) {
            answers.put(asked, concluded);
        }
        return concluded;
    }

    private boolean concludedBySome(String type, String part, String value) {
        return rules.stream()
                .anyMatch(rule -> rule.conclusions().stream()
                        .filter(one -> one.type().equals(type))
                        .anyMatch(one -> mayBe(rule, argument(one, part), value)));
    }

    private static Optional<Term> argument(Conclude conclude, String part) {
        List<String> names = Vocabulary.words().type(conclude.type()).orElseThrow().components().stream()
                .map(Component::name)
                .toList();
        return names.contains(part) ? Optional.of(conclude.arguments().get(names.indexOf(part))) : Optional.empty();
    }

    private boolean mayBe(ParsedRule rule, Optional<Term> argument, String value) {
        if (argument.isPresent() && argument.get() instanceof Term.Text text) {
            return text.value().equals(value);
        }
        if (argument.isEmpty() || !(argument.get() instanceof Term.Name binding)) {
            return true;
        }
        return rule.conditions().stream()
                .filter(Match.class::isInstance)
                .map(Match.class::cast)
                .allMatch(match -> allows(match, binding.name(), value));
    }

    /** Whether the pattern can match where the binding has that value. */
    private boolean allows(Match match, String binding, String value) {
        for (Constraint one : match.constraints()) {
            Optional<String> part = tied(one, binding);
            if (part.isPresent()) {
                Terms terms = new Terms(name ->
                        name.equals(part.get()) || name.equals(binding) ? Optional.of(value) : Optional.empty());
                boolean excluded = match.constraints().stream()
                        .flatMap(it -> it.test().stream())
                        .anyMatch(test -> terms.value(test).equals(Optional.of(false)));
                boolean isConclusion = Vocabulary.words()
                        .type(match.type())
                        .filter(Vocabulary.FactType::isConclusion)
                        .isPresent();
                if (excluded || (isConclusion && !concluded(match.type(), part.get(), value))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The part that a constraint binds to the name, or says is equal to it. */
    private static Optional<String> tied(Constraint one, String binding) {
        if (one.bound().isPresent()
                && one.bound().get().name().equals(binding)
                && one.bound().get().of() instanceof Term.Name part) {
            return Optional.of(part.name());
        }
        return one.test()
                .filter(test -> test instanceof Term.Pair pair
                        && pair.operator() == Operator.EQUAL
                        && pair.left() instanceof Term.Name
                        && pair.right() instanceof Term.Name right
                        && right.name().equals(binding))
                .map(test -> ((Term.Name) ((Term.Pair) test).left()).name());
    }
}
