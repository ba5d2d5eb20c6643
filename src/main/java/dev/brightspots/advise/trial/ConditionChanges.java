package dev.brightspots.advise.trial;

import dev.brightspots.advise.evaluate.Points;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mistakes that somebody could make in the left side of a rule: each one for itself. */
final class ConditionChanges {
    private final Map<String, Thresholds.Entry> thresholds;

    ConditionChanges(Thresholds thresholds) {
        this.thresholds = thresholds.entries();
    }

    List<Change<List<Condition>>> of(List<Condition> conditions) {
        List<Change<List<Condition>>> changes = new ArrayList<>(Change.inEach(conditions, this::of));
        for (int i = 0; i < conditions.size() && conditions.size() > 1; i++) {
            Condition one = conditions.get(i);
            if (!Points.isLookup(one)) {
                changes.add(new Change<>(Change.without(conditions, i), one.place(), "`" + text(one) + "` is dropped"));
            }
        }
        return changes;
    }

    private List<Change<Condition>> of(Condition condition) {
        List<Change<Condition>> changes = new ArrayList<>();
        if (condition instanceof Match match) {
            if (Points.isLookup(match)) {
                changes.addAll(nudged(match));
            } else {
                constraints(match.constraints()).forEach(change -> changes.add(change.in(all -> with(match, all))));
            }
        } else if (condition instanceof Condition.None none) {
            changes.add(new Change<>(
                    new Condition.Some(none.place(), none.inside()),
                    none.place(),
                    "`" + text(none) + "` becomes `" + text(new Condition.Some(none.place(), none.inside())) + "`"));
            of(none.inside()).forEach(change -> changes.add(change.in(in -> new Condition.None(none.place(), in))));
        } else if (condition instanceof Condition.Some some) {
            changes.add(new Change<>(
                    new Condition.None(some.place(), some.inside()),
                    some.place(),
                    "`" + text(some) + "` becomes `" + text(new Condition.None(some.place(), some.inside())) + "`"));
            of(some.inside()).forEach(change -> changes.add(change.in(in -> new Condition.Some(some.place(), in))));
        } else if (condition instanceof Condition.All all) {
            of(all.parts()).forEach(change -> changes.add(change.in(in -> new Condition.All(all.place(), in))));
        } else if (condition instanceof Condition.Any any) {
            of(any.parts()).forEach(change -> changes.add(change.in(in -> new Condition.Any(any.place(), in))));
        } else {
            changes.addAll(summary((Condition.Summary) condition));
        }
        return changes;
    }

    private List<Change<Condition>> summary(Condition.Summary summary) {
        List<Change<Condition>> changes = new ArrayList<>();
        constraints(summary.over().constraints())
                .forEach(change -> changes.add(change.in(all -> new Condition.Summary(
                        summary.place(), with(summary.over(), all), summary.functions(), summary.results()))));
        constraints(summary.results())
                .forEach(change -> changes.add(change.in(
                        all -> new Condition.Summary(summary.place(), summary.over(), summary.functions(), all))));
        return changes;
    }

    private static List<Change<List<Constraint>>> constraints(List<Constraint> constraints) {
        List<Change<List<Constraint>>> changes = new ArrayList<>(Change.inEach(constraints, ConditionChanges::tests));
        for (int i = 0; i < constraints.size(); i++) {
            Constraint one = constraints.get(i);
            if (one.bound().isEmpty()) {
                changes.add(new Change<>(
                        Change.without(constraints, i), one.place(), "`" + squeezed(one.text()) + "` is dropped"));
            }
        }
        return changes;
    }

    private static List<Change<Constraint>> tests(Constraint constraint) {
        if (constraint.test().isEmpty()) {
            return List.of();
        }
        Term test = constraint.test().get();
        List<Change<Constraint>> changes = new ArrayList<>();
        TermChanges.of(test).forEach(change -> changes.add(change.in(it -> with(constraint, Optional.of(it)))));
        if (constraint.bound().isPresent()) {
            changes.add(new Change<>(
                    with(constraint, Optional.empty()), constraint.place(), "`" + test.text() + "` is dropped"));
        }
        return changes;
    }

    /** The pattern asks for a threshold that is a little another. */
    private List<Change<Condition>> nudged(Match match) {
        List<Change<Condition>> changes = new ArrayList<>();
        for (Constraint one : match.constraints()) {
            if (one.test().orElse(null) instanceof Term.Pair pair
                    && pair.right() instanceof Term.Text name
                    && thresholds.containsKey(name.value())) {
                for (boolean up : new boolean[] {false, true}) {
                    String unit = thresholds.get(name.value()).unit();
                    Nudge nudge = Nudge.of(name.value(), unit, up);
                    Term asks = new Term.Pair(
                            pair.place(), pair.operator(), pair.left(), new Term.Text(name.place(), nudge.moved()));
                    List<Constraint> all = match.constraints().stream()
                            .map(it -> it.equals(one) ? with(it, Optional.of(asks)) : it)
                            .toList();
                    changes.add(new Change<>(with(match, all), match.place(), nudge.what(), Optional.of(nudge)));
                }
            }
        }
        return changes;
    }

    private static Match with(Match match, List<Constraint> constraints) {
        return new Match(match.place(), match.text(), match.binding(), match.type(), constraints);
    }

    private static Constraint with(Constraint constraint, Optional<Term> test) {
        return new Constraint(constraint.place(), constraint.text(), constraint.bound(), test);
    }

    private static String text(Condition condition) {
        return Points.text(condition);
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
