package dev.brightspots.advise.evaluate;

import dev.brightspots.advise.evaluate.Judged.Answer;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of each condition of a rule. For each pattern it takes the fact with which most comparisons hold, and goes
 * on from there; it keeps a few equally good beginnings, since the best first fact need not lead to the best whole.
 */
public final class Judge {
    private static final int KEPT = 40;

    private final FactIndex facts;

    /** Conditions gone through so far; of several the one with most held and least failed is nearest. */
    private record State(Map<String, Binding> names, List<Judged> judged, int near) {
        State with(Map<String, Binding> known, Judged next) {
            List<Judged> all = new ArrayList<>(judged);
            all.add(next);
            return new State(known, all, near + next.near());
        }

        Way way() {
            return new Way(names, List.of(), List.of(), List.of());
        }
    }

    private Judge(FactIndex facts) {
        this.facts = facts;
    }

    /**
     * What became of conditions.
     *
     * @param facts all there were at the end
     * @param asked what names are to stand for, as far as somebody asks for something definite
     */
    public static List<Judged> of(List<Condition> conditions, FactIndex facts, Map<String, Object> asked) {
        Map<String, Binding> names = new LinkedHashMap<>();
        asked.forEach((name, value) -> names.put(name, Binding.given(value)));
        List<Judged> judged = new Judge(facts)
                .after(conditions, List.of(new State(names, List.of(), 0)))
                .get(0)
                .judged();
        List<Judged> told = new ArrayList<>();
        for (Judged one : judged) {
            // A number that was found needs no more words.
            boolean found = one.answer() == Answer.YES && one.text().equals(Points.LOOKUP);
            told.add(found ? one.withoutParts() : one);
        }
        return told;
    }

    private List<State> after(List<Condition> conditions, List<State> from) {
        List<State> states = from;
        for (Condition condition : conditions) {
            states = states.stream()
                    .flatMap(state -> after(condition, state))
                    .sorted(Comparator.comparingInt(State::near).reversed())
                    .limit(KEPT)
                    .toList();
        }
        return states;
    }

    /** At least one state follows. */
    private Stream<State> after(Condition condition, State state) {
        if (condition instanceof Match pattern) {
            List<Fact> candidates = facts.of(pattern.type());
            return candidates.isEmpty()
                    ? Stream.of(state.with(state.names(), none(pattern)))
                    : candidates.stream().map(fact -> after(pattern, fact, state));
        } else if (condition instanceof Condition.All all) {
            return after(all.parts(), List.of(state)).stream();
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(part -> after(part, state));
        } else if (condition instanceof Condition.Summary summary) {
            return Stream.of(after(summary, state));
        }
        return Stream.of(state.with(state.names(), exists(condition, state)));
    }

    private static Judged none(Match pattern) {
        return new Judged(
                pattern.place(),
                ConditionText.of(pattern),
                "there is no " + pattern.type() + " at all",
                Answer.NO,
                List.of());
    }

    private State after(Match pattern, Fact fact, State state) {
        Map<String, Binding> names = new LinkedHashMap<>(state.names());
        pattern.binding().ifPresent(name -> names.put(name, new Binding(fact, Optional.of(fact), Form.TEXT)));
        List<Judged> parts = new ArrayList<>();
        for (Constraint one : pattern.constraints()) {
            one.bound().flatMap(bound -> bind(one, bound, fact, names)).ifPresent(parts::add);
        }
        for (Constraint one : pattern.constraints()) {
            one.test().map(test -> test(one, test, names, fact)).ifPresent(parts::add);
        }
        return state.with(
                names,
                new Judged(
                        pattern.place(), pattern.type(), ConditionText.of(pattern, fact), Answer.ofAll(parts), parts));
    }

    /** Something to say only where the name already stands for another value. */
    private static Optional<Judged> bind(
            Constraint one, Condition.Binding bound, Fact fact, Map<String, Binding> names) {
        Object value = Names.terms(names, fact).value(bound.of()).orElse(null);
        Binding before = names.get(bound.name());
        if (value == null || (before != null && !before.value().equals(value))) {
            String values = ConditionText.value(value)
                    + (before == null ? "" : ", where " + ConditionText.value(before.value()) + " is asked for");
            return Optional.of(new Judged(one.place(), ConditionText.of(one), values, Answer.NO, List.of()));
        }
        names.put(bound.name(), new Binding(value, Optional.of(fact), Names.form(bound.of(), fact)));
        return Optional.empty();
    }

    private static Judged test(Constraint one, Term test, Map<String, Binding> names, @Nullable Fact fact) {
        Judged judged = test(test, names, fact);
        return new Judged(one.place(), ConditionText.of(one), judged.values(), judged.answer(), judged.parts());
    }

    private static Judged test(Term test, Map<String, Binding> names, @Nullable Fact fact) {
        List<Judged> parts = new ArrayList<>();
        String values = "";
        if (test instanceof Term.Pair pair && (pair.operator() == Operator.AND || pair.operator() == Operator.OR)) {
            parts.add(test(pair.left(), names, fact));
            parts.add(test(pair.right(), names, fact));
        } else {
            values = ConditionText.values(test, Names.terms(names, fact));
        }
        Optional<Object> value = Names.terms(names, fact).value(test);
        Answer answer = value.isEmpty() ? Answer.UNKNOWN : Answer.of(value.equals(Optional.of(true)));
        return new Judged(test.place(), test.text(), values, answer, parts);
    }

    private Judged exists(Condition condition, State state) {
        boolean wanted = condition instanceof Condition.Some;
        Condition inside =
                condition instanceof Condition.Some some ? some.inside() : ((Condition.None) condition).inside();
        String text = ConditionText.of(condition);
        if (!ConditionText.unknown(inside, state.names()).isEmpty()) {
            String unknown = String.join(", ", ConditionText.unknown(inside, state.names()));
            return new Judged(condition.place(), text, unknown + " is not known", Answer.UNKNOWN, List.of());
        }
        Optional<List<Way.Step>> found = new Evaluator(facts).inside(inside, state.way());
        String values = found.map(steps -> "there is "
                        + String.join(
                                ", ",
                                steps.stream()
                                        .map(step -> ConditionText.of(step.pattern(), step.fact()))
                                        .toList()))
                .orElse("there is none");
        List<Judged> parts = wanted && found.isEmpty()
                ? after(List.of(inside), List.of(new State(state.names(), List.of(), 0)))
                        .get(0)
                        .judged()
                : List.of();
        return new Judged(condition.place(), text, values, Answer.of(found.isPresent() == wanted), parts);
    }

    private State after(Condition.Summary summary, State state) {
        Optional<Way> summed = new Evaluator(facts).summed(summary, state.way());
        String text = ConditionText.of(summary);
        if (summed.isEmpty()) {
            return state.with(
                    state.names(),
                    new Judged(summary.place(), text, "nothing to work it out from", Answer.NO, List.of()));
        }
        Map<String, Binding> names = summed.get().names();
        List<String> values = summary.functions().stream()
                .map(one -> one.binding() + " = "
                        + ConditionText.value(Optional.ofNullable(names.get(one.binding()))
                                .map(Binding::value)
                                .orElse(null)))
                .toList();
        List<Judged> parts = new ArrayList<>();
        summary.results().forEach(one -> one.test().ifPresent(test -> parts.add(test(one, test, names, null))));
        String over = ", over " + summed.get().summed().size() + " facts";
        return state.with(
                names, new Judged(summary.place(), text, String.join(", ", values) + over, Answer.ofAll(parts), parts));
    }
}
