package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.Wanted;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.rulepack.wall.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way in which a rule came nearest to a conclusion. What says *which* fact is meant (an id, a name) has to hold;
 * what is *measured* of it may fail, and the fewest failures win.
 */
final class NearMiss {
    /** Enough for the largest peer group; a rule that asks for all pairs of facts is answered from those looked at first. */
    private static final int MOST_TRIES = 50_000;

    private final FactIndex facts;
    private final Evaluator evaluator;
    private final Conclude conclude;
    private final Wanted wanted;
    private @Nullable Attempt best;
    private int tries;

    private NearMiss(FactIndex facts, Conclude conclude, Wanted wanted) {
        this.facts = facts;
        this.conclude = conclude;
        this.wanted = wanted;
        this.evaluator = new Evaluator(facts);
    }

    /** The nearest the rule came; empty if it never concludes such a thing. */
    static Optional<Attempt> of(Rule rule, Wanted wanted, FactIndex facts) {
        Budget.at(rule.name());
        Optional<Attempt> nearest = Optional.empty();
        for (Conclude conclude : rule.parsed().conclusions()) {
            Optional<Attempt> found = wanted.names(conclude)
                    .flatMap(names -> new NearMiss(facts, conclude, wanted)
                            .from(new Attempt(rule, Way.START.named(given(names)), List.of())));
            nearest = Stream.concat(nearest.stream(), found.stream()).min(Comparator.comparingDouble(Attempt::weight));
        }
        return nearest;
    }

    private static Map<String, Binding> given(Map<String, Object> names) {
        Map<String, Binding> given = new LinkedHashMap<>();
        names.forEach((name, value) -> given.put(name, Binding.given(value)));
        return given;
    }

    private Optional<Attempt> from(Attempt start) {
        walk(start, start.rule().parsed().conditions());
        return Optional.ofNullable(best);
    }

    /** A conclusion may take a part of a fact that was only found on the way: then it can be about something else. */
    private boolean concludes(Attempt so) {
        FactType type = Vocabulary.words().type(conclude.type()).orElseThrow();
        for (int i = 0; i < type.components().size(); i++) {
            Object value = wanted.parts().get(type.components().get(i).name());
            boolean other = value != null
                    && Names.terms(so.way().names(), null)
                            .value(conclude.arguments().get(i))
                            .filter(it -> !it.equals(value))
                            .isPresent();
            if (other) {
                return false;
            }
        }
        return true;
    }

    private void walk(Attempt so, List<Condition> rest) {
        if (tries++ > MOST_TRIES || (best != null && so.weight() >= best.weight())) {
            return;
        }
        if (rest.isEmpty()) {
            best = concludes(so) ? so : best;
            return;
        }
        Condition next = rest.get(0);
        List<Condition> behind = rest.subList(1, rest.size());
        if (next instanceof Condition.Match pattern) {
            match(so, pattern, behind);
        } else if (next instanceof Condition.None none) {
            none(so, none, behind);
        } else if (next instanceof Condition.Some some) {
            some(so, some, behind);
        } else if (next instanceof Condition.All all) {
            walk(so, Evaluator.spliced(all.parts(), behind));
        } else if (next instanceof Condition.Any any) {
            any.parts().forEach(part -> walk(so, Evaluator.spliced(List.of(part), behind)));
        } else {
            summary(so, (Condition.Summary) next, behind);
        }
    }

    private void match(Attempt so, Condition.Match pattern, List<Condition> behind) {
        List<Attempt> tried = new ArrayList<>();
        Identity identity = Identity.of(pattern, so.way().names());
        for (Fact fact : identity.candidates(facts)) {
            tried.add(tried(so, pattern, fact));
        }
        if (tried.isEmpty()) {
            walk(lacking(so, new Lack.Missing(pattern, identity.wanted())), behind);
        }
        tried.sort(Comparator.comparingDouble(Attempt::weight));
        tried.forEach(one -> walk(one, behind));
    }

