package dev.brightspots.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the entries of one mapping and notes every problem: what is missing, of the wrong sort, or (once {@link #done} is
 * called) never asked for. Where a problem was noted the answer is empty, so that reading goes on and finds them all.
 */
public final class Entries {
    private final Node.Fields fields;
    private final String label;
    private final List<Problem> problems;
    private final Set<String> asked = new TreeSet<>();
    private final boolean readable;

    private Entries(Node node, String what, List<Problem> problems) {
        this.problems = problems;
        this.readable = node instanceof Node.Fields;
        this.fields = node instanceof Node.Fields given ? given : new Node.Fields(node.place(), Map.of(), Map.of());
        this.label = fields.entries().get("id") instanceof Node.Word id ? what + " " + Quote.of(id.text()) : what;
        if (!readable) {
            note(
                    node.place(),
                    "expected 'key: value' entries for " + what + ", not " + sort(node),
                    "indent its entries.");
        }
    }

    /**
     * The entries of a mapping.
     *
     * @param what what the mapping says, for messages: {@code metric}, {@code practice}
     * @param problems where problems are noted
     */
    public static Entries of(Node node, String what, List<Problem> problems) {
        return new Entries(node, what, problems);
    }

    /** Where the mapping begins. */
    public Place place() {
        return fields.place();
    }

    /** Where the value of a key stands, or else the mapping. */
    public Place place(String key) {
        Node found = fields.entries().get(key);
        return found == null ? fields.place() : found.place();
    }

    /** How messages name the mapping: {@code metric 'win_rate'}. */
    public String label() {
        return label;
    }

    /** Notes an error about the value of a key. */
    public void note(String key, String what, String maybe) {
        note(place(key), what, maybe);
    }

    private void note(Place at, String what, String maybe) {
        problems.add(Problem.error(at, what, maybe));
    }

    /** The value of a key, if it has one. */
    public Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.entries().get(key)).filter(found -> !(found instanceof Node.Nothing));
    }

    /** The text of a key. */
    public Optional<String> text(String key) {
        return node(key).flatMap(found -> word(key, found)).map(Node.Word::text).filter(text -> !text.isBlank());
    }

    /** The text of a key that must be there. */
    public Optional<String> needed(String key) {
        Optional<String> found = text(key);
        if (found.isEmpty()
                && readable
                && !(fields.entries().get(key) instanceof Node.Items)
                && !(fields.entries().get(key) instanceof Node.Fields)) {
            note(fields.place(), label + " lacks '" + key + "'", "add the line '" + key + ": ...'.");
        }
        return found;
    }

    /** The number of a key. */
    public OptionalDouble number(String key) {
        Optional<Node.Word> found = node(key).flatMap(value -> word(key, value));
        return found.isEmpty() ? OptionalDouble.empty() : number(key, found.get());
    }

    /** The number of a key, which is not negative. */
    public OptionalDouble notNegative(String key) {
        OptionalDouble number = number(key);
        if (number.isPresent() && number.getAsDouble() < 0) {
            note(
                    key,
                    "'" + key + "' of " + label + " should be 0 or more, not " + written(key),
                    "drop the minus sign.");
            return OptionalDouble.empty();
        }
        return number;
    }

    /** The whole number of a key, which is not negative. */
    public OptionalInt count(String key) {
        OptionalDouble number = notNegative(key);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value > 1_000_000) {
            note(key, "'" + key + "' of " + label + " should be a whole number, not " + written(key), "round it.");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    private OptionalDouble number(String key, Node.Word found) {
        OptionalDouble number = Decimal.parse(found.text());
        if (number.isEmpty()) {
            note(
                    found.place(),
                    "'" + key + "' of " + label + " should be a number, not " + Quote.of(found.text()),
                    Decimal.advice(found.text()));
        }
        return number;
    }

    /** The numbers of a key: a list, or a single one. */
    public List<Double> numbers(String key) {
        List<Double> numbers = new ArrayList<>();
        words(key).forEach(word -> number(key, word).ifPresent(numbers::add));
        return List.copyOf(numbers);
    }

    /** The constant that a key names, written in small letters. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        Optional<String> text = text(key);
        Map<String, E> known = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(each -> known.put(each.name().toLowerCase(Locale.ROOT), each));
        if (text.isPresent() && !known.containsKey(text.get())) {
            note(
                    key,
                    "'" + key + "' of " + label + " cannot be " + Quote.of(text.get()),
                    Nearest.advice(text.get(), known.keySet()));
        }
        return text.map(known::get);
    }

    /** The words of a key: a list, or a single one. */
    public List<Node.Word> words(String key) {
        List<Node.Word> words = new ArrayList<>();
        node(key).ifPresent(found -> {
            List<Node> items = found instanceof Node.Items list ? list.items() : List.of(found);
            items.forEach(item -> word(key, item).ifPresent(words::add));
        });
        return List.copyOf(words);
    }

    /** The texts of a key: a list, or a single one. */
    public List<String> texts(String key) {
        return words(key).stream().map(Node.Word::text).toList();
    }

    /** The items of a key, which must be a list. */
    public List<Node> items(String key) {
        Optional<Node> found = node(key);
        if (found.isPresent() && !(found.get() instanceof Node.Items)) {
            note(key, "'" + key + "' should be a list, not " + sort(found.get()), "begin each item with '- '.");
        }
        return found.map(node -> node instanceof Node.Items list ? list.items() : List.<Node>of())
                .orElse(List.of());
    }

    /** The mapping of a key. */
    public Optional<Entries> entries(String key, String what) {
        return node(key).map(found -> of(found, what, problems));
    }

    /** The keys, in the order of the text; each counts as asked for. */
    public List<String> keys() {
        asked.addAll(fields.entries().keySet());
        return List.copyOf(fields.entries().keySet());
    }

    /** Notes every key that was never asked for. */
    public void done() {
        fields.keys().forEach((key, at) -> {
            if (!asked.contains(key)) {
                note(at, label + " knows no " + Quote.of(key), Nearest.advice(key, asked));
            }
        });
    }

    private Optional<Node.Word> word(String key, Node found) {
        if (found instanceof Node.Word word) {
            return Optional.of(word);
        }
        note(
                found.place(),
                "'" + key + "' of " + label + " should be one value, not " + sort(found),
                "give one value.");
        return Optional.empty();
    }

    private String written(String key) {
        return fields.entries().get(key) instanceof Node.Word word ? word.text() : "";
    }

    private static String sort(Node node) {
        if (node instanceof Node.Word word) {
            return Quote.of(word.text());
        }
        return node instanceof Node.Fields ? "entries" : node instanceof Node.Items ? "a list" : "nothing";
    }
}
