package dev.brightspots.advise;

import dev.brightspots.advise.Session.Match;
import dev.brightspots.advise.evaluate.Binding;
import dev.brightspots.advise.evaluate.Evaluator;
import dev.brightspots.advise.evaluate.FactIndex;
import dev.brightspots.advise.evaluate.Way;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.wall.Budget;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a match into a reason. */
final class Explainer {
    private static final Pattern NAME = Pattern.compile("\\$[A-Za-z0-9_]+");

    private final RulePack pack;
    private final Sentence sentence;
    private final Absences absences;

    Explainer(RulePack pack, Sentence sentence) {
        this.pack = pack;
        this.sentence = sentence;
        this.absences = new Absences(sentence);
    }

    /**
     * The reason that a match is.
     *
     * @param all every fact of the session
     * @throws IllegalStateException if our own reading of the rule does not find what the engine found
     */
    Reason reason(Match match, FactIndex all) {
        Rule rule = match.rule();
        Budget.at(rule.name());
        List<Condition> conditions = rule.parsed().conditions();
        Way way = Evaluator.again(conditions, all, match.facts(), match.bindings())
                .orElseThrow(() -> new IllegalStateException("The rule " + rule.id() + " fired on " + match.facts()
                        + ", where our own reading of it does not hold"));
        return reason(rule, way);
    }

    /** The reason that a way through a rule is. */
    Reason reason(Rule rule, Way way) {
        List<Fact> facts = way.facts();
        return new Reason(
                rule.id(),
                rule.name(),
                pack.hash(),
                rule.place(),
                sentence.of(rule.says(), way.names(), facts),
                facts,
                way.absent().stream().map(one -> absences.of(one, way.names())).toList(),
                Margins.of(rule.parsed().conditions(), way),
                facts.stream()
                        .filter(Conclusion.class::isInstance)
                        .map(Conclusion.class::cast)
                        .toList());
    }

    /** A condition as its author wrote it, with values for the names that had one. */
    static String text(Condition condition, Map<String, Binding> names) {
        if (condition instanceof Condition.Match match) {
            return written(match.text().replaceAll("\\s+", " "), names);
        } else if (condition instanceof Condition.None none) {
            return "not " + text(none.inside(), names);
        } else if (condition instanceof Condition.Some some) {
            return "exists " + text(some.inside(), names);
        } else if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ", names);
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ", names);
        }
        return "accumulate over " + text(((Condition.Summary) condition).over(), names);
    }

    private static String joined(List<Condition> parts, String word, Map<String, Binding> names) {
        return parts.stream().map(one -> text(one, names)).collect(Collectors.joining(word));
    }

    /** Words of an author with values for the names that have one. */
    static String written(String words, Map<String, Binding> names) {
        Matcher found = NAME.matcher(words);
        return found.replaceAll(name -> Matcher.quoteReplacement(value(name.group(), names)));
    }

    private static String value(String name, Map<String, Binding> names) {
        Binding binding = names.get(name);
        if (binding == null || binding.value() instanceof Fact) {
            return name;
        }
        return binding.value() instanceof String text
                ? '"' + text + '"'
                : binding.value().toString();
    }
}
