package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.rulepack.wall.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rules conclude from facts, by our own reading: level by level, each rule on all facts there are then. */
public final class Evaluation {
    private final List<Fact> given;
    private final FactIndex facts;
    private final Map<Conclusion, List<Firing>> firings = new LinkedHashMap<>();

    /** A rule and one way in which its conditions held. */
    public record Firing(Rule rule, Way way) {}

    private Evaluation(Collection<? extends Fact> given) {
        this.given = List.copyOf(given);
        this.facts = new FactIndex(given);
    }

    /**
     * What these rules conclude.
     *
     * @param rules with their levels: a rule sees what rules of lower levels concluded
     * @param given evidence, thresholds and the order of causes
     */
    public static Evaluation of(List<Rule> rules, Collection<? extends Fact> given) {
        Evaluation evaluation = new Evaluation(given);
        rules.stream()
                .sorted(Comparator.comparingInt(Rule::level).thenComparing(Rule::place))
                .forEach(evaluation::fire);
        return evaluation;
    }

    private void fire(Rule rule) {
        Budget.at(rule.name());
        // First all ways, then what follows: a rule does not see what it concludes itself.
        List<Way> ways = new Evaluator(facts).ways(rule.parsed().conditions(), Way.START);
        for (Way way : ways) {
            for (Conclude conclude : rule.parsed().conclusions()) {
                Conclusion concluded = concluded(conclude, way.names());
                if (!firings.containsKey(concluded)) {
                    firings.put(concluded, new ArrayList<>());
                    facts.add(concluded);
                }
                firings.getOrDefault(concluded, List.of()).add(new Firing(rule, way));
            }
        }
    }

    private static Conclusion concluded(Conclude conclude, Map<String, Binding> names) {
        FactType type = Vocabulary.words().type(conclude.type()).orElseThrow();
        List<Object> values = new ArrayList<>();
        for (Term argument : conclude.arguments()) {
            values.add(Names.terms(names, null)
                    .value(argument)
                    .orElseThrow(() -> new IllegalStateException(argument.text() + " has no value")));
        }
        return (Conclusion) type.of(values);
    }

    /** The facts it began with. */
    public List<Fact> given() {
        return given;
    }

    /** Every conclusion with the firings that hold it up. */
    public Map<Conclusion, List<Firing>> firings() {
        return Collections.unmodifiableMap(firings);
    }

    /** The firings behind a conclusion; none if it was not concluded. */
    public List<Firing> of(Conclusion conclusion) {
        return Optional.ofNullable(firings.get(conclusion)).orElse(List.of());
    }

    /** All facts there are at the end. */
    public FactIndex facts() {
        return facts;
    }
}
