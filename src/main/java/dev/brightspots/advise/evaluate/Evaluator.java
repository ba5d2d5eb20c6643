package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.wall.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ways in which conditions hold, by trying one fact after the other. It shares no code with the engine, so that
 * each can be held against the other.
 */
public final class Evaluator {
    private final FactIndex all;
    private final FactIndex candidates;
    private final Map<String, Object> known;

    /** Over these facts. */
    public Evaluator(FactIndex all) {
        this(all, all, Map.of());
    }

    private Evaluator(FactIndex all, FactIndex candidates, Map<String, Object> known) {
        this.all = all;
        this.candidates = candidates;
        this.known = known;
    }

    /**
     * Goes through a match of the engine again: it tells the facts without saying which met what.
     *
     * @param all every fact of the session
     * @param matched the facts of the match
     * @param known what the engine says that names stand for
     */
    public static Optional<Way> again(
            List<Condition> conditions, FactIndex all, List<Fact> matched, Map<String, Object> known) {
        return new Evaluator(all, new FactIndex(matched), known).first(conditions, Way.START);
    }

    /** Every way in which conditions hold. */
    List<Way> ways(List<Condition> conditions, Way from) {
        List<Way> found = new ArrayList<>();
        walk(conditions, from, way -> {
            found.add(way);
            return false;
        });
        return found;
    }

    /** The first way in which conditions hold, if any. */
    Optional<Way> first(List<Condition> conditions, Way from) {
        List<Way> found = new ArrayList<>();
        walk(conditions, from, way -> found.add(way));
        return found.stream().findFirst();
    }

