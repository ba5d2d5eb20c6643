package dev.brightspots.rulepack.lint;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Yaml;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Where thresholds.yaml says what. */
final class ThresholdPlaces {
    static final String FILE = "thresholds.yaml";

    private ThresholdPlaces() {}

    /** The entry of each threshold by its name. */
    static Map<String, Node.Fields> of(Map<String, String> files) {
        Map<String, Node.Fields> entries = new TreeMap<>();
        Node root = read(FILE, files.getOrDefault(FILE, ""));
        if (root instanceof Node.Fields fields && fields.entries().get("thresholds") instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Fields entry && entry.entries().get("name") instanceof Node.Word name) {
                    entries.putIfAbsent(name.text().strip(), entry);
                }
            }
        }
        return entries;
    }

    /** What a file holds; nothing where it cannot be read, which is said where it is read for what it holds. */
    static Node read(String path, String text) {
        try {
            return Yaml.read(path, new StringReader(text));
        } catch (BadInput e) {
            return new Node.Nothing(Place.of(path));
        }
    }
}
