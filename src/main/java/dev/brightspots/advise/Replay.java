package dev.brightspots.advise;

import dev.brightspots.advise.Session.Match;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.wall.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A match gone through again, pattern by pattern, with our own evaluator: which fact met which pattern, and what every name
 * stood for. The engine gives the facts of a match without saying so.
 */
final class Replay {
    /** A pattern and the fact that met it. */
    record Step(Condition.Match pattern, Fact fact) {}

    private final Match match;
    private final Pool all;
    private final Map<String, Binding> names = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Condition> absent = new ArrayList<>();
    private final List<Fact> summed = new ArrayList<>();

    private Replay(Match match, Pool all) {
        this.match = match;
        this.all = all;
    }

    /**
     * Goes through a match again.
     *
     * @param all every fact of the session
     * @throws IllegalStateException if our evaluator does not find what the engine found
     */
    static Replay of(Match match, Pool all) {
        Budget.at(match.rule().name());
        Replay replay = new Replay(match, all);
        if (!replay.meets(match.rule().parsed().conditions(), 0)) {
            throw new IllegalStateException("The rule " + match.rule().id() + " fired on " + match.facts()
                    + ", where our own reading of it does not hold");
        }
        return replay;
    }

    Map<String, Binding> names() {
        return names;
    }

    List<Step> steps() {
        return steps;
    }

    List<Condition> absent() {
        return absent;
    }

    /** The facts in the order of the rule, those of a summary behind. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(steps.stream().map(Step::fact).toList());
        facts.addAll(summed);
        return facts.stream().distinct().toList();
    }

    private boolean meets(List<Condition> conditions, int at) {
        if (at == conditions.size()) {
            return true;
        }
        Condition condition = conditions.get(at);
        if (condition instanceof Condition.Match pattern) {
            return found(pattern, match.facts(), conditions, at);
        } else if (condition instanceof Condition.None none) {
            absent.add(none.inside());
            return meets(conditions, at + 1);
        } else if (condition instanceof Condition.Some some) {
            return exists(some, conditions, at);
        } else if (condition instanceof Condition.All parts) {
            return meets(spliced(conditions, at, parts.parts()), 0);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> meets(spliced(conditions, at, List.of(part)), 0));
        }
        return summary((Condition.Summary) condition) && meets(conditions, at + 1);
    }

    private static List<Condition> spliced(List<Condition> conditions, int at, List<Condition> parts) {
        List<Condition> rest = new ArrayList<>(parts);
        rest.addAll(conditions.subList(at + 1, conditions.size()));
        return rest;
    }

    private boolean found(Condition.Match pattern, List<Fact> candidates, List<Condition> conditions, int at) {
        for (Fact fact : candidates) {
            if (!fact.getClass().getSimpleName().equals(pattern.type())) {
                continue;
            }
            Map<String, Binding> before = new LinkedHashMap<>(names);
            int depth = steps.size();
            int lacks = absent.size();
            if (holds(pattern, fact)) {
                steps.add(new Step(pattern, fact));
                if (meets(conditions, at + 1)) {
                    return true;
                }
            }
            names.clear();
            names.putAll(before);
            steps.subList(depth, steps.size()).clear();
            absent.subList(lacks, absent.size()).clear();
        }
        return false;
    }

    /** Of the facts that would do, the first by its text: which one the engine happened to take is not told. */
    private boolean exists(Condition.Some some, List<Condition> conditions, int at) {
        if (some.inside() instanceof Condition.Match pattern) {
            Map<String, Binding> before = new LinkedHashMap<>(names);
            for (Fact fact : all.candidates(pattern, terms(null))) {
                if (holds(pattern, fact)) {
                    names.clear();
                    names.putAll(before);
                    steps.add(new Step(pattern, fact));
                    return meets(conditions, at + 1);
                }
                names.clear();
                names.putAll(before);
            }
            return false;
        }
        return meets(conditions, at + 1);
    }

    private boolean summary(Condition.Summary summary) {
        Map<String, Binding> before = new LinkedHashMap<>(names);
        for (Fact fact : all.candidates(summary.over(), terms(null))) {
            if (holds(summary.over(), fact)) {
                summed.add(fact);
            }
            names.clear();
            names.putAll(before);
        }
        for (Condition.Function function : summary.functions()) {
            Object value = match.bindings().get(function.binding());
            if (value instanceof Number number) {
                Form form = function.name().equals("count") ? Form.COUNT : Form.NUMBER;
                names.put(function.binding(), new Binding(number.doubleValue(), Optional.empty(), form));
            }
        }
        return summary.results().stream()
                .allMatch(one -> one.test().isEmpty() || isTrue(one.test().get(), null));
    }

    private boolean holds(Condition.Match pattern, Fact fact) {
        Budget.count();
        pattern.binding().ifPresent(name -> names.put(name, new Binding(fact, Optional.of(fact), Form.TEXT)));
        for (Constraint one : pattern.constraints()) {
            if (one.bound().isPresent() && !bind(one.bound().get(), fact)) {
                return false;
            }
        }
        return pattern.constraints().stream()
                .map(Constraint::test)
                .flatMap(Optional::stream)
                .allMatch(test -> isTrue(test, fact));
    }

    private boolean bind(Condition.Binding bound, Fact fact) {
        Optional<Object> value = terms(fact).value(bound.of());
        value.ifPresent(it -> names.put(bound.name(), new Binding(it, Optional.of(fact), form(bound.of(), fact))));
        Object engine = match.bindings().get(bound.name());
        // Where the engine tells what the name stood for, only the same will do.
        return value.isPresent() && (engine == null || Objects.equals(value.get(), engine));
    }

    private boolean isTrue(Term test, @Nullable Fact fact) {
        return terms(fact).value(test).equals(Optional.of(true));
    }

    Terms terms(@Nullable Fact own) {
        return new Terms(name -> name.startsWith("$")
                ? Optional.ofNullable(names.get(name)).map(Binding::value)
                : Optional.ofNullable(own)
                        .flatMap(fact ->
                                Vocabulary.words().typeOf(fact).component(name).map(one -> one.of(fact))));
    }

    private static Form form(Term term, Fact fact) {
        if (term instanceof Term.Name name) {
            return Vocabulary.words()
                    .typeOf(fact)
                    .component(name.name())
                    .map(Component::means)
                    .map(means -> means.form())
                    .orElse(Form.NUMBER);
        }
        if (term instanceof Term.Pair pair && (pair.operator() == Operator.PLUS || pair.operator() == Operator.MINUS)) {
            // 0 - lead is still a lead.
            return form(pair.left() instanceof Term.Numeral ? pair.right() : pair.left(), fact);
        }
        if (term instanceof Term.Minus minus) {
            return form(minus.of(), fact);
        }
        return Form.NUMBER;
    }
}
