package dev.brightspots.rulepack.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Adds an entry to the text of thresholds.yaml; every other line, comments too, stays as it is. */
final class ThresholdsText {
    private ThresholdsText() {}

    /** The text with the entry behind the last of the list, or nothing if the text has no list to add to. */
    static Optional<String> with(String text, Wanted wanted, Look look) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int start = lines.indexOf("thresholds:");
        if (start < 0) {
            return Optional.empty();
        }
        int end = start + 1;
        while (end < lines.size() && !begins(lines.get(end))) {
            end++;
        }
        // What stands above the next key belongs to that.
        while (end > start + 1
                && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#"))) {
            end--;
        }
        String indent = lines.subList(start + 1, end).stream()
                .filter(line -> line.stripLeading().startsWith("- "))
                .findFirst()
                .map(line -> line.substring(0, line.indexOf('-')))
                .orElse("  ");
        lines.addAll(end, entry(wanted, look).lines().map(line -> indent + line).toList());
        return Optional.of(String.join("\n", lines) + "\n");
    }

    private static boolean begins(String line) {
        return !line.isBlank() && !line.startsWith(" ") && !line.startsWith("#") && !line.startsWith("-");
    }

    private static String entry(Wanted wanted, Look look) {
        String side = look.atLeast() ? "from which on upwards" : "from which on downwards";
        return String.format(
                Locale.ROOT,
                """
            - name: %s
              value: %s
              unit: %s
              meaning: %s
              source: "to be written: why this number and no other"
              owner: %s
              used_by: rules
            """,
                look.threshold(),
                Look.plain(look.limit()),
                look.field().means().form().name().toLowerCase(Locale.ROOT),
                quoted("'" + look.field().means().value() + "' " + side + " the rule '" + wanted.name() + "' fires"),
                quoted(wanted.owner()));
    }

    /** A text as YAML takes it, whatever is in it. */
    static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9 -]*[A-Za-z0-9]") && !text.matches("(?i)true|false|null|yes|no|on|off")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }
}
