package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.text.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One thing that kept a rule from firing. */
public sealed interface Lack {
    /** Where in the rule it stands. */
    Place place();

    /** How much it weighs against other lacks: a comparison that falls short 1, one that falls far short a little more. */
    double weight();

    /**
     * A fact was there, and a test on it failed.
     *
     * @param fact the fact; empty for the result of a summary
     * @param test the part of the condition that failed
     * @param gap by how much, where it is a comparison with a known value
     * @param orElse what would have done as well and fell further short, where the test is a side of an {@code ||}: of each
     *     other side all that failed
     */
    record Falls(Optional<Fact> fact, Term test, Optional<Gap> gap, List<List<Falls>> orElse) implements Lack {
        public Falls {
            orElse = orElse.stream().map(List::copyOf).toList();
        }

        static Falls of(Optional<Fact> fact, Term test, Optional<Gap> gap) {
            return new Falls(fact, test, gap, List.of());
        }

        Falls with(List<List<Falls>> others) {
            return new Falls(fact, test, gap, others);
        }

        @Override
        public Place place() {
            return test.place();
        }

        @Override
        public double weight() {
            return 1 + 0.1 * gap.map(Gap::relative).orElse(1.0);
        }
    }

    /**
     * A comparison that failed.
     *
     * @param what the term compared, as the rule writes it
     * @param component the component of the fact it is, if it is one
     * @param actual what it is
     * @param operator what it had to be: at least, equal to and so on
     * @param needed the other side
     * @param orElse what would do as well, where several would
     * @param limit the threshold that the other side comes from, if it is one
     */
    record Gap(
            String what,
            Optional<String> component,
            Object actual,
            Operator operator,
            Object needed,
            List<Object> orElse,
            Optional<Threshold> limit) {
        public Gap {
            orElse = List.copyOf(orElse);
        }

        /** From 0, just missed, to 1. */
        double relative() {
            if (actual instanceof Double is && needed instanceof Double must) {
                double size = Math.abs(is) + Math.abs(must);
                return size == 0 ? 0 : Math.min(1, Math.abs(is - must) / size);
            }
            return 1;
        }
    }

    /**
     * There was no fact at all.
     *
     * @param wanted the components that say which fact, as far as they were known
     */
    record Missing(Condition.Match pattern, Map<String, Object> wanted) implements Lack {
        public Missing {
            wanted = Collections.unmodifiableMap(new TreeMap<>(wanted));
        }

        @Override
        public Place place() {
            return pattern.place();
        }

        /** More than several comparisons: a rule that finds nothing to look at is not near. */
        @Override
        public double weight() {
            return 4;
        }
    }

    /**
     * There was what must not be there.
     *
     * @param by the facts that met the condition
     */
    record Blocked(Condition condition, List<Fact> by) implements Lack {
        public Blocked {
            by = List.copyOf(by);
        }

        @Override
        public Place place() {
            return condition.place();
        }

        @Override
        public double weight() {
            return 1.5;
        }
    }
}
