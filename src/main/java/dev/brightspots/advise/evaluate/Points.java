package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.TermWalk;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points at which a rule decides: each constraint, each side of {@code &&} and {@code ||}, each not and exists, each
 * branch of an or, each result of a summary. A pattern that looks a threshold up decides nothing.
 */
public final class Points {
    static final String LOOKUP = "Threshold";

    private final FactIndex facts;
    private final Seen seen;

    /** A point of a rule, as its author wrote it. */
    public record Point(Place place, String text) {}

    /** Is told what a point decided. */
    @FunctionalInterface
    public interface Seen {
        /** Once for each fact or beginning that was tried. */
        void decided(Point point, boolean held);
    }

    private Points(FactIndex facts, Seen seen) {
        this.facts = facts;
        this.seen = seen;
    }

    /** Whether a pattern looks a number up. */
    public static boolean isLookup(Condition condition) {
        return condition instanceof Match match && match.type().equals(LOOKUP);
    }

    /** A condition as its author wrote it, on one line. */
    public static String text(Condition condition) {
        return ConditionText.of(condition);
    }

    /** All points of conditions, in the order written. */
    public static List<Point> of(List<Condition> conditions) {
        List<Point> points = new ArrayList<>();
        conditions.forEach(condition -> add(condition, points));
        return points.stream().distinct().toList();
    }

    private static void add(Condition condition, List<Point> points) {
        if (condition instanceof Match match) {
            if (!isLookup(match)) {
                match.constraints().forEach(one -> add(one, points));
            }
        } else if (condition instanceof Condition.None none) {
            points.add(point(none));
            add(none.inside(), points);
        } else if (condition instanceof Condition.Some some) {
            points.add(point(some));
            add(some.inside(), points);
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> add(part, points));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> {
                points.add(point(part));
                add(part, points);
            });
        } else {
            Condition.Summary summary = (Condition.Summary) condition;
            add(summary.over(), points);
            summary.results().forEach(one -> add(one, points));
        }
    }

    private static void add(Constraint constraint, List<Point> points) {
        constraint.test().ifPresent(test -> {
            points.add(point(constraint));
            sides(test).forEach(side -> points.add(point(side)));
        });
    }

    private static Point point(Condition condition) {
        return new Point(condition.place(), ConditionText.of(condition));
    }

    private static Point point(Constraint constraint) {
        return new Point(constraint.place(), ConditionText.of(constraint));
    }

    private static Point point(Term side) {
        return new Point(TermWalk.start(side), side.text());
    }

    private static List<Term> sides(Term test) {
        return TermWalk.all(test)
                .filter(term -> term instanceof Term.Pair pair
                        && (pair.operator() == Operator.AND || pair.operator() == Operator.OR))
                .map(Term.Pair.class::cast)
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .toList();
    }

    /**
     * What every point decided: on each fact of its type, each time all conditions before its pattern held. The other
     * constraints of the same pattern do not matter.
     */
    public static void see(List<Condition> conditions, FactIndex facts, Seen seen) {
        new Points(facts, seen).walk(conditions, Way.START);
    }

    private void walk(List<Condition> conditions, Way from) {
        List<Way> ways = List.of(from);
        for (Condition condition : conditions) {
            ways.forEach(way -> see(condition, way));
            ways = ways.stream()
                    .flatMap(way -> new Evaluator(facts).ways(List.of(condition), way).stream())
                    .toList();
        }
    }

    private void see(Condition condition, Way way) {
        if (condition instanceof Match match) {
            if (!isLookup(match)) {
                facts.of(match.type()).forEach(fact -> see(match, fact, way));
            }
        } else if (condition instanceof Condition.None none) {
            seen.decided(point(none), !holds(none.inside(), way));
            walk(List.of(none.inside()), way);
        } else if (condition instanceof Condition.Some some) {
            seen.decided(point(some), holds(some.inside(), way));
            walk(List.of(some.inside()), way);
        } else if (condition instanceof Condition.All all) {
            walk(all.parts(), way);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> {
                seen.decided(point(part), holds(part, way));
                walk(List.of(part), way);
            });
        } else {
            Condition.Summary summary = (Condition.Summary) condition;
            walk(List.of(summary.over()), way);
            Evaluator evaluator = new Evaluator(facts);
            Map<String, Binding> names = new LinkedHashMap<>(way.names());
            names.putAll(evaluator.results(summary, evaluator.ways(List.of(summary.over()), way)));
            summary.results().forEach(one -> see(one, Names.terms(names, null)));
        }
    }

    private boolean holds(Condition condition, Way way) {
        return new Evaluator(facts).first(List.of(condition), way).isPresent();
    }

    private void see(Match match, Fact fact, Way way) {
        Map<String, Binding> names = new LinkedHashMap<>(way.names());
        match.binding().ifPresent(name -> names.put(name, new Binding(fact, Optional.of(fact), Form.TEXT)));
        for (Constraint one : match.constraints()) {
            one.bound()
                    .ifPresent(bound -> Names.terms(names, fact)
                            .value(bound.of())
                            .ifPresent(value ->
                                    names.putIfAbsent(bound.name(), new Binding(value, Optional.of(fact), Form.TEXT))));
        }
        match.constraints().forEach(one -> see(one, Names.terms(names, fact)));
    }

    private void see(Constraint constraint, Terms terms) {
        constraint.test().ifPresent(test -> {
            decide(point(constraint), test, terms);
            sides(test).forEach(side -> decide(point(side), side, terms));
        });
    }

    private void decide(Point point, Term test, Terms terms) {
        terms.value(test).ifPresent(value -> seen.decided(point, value.equals(true)));
    }
}
