package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import java.util.Optional;

/**
 * What a name of a rule stands for in a match.
 *
 * @param value a Double, String, Boolean, constant or fact
 * @param fact the fact it was taken from; empty for a summary, and for a value that was asked for
 * @param form how the value is written in a sentence
 */
public record Binding(Object value, Optional<Fact> fact, Form form) {
    /** A value that is given from outside, such as the unit somebody asks about. */
    static Binding given(Object value) {
        return new Binding(value, Optional.empty(), Form.TEXT);
    }
}
