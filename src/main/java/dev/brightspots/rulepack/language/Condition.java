package dev.brightspots.rulepack.language;

import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of what a rule asks for, as its author wrote it. */
public sealed interface Condition {
    /** Where it begins. */
    Place place();

    /** The patterns of these conditions and of all within them, in the order written. */
    static List<Match> matches(List<Condition> conditions) {
        List<Match> found = new ArrayList<>();
        for (Condition one : conditions) {
            if (one instanceof Match match) {
                found.add(match);
            } else if (one instanceof Condition.None none) {
                found.addAll(matches(List.of(none.inside())));
            } else if (one instanceof Condition.Some some) {
                found.addAll(matches(List.of(some.inside())));
            } else if (one instanceof Condition.All all) {
                found.addAll(matches(all.parts()));
            } else if (one instanceof Condition.Any any) {
                found.addAll(matches(any.parts()));
            } else {
                found.add(((Condition.Summary) one).over());
            }
        }
        return found;
    }

    /**
     * A fact of a type that meets every constraint.
     *
     * @param binding the name the fact gets, if any
     * @param text as written
     */
    record Match(Place place, String text, Optional<String> binding, String type, List<Constraint> constraints)
            implements Condition {
        public Match {
            constraints = List.copyOf(constraints);
        }
    }

    /** There is no such thing. */
    record None(Place place, Condition inside) implements Condition {}

    /** There is such a thing, whichever. */
    record Some(Place place, Condition inside) implements Condition {}

    /** All of these. */
    record All(Place place, List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of these. */
    record Any(Place place, List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** What comes of all facts that match. */
    record Summary(Place place, Match over, List<Function> functions, List<Constraint> results) implements Condition {
        public Summary {
            functions = List.copyOf(functions);
            results = List.copyOf(results);
        }
    }

    /** One function of a summary, such as {@code $n : count( $c )}. */
    record Function(Place place, String binding, String name, Optional<Term> argument) {}

    /**
     * What a fact has to meet, or a name for a part of it, or both.
     *
     * @param bound what the binding names; the term alone if there is no comparison
     * @param test what has to hold, if anything
     */
    record Constraint(Place place, String text, Optional<Binding> bound, Optional<Term> test) {}

    /** A name for a value. */
    record Binding(String name, Term of) {}
}
