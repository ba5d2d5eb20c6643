package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One fact as it would have to be.
 *
 * @param before as it is
 * @param component which part of it changes; empty if the fact as a whole would have to go
 * @param to the part's new value, if it stays
 * @param crossed the limit that the new value lies just beyond, where it has to cross one
 */
public record Change(Fact before, Optional<String> component, Optional<Object> to, Optional<Double> crossed) {
    static Change of(Fact before, String component, Reached reached) {
        return new Change(before, Optional.of(component), Optional.of(reached.value()), reached.crossed());
    }

    static Change without(Fact fact) {
        return new Change(fact, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The part's value now. */
    public Optional<Object> from() {
        return component.flatMap(name -> Names.component(before, name));
    }

    /** How far it moves, from 0 to 1; a fact that goes moves as far as can be. */
    double size() {
        if (from().orElse(null) instanceof Double from && to.orElse(null) instanceof Double until) {
            double both = Math.abs(from) + Math.abs(until);
            return both == 0 ? 0 : Math.min(1, Math.abs(from - until) / both);
        }
        return 1;
    }

    /** The facts with this change. */
    List<Fact> in(List<Fact> facts) {
        List<Fact> changed = new ArrayList<>(facts);
        int at = changed.indexOf(before);
        if (at >= 0 && component.isEmpty()) {
            changed.remove(at);
        } else if (at >= 0) {
            changed.set(at, after());
        }
        return changed;
    }

    private Fact after() {
        FactType type = Vocabulary.words().typeOf(before);
        List<Object> values = new ArrayList<>();
        for (Component one : type.components()) {
            boolean moved = one.name().equals(component.orElse(""));
            values.add(moved ? to.orElseThrow() : one.of(before));
        }
        return type.of(values);
    }
}
