package dev.brightspots.api.library;

import dev.brightspots.text.Node;
import java.util.List;
import java.util.Map;

/** Makes of one row, or of some, the facts of one file. */
final class Wrapped {
    private Wrapped() {}

    /** The facts that hold just these rows under a key. */
    static Node in(String key, Node rows) {
        Node list = rows instanceof Node.Items ? rows : new Node.Items(rows.place(), List.of(rows));
        return new Node.Fields(rows.place(), Map.of(key, list), Map.of(key, rows.place()));
    }
}
