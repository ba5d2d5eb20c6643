package dev.brightspots.rulepack;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Thresholds.Entry;
import dev.brightspots.facts.Thresholds.UsedBy;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Yaml;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads thresholds.yaml. */
final class ThresholdsFile {
    static final String NAME = "thresholds.yaml";
    private static final List<String> KEYS =
            List.of("name", "value", "by_metric", "unit", "meaning", "source", "owner", "used_by");

    private static final String USED_BY = "used_by";

    /** The value is asked for where it is read. */
    private static final Set<String> OPTIONAL = Set.of("value", "by_metric");

    private static final List<String> LISTS = List.of("thresholds", "order");

    /** A number as it stands in the file, in quotes or not. */
    private static final Pattern VALUE = Pattern.compile("[\"']?[^\\s,}\"']+[\"']?");

    private final List<Problem> problems;
    private final NeededNumbers needed;

    private ThresholdsFile(List<Problem> problems) {
        this.problems = problems;
        this.needed = new NeededNumbers(problems);
    }

    /**
     * The thresholds of a text, without value (NaN) where what is written cannot be one; what is wrong with it is added to the
     * problems. Empty if nothing can be said of which thresholds there are.
     */
    static Optional<Thresholds> read(String text, List<Problem> problems) {
        ThresholdsFile reading = new ThresholdsFile(problems);
        try {
            return reading.thresholds(Yaml.read(NAME, new StringReader(text)));
        } catch (BadInput unreadable) {
            problems.addAll(unreadable.problems());
            return Optional.empty();
        }
    }

    /**
     * The text with another value of a threshold; comments and order stay.
     *
     * @throws BadInput if there is no such threshold
     */
    static String edited(String text, String name, double value) {
        Node.Word before = value(Yaml.read(NAME, new StringReader(text)), name)
                .orElseThrow(() -> new BadInput(Problem.error(
                        Place.of(NAME),
                        "there is no threshold '" + name + "' with a value",
                        Nearest.advice(
                                name,
                                read(text, new ArrayList<>())
                                        .map(it -> it.entries().keySet())
                                        .orElse(Set.of())))));
        int start = new DrlFile(NAME, text).at(before.place());
        Matcher written = VALUE.matcher(text).region(start, text.length());
        if (!Double.isFinite(value) || !written.lookingAt()) {
            throw new BadInput(Problem.error(
                    before.place(), "the threshold '" + name + "' cannot be " + value, "give it a number."));
        }
        String plain =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return text.substring(0, start) + plain + text.substring(written.end());
    }

    /** Where the value of a threshold stands. */
    private static Optional<Node.Word> value(Node root, String name) {
        if (!(root instanceof Node.Fields fields)
                || !(fields.entries().get("thresholds") instanceof Node.Items items)) {
            return Optional.empty();
        }
        return items.items().stream()
                .filter(Node.Fields.class::isInstance)
                .map(one -> ((Node.Fields) one).entries())
                .filter(one -> one.get("name") instanceof Node.Word word
                        && word.text().strip().equals(name))
                .map(one -> one.get("value"))
                .filter(Node.Word.class::isInstance)
                .map(Node.Word.class::cast)
                .findFirst();
    }

    private Optional<Thresholds> thresholds(Node root) {
        Map<String, Entry> entries = new TreeMap<>();
        List<CauseKind> order = new ArrayList<>();
        if (!(root instanceof Node.Fields fields)) {
            add(root.place(), "the file holds no thresholds", "begin it with thresholds: and a list of them.");
            return Optional.empty();
        }
        known(fields, LISTS);
        Optional<List<Node>> listed = items(fields, "thresholds");
        for (Node one : listed.orElse(List.of())) {
            if (one instanceof Node.Fields entry) {
                entry(entry, entries);
            } else {
                add(
                        one.place(),
                        "a threshold is a list of keys and values",
                        "write - name: ... and value: ... below it.");
            }
        }
        if (listed.isPresent()) {
            needed.missing(entries, fields.keys().getOrDefault("thresholds", fields.place()));
        }
        for (Node one : items(fields, "order").orElse(List.of())) {
            constant(one, CauseKind.class, "order").ifPresent(cause -> {
                if (order.contains(cause)) {
                    add(one.place(), cause + " stands twice in order", "name each cause once.");
                }
                order.add(cause);
            });
        }
        return listed.map(all -> new Thresholds(entries, order));
    }