    /** Goes on until the visitor has seen enough; says whether it had. */
    private boolean walk(List<Condition> rest, Way way, Predicate<Way> enough) {
        if (rest.isEmpty()) {
            return enough.test(way);
        }
        Condition next = rest.get(0);
        List<Condition> behind = rest.subList(1, rest.size());
        if (next instanceof Condition.Match pattern) {
            for (Fact fact : Candidates.of(pattern, candidates, way.names())) {
                Optional<Map<String, Binding>> names = holds(pattern, fact, way.names());
                if (names.isPresent() && walk(behind, way.met(pattern, fact, names.get()), enough)) {
                    return true;
                }
            }
            return false;
        } else if (next instanceof Condition.None none) {
            return inside(none.inside(), way).isEmpty() && walk(behind, way.without(none.inside()), enough);
        } else if (next instanceof Condition.Some some) {
            return inside(some.inside(), way)
                    .map(found -> walk(behind, way.met(found), enough))
                    .orElse(false);
        } else if (next instanceof Condition.All parts) {
            return walk(spliced(parts.parts(), behind), way, enough);
        } else if (next instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> walk(spliced(List.of(part), behind), way, enough));
        }
        return summary((Condition.Summary) next, way)
                .map(summed -> walk(behind, summed, enough))
                .orElse(false);
    }

    static List<Condition> spliced(List<Condition> parts, List<Condition> behind) {
        List<Condition> rest = new ArrayList<>(parts);
        rest.addAll(behind);
        return rest;
    }

    /** What meets a condition under not or exists: of several ways the first by its text, since none is the engine's. */
    Optional<List<Way.Step>> inside(Condition condition, Way way) {
        return new Evaluator(all)
                .ways(List.of(condition), new Way(way.names(), List.of(), List.of(), List.of())).stream()
                        .map(Way::steps)
                        .min(Comparator.comparing(steps ->
                                steps.stream().map(Way.Step::fact).toList().toString()));
    }

    /** The way with the results of a summary, if they are as asked for. */
    private Optional<Way> summary(Condition.Summary summary, Way way) {
        return summed(summary, way)
                .filter(it -> summary.results().stream()
                        .allMatch(
                                one -> one.test().isEmpty() || isTrue(one.test().get(), it.names(), null)));
    }

    /** The way with the results of a summary, whatever they are; none over nothing where that has no result. */
    Optional<Way> summed(Condition.Summary summary, Way way) {
        List<Way> over = new Evaluator(all).ways(List.of(summary.over()), way);
        Map<String, Binding> results = results(summary, over);
        return results.size() < summary.functions().size()
                ? Optional.empty()
                : Optional.of(way.summing(over.stream().map(Evaluator::last).toList(), results));
    }

    /** What the functions of a summary find over these ways, without those that find nothing. */
    Map<String, Binding> results(Condition.Summary summary, List<Way> over) {
        Map<String, Binding> results = new LinkedHashMap<>();
        for (Condition.Function function : summary.functions()) {
            double[] values = over.stream()
                    .mapToDouble(one -> function.argument()
                            .flatMap(term -> Names.terms(one.names(), last(one)).number(term))
                            .orElse(1.0))
                    .toArray();
            Optional<Double> result = known.get(function.binding()) instanceof Number engine
                    ? Optional.of(engine.doubleValue())
                    : Functions.of(function.name(), values);
            result.ifPresent(value ->
                    results.put(function.binding(), new Binding(value, Optional.empty(), form(function, over))));
        }
        return results;
    }

    /** An average, least or largest share is one too. */
    private static Form form(Condition.Function function, List<Way> over) {
        if (function.name().equals("count")) {
            return Form.COUNT;
        }
        return function.argument()
                .filter(term -> !function.name().equals("sum") && term instanceof Term.Name)
                .flatMap(term -> over.stream()
                        .findFirst()
                        .flatMap(way -> Optional.ofNullable(way.names().get(((Term.Name) term).name()))))
                .map(Binding::form)
                .filter(form -> form == Form.SHARE || form == Form.CHANCE)
                .orElse(Form.NUMBER);
    }

    private static Fact last(Way way) {
        return way.steps().get(way.steps().size() - 1).fact();
    }

    /** The names when a fact meets a pattern; empty if it does not. */
    private Optional<Map<String, Binding>> holds(Condition.Match pattern, Fact fact, Map<String, Binding> before) {
        Budget.count();
        Map<String, Binding> names = new LinkedHashMap<>(before);
        pattern.binding().ifPresent(name -> names.put(name, new Binding(fact, Optional.of(fact), Form.TEXT)));
        for (Constraint one : pattern.constraints()) {
            if (one.bound().isPresent() && !bind(one.bound().get(), fact, names)) {
                return Optional.empty();
            }
        }
        boolean holds = pattern.constraints().stream()
                .map(Constraint::test)
                .flatMap(Optional::stream)
                .allMatch(test -> isTrue(test, names, fact));
        return holds ? Optional.of(names) : Optional.empty();
    }

    private boolean bind(Condition.Binding bound, Fact fact, Map<String, Binding> names) {
        Optional<Object> value = Names.terms(names, fact).value(bound.of());
        if (value.isEmpty()) {
            return false;
        }
        Binding asked = names.get(bound.name());
        Object engine = known.get(bound.name());
        // Where it is told what the name stands for, only the same will do.
        boolean same = (asked == null || asked.value().equals(value.get()))
                && (engine == null || Objects.equals(value.get(), engine));
        names.put(bound.name(), new Binding(value.get(), Optional.of(fact), Names.form(bound.of(), fact)));
        return same;
    }

    static boolean isTrue(Term test, Map<String, Binding> names, @Nullable Fact own) {
        return Names.terms(names, own).value(test).equals(Optional.of(true));
    }

    /** The facts that a pattern's equalities leave to be tried. */
    static final class Candidates {
        private Candidates() {}

        static List<Fact> of(Condition.Match pattern, FactIndex facts, Map<String, Binding> names) {
            List<Fact> fewest = facts.of(pattern.type());
            for (Constraint one : pattern.constraints()) {
                List<Fact> these = of(pattern.type(), one, facts, names);
                if (these != null && these.size() < fewest.size()) {
                    fewest = these;
                }
            }
            return fewest;
        }

        private static @Nullable List<Fact> of(
                String type, Constraint one, FactIndex facts, Map<String, Binding> names) {
            if (one.bound().isPresent()
                    && one.bound().get().of() instanceof Term.Name component
                    && names.containsKey(one.bound().get().name())) {
                return facts.of(
                        type,
                        component.name(),
                        Objects.requireNonNull(names.get(one.bound().get().name()))
                                .value());
            }
            if (one.test().orElse(null) instanceof Term.Pair pair
                    && pair.operator() == Operator.EQUAL
                    && pair.left() instanceof Term.Name component
                    && !component.name().startsWith("$")) {
                return Names.terms(names, null)
                        .value(pair.right())
                        .map(value -> facts.of(type, component.name(), value))
                        .orElse(null);
            }
            return null;
        }
    }
}
