package dev.brightspots.text;

import java.util.List;
import java.util.Map;

/** A value in a YAML or JSON text, with the place where it stood. */
public sealed interface Node {
    /** Where the value begins. */
    Place place();

    /** A mapping; {@code entries} keep the order of the text. */
    record Fields(Place place, Map<String, Node> entries, Map<String, Place> keys) implements Node {}

    /** A sequence. */
    record Items(Place place, List<Node> items) implements Node {}

    /** A scalar as it was written, without its quotes. */
    record Word(Place place, String text) implements Node {}

    /** A key without a value, or an explicit null. */
    record Nothing(Place place) implements Node {}
}