    private static Attempt tried(Attempt so, Condition.Match pattern, Fact fact) {
        Budget.count();
        Map<String, Binding> names = new LinkedHashMap<>(so.way().names());
        List<Lack> lacks = new ArrayList<>(so.lacks());
        pattern.binding().ifPresent(name -> names.put(name, new Binding(fact, Optional.of(fact), Form.TEXT)));
        for (Constraint one : pattern.constraints()) {
            one.bound().ifPresent(bound -> bind(bound, fact, names, lacks));
            one.test().flatMap(Identity::unbound).ifPresent(open -> open.bind(fact, names));
        }
        for (Constraint one : pattern.constraints()) {
            one.test().ifPresent(test -> lacks.addAll(Failures.of(test, names, fact)));
        }
        return new Attempt(so.rule(), so.way().met(pattern, fact, names), lacks);
    }

    private static void bind(Condition.Binding bound, Fact fact, Map<String, Binding> names, List<Lack> lacks) {
        Names.terms(names, fact).value(bound.of()).ifPresent(value -> {
            Binding asked = names.get(bound.name());
            if (asked != null && !asked.value().equals(value)) {
                lacks.add(Failures.unlike(bound.of(), fact, value, asked.value()));
            }
            names.put(bound.name(), new Binding(value, Optional.of(fact), Names.form(bound.of(), fact)));
        });
    }

    private void none(Attempt so, Condition.None none, List<Condition> behind) {
        Optional<List<Way.Step>> there =
                open(none.inside(), so.way()) ? Optional.empty() : evaluator.inside(none.inside(), so.way());
        Attempt next = new Attempt(so.rule(), so.way().without(none.inside()), so.lacks());
        walk(
                there.map(steps -> lacking(
                                so,
                                new Lack.Blocked(
                                        none.inside(),
                                        steps.stream().map(Way.Step::fact).toList())))
                        .orElse(next),
                behind);
    }

    private void some(Attempt so, Condition.Some some, List<Condition> behind) {
        Optional<List<Way.Step>> there = evaluator.inside(some.inside(), so.way());
        if (there.isPresent()) {
            walk(new Attempt(so.rule(), so.way().met(there.get()), so.lacks()), behind);
        } else if (some.inside() instanceof Condition.Match pattern) {
            // What would have met it is as good as a pattern of its own, but for the names it binds.
            match(so, pattern, behind);
        } else {
            Condition.Match first = Condition.matches(List.of(some.inside())).get(0);
            walk(lacking(so, new Lack.Missing(first, Map.of())), behind);
        }
    }

    private void summary(Attempt so, Condition.Summary summary, List<Condition> behind) {
        Optional<Way> summed = evaluator.summed(summary, so.way());
        if (summed.isEmpty()) {
            Map<String, Object> wanted =
                    Identity.of(summary.over(), so.way().names()).wanted();
            walk(lacking(so, new Lack.Missing(summary.over(), wanted)), behind);
            return;
        }
        List<Lack> lacks = new ArrayList<>(so.lacks());
        for (Constraint one : summary.results()) {
            one.test()
                    .ifPresent(
                            test -> lacks.addAll(Failures.of(test, summed.get().names(), null)));
        }
        walk(new Attempt(so.rule(), summed.get(), lacks), behind);
    }

    private static Attempt lacking(Attempt so, Lack lack) {
        List<Lack> lacks = new ArrayList<>(so.lacks());
        lacks.add(lack);
        return new Attempt(so.rule(), so.way(), lacks);
    }

    /** Whether a condition asks for something that a missing fact left without a value. */
    private static boolean open(Condition condition, Way way) {
        List<Condition.Match> patterns = Condition.matches(List.of(condition));
        Set<String> inside = new java.util.HashSet<>(way.names().keySet());
        patterns.forEach(pattern -> {
            pattern.binding().ifPresent(inside::add);
            pattern.constraints().forEach(one -> one.bound().ifPresent(bound -> inside.add(bound.name())));
        });
        return patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(one -> one.test().stream())
                .flatMap(test -> Failures.names(test).stream())
                .anyMatch(name -> !inside.contains(name));
    }
}
