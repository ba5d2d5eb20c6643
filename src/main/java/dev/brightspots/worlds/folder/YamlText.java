package dev.brightspots.worlds.folder;

import java.util.List;

/** One YAML item, entry by entry; entries without a value are left out. */
final class YamlText {
    private final StringBuilder text = new StringBuilder();
    private final String rest;
    private String lead;

    YamlText(String first, String rest) {
        this.lead = first;
        this.rest = rest;
    }

    void add(String key, String value) {
        if (!value.isEmpty()) {
            text.append(lead).append(key).append(": ").append(value).append('\n');
            lead = rest;
        }
    }

    /** A list with each of its texts on a line of its own. */
    void lines(String key, List<String> values) {
        if (!values.isEmpty()) {
            text.append(lead).append(key).append(":\n");
            lead = rest;
            values.forEach(value ->
                    text.append(rest).append("  - ").append(quoted(value)).append('\n'));
        }
    }

    /** A text in quotes, whatever stands in it. */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** A list of plain words on one line; nothing for an empty list. */
    static String list(List<String> words) {
        return words.isEmpty() ? "" : "[" + String.join(", ", words) + "]";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