    private void entry(Node.Fields entry, Map<String, Entry> entries) {
        known(entry, KEYS);
        String name = text(entry, "name");
        Optional<Double> value = number(entry, "value", name);
        Map<String, Double> byMetric = new TreeMap<>();
        Node metrics = entry.entries().get("by_metric");
        if (metrics instanceof Node.Fields each) {
            each.entries()
                    .keySet()
                    .forEach(metric ->
                            byMetric.put(metric, number(each, metric, name).orElse(Double.NaN)));
        } else if (metrics != null) {
            add(
                    metrics.place(),
                    "by_metric of '" + name + "' names no metrics",
                    "a colon is missing: write by_metric: {win_rate: 0.2}.");
        }
        Optional<UsedBy> usedBy =
                Optional.ofNullable(entry.entries().get(USED_BY)).flatMap(it -> constant(it, UsedBy.class, USED_BY));
        lacking(entry);
        Entry read = new Entry(
                value.orElse(Double.NaN),
                byMetric,
                text(entry, "unit"),
                text(entry, "meaning"),
                text(entry, "source"),
                text(entry, "owner"),
                usedBy.orElse(UsedBy.BOTH));
        if (metrics instanceof Node.Fields each) {
            needed.byMetric(name, each, read.usedBy());
        }
        if (entries.put(name, read) != null) {
            add(entry.place(), "the threshold '" + name + "' stands twice", "remove one of them.");
        }
    }

    private void known(Node.Fields fields, List<String> keys) {
        fields.keys().forEach((key, place) -> {
            if (!keys.contains(key)) {
                String first = key.split(" ", 2)[0];
                boolean colon = keys.contains(first);
                add(
                        place,
                        "'" + key + "' is not known here",
                        colon ? "a colon is missing behind '" + first + "'." : Nearest.advice(key, keys));
            }
        });
    }

    /** Whether another key was meant to be this one: a misspelt key is one slip, not one too many and one missing. */
    private static boolean isMisspelt(Node.Fields fields, String key, List<String> keys) {
        return fields.keys().keySet().stream()
                .filter(one -> !keys.contains(one))
                .anyMatch(one -> one.startsWith(key + " ")
                        || Nearest.to(one, keys).filter(key::equals).isPresent());
    }

    private Optional<List<Node>> items(Node.Fields fields, String key) {
        Node found = fields.entries().get(key);
        if (found instanceof Node.Items items) {
            return Optional.of(items.items());
        }
        if (!isMisspelt(fields, key, LISTS)) {
            add(
                    found == null ? fields.place() : found.place(),
                    "the file has no list '" + key + "'",
                    "add " + key + ": and a list.");
        }
        return Optional.empty();
    }

    private static String text(Node.Fields entry, String key) {
        if (entry.entries().get(key) instanceof Node.Word word && !word.text().isBlank()) {
            return word.text().strip();
        }
        return "";
    }

    /** What an entry does not say, as one problem. */
    private void lacking(Node.Fields entry) {
        List<String> lacking = KEYS.stream()
                .filter(key -> !OPTIONAL.contains(key) && !isMisspelt(entry, key, KEYS))
                .filter(key -> key.equals(USED_BY)
                        ? !entry.entries().containsKey(key)
                        : text(entry, key).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            add(
                    entry.place(),
                    named(entry) + " has no " + String.join(", ", lacking),
                    "add "
                            + lacking.stream()
                                    .map(key -> key + (key.equals(USED_BY) ? ": measure, rules or both." : ": ..."))
                                    .collect(Collectors.joining(", ")));
        }
    }

    private Optional<Double> number(Node.Fields entry, String key, String threshold) {
        Node found = entry.entries().get(key);
        if (found instanceof Node.Word word) {
            OptionalDouble value = Decimal.parse(word.text());
            if (value.isPresent()) {
                return Optional.of(value.getAsDouble()).filter(it -> needed.holds(threshold, word, it));
            }
            add(
                    word.place(),
                    key + " is '" + word.text() + "', which is not a number",
                    "write it like 0.1, with a point and without %.");
        } else if (!isMisspelt(entry, key, KEYS)) {
            add(
                    found == null ? entry.place() : found.place(),
                    named(entry) + " has no " + key,
                    "add " + key + ": and a number.");
        }
        return Optional.empty();
    }

    private static String named(Node.Fields entry) {
        return entry.entries().get("name") instanceof Node.Word name
                ? "the threshold '" + name.text() + "'"
                : "a threshold";
    }

    private <E extends Enum<E>> Optional<E> constant(Node node, Class<E> family, String key) {
        String text = node instanceof Node.Word word ? word.text() : "";
        Optional<E> found = Arrays.stream(family.getEnumConstants())
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) {
            List<String> names = Arrays.stream(family.getEnumConstants())
                    .map(one -> family == UsedBy.class ? one.name().toLowerCase(Locale.ROOT) : one.name())
                    .toList();
            add(node.place(), "'" + text + "' is not known as " + key, Nearest.advice(text, names));
        }
        return found;
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }
}
