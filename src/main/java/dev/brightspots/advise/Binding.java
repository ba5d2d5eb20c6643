package dev.brightspots.advise;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import java.util.Optional;

/**
 * What a name of a rule stands for in a match.
 *
 * @param value a Double, String, Boolean, constant or fact
 * @param fact the fact it was taken from; empty for a summary
 */
record Binding(Object value, Optional<Fact> fact, Form form) {}
