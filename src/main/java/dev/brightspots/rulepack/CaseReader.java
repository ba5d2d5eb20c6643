package dev.brightspots.rulepack;

import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.RuleCase.Expected;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Reads one case. */
final class CaseReader {
    private static final List<String> KEYS =
            List.of("name", "given", "thresholds", "expect", "not_expect", "fired", "not_fired", "table");

    private static final List<String> EXPECTING = List.of("expect", "not_expect", "fired", "not_fired");

    private final Set<String> ids;
    private final Thresholds thresholds;
    private final List<Problem> problems;
    private final Vocabulary words = Vocabulary.words();

    /**
     * Reads cases of these rules.
     *
     * @param ids of the rules that a case may name
     * @param problems gets what is wrong
     */
    CaseReader(Set<String> ids, Thresholds thresholds, List<Problem> problems) {
        this.ids = ids;
        this.thresholds = thresholds;
        this.problems = problems;
    }

    RuleCase read(CaseTable.Row row) {
        Node.Fields fields = row.fields();
        fields.keys().forEach((key, place) -> {
            if (!KEYS.contains(key)) {
                add(place, "'" + key + "' is not known in a case", Nearest.advice(key, KEYS));
            }
        });
        String name = fields.entries().get("name") instanceof Node.Word word ? word.text() : "";
        if (name.isBlank()) {
            add(fields.place(), "a case has no name", "say in a sentence what it shows.");
        }
        List<Evidence> given = new ArrayList<>();
        for (Described one : described(fields, "given")) {
            given(one).ifPresent(given::add);
        }
        // A key that is not known was told already, and was meant as something.
        boolean expects =
                fields.entries().keySet().stream().anyMatch(key -> EXPECTING.contains(key) || !KEYS.contains(key));
        if (!expects) {
            add(row.place(), "the case '" + name + "' expects nothing", "add expect, not_expect, fired or not_fired.");
        }
        return new RuleCase(
                name,
                row.place(),
                given,
                numbers(fields),
                expected(row, "expect"),
                expected(row, "not_expect"),
                rules(fields, "fired"),
                rules(fields, "not_fired"));
    }

    private record Described(Place place, FactType type, Map<String, Object> parts) {}

    private List<Expected> expected(CaseTable.Row row, String key) {
        List<Expected> found = new ArrayList<>();
        for (Described one : described(row.fields(), key)) {
            if (one.type().isConclusion()) {
                Place place = row.inTable() ? row.place() : one.place();
                found.add(new Expected(place, new Wanted(one.type().name(), one.parts())));
            } else {
                add(one.place(), one.type().name() + " is evidence and cannot be expected", "expect a conclusion.");
            }
        }
        return found;
    }

    private List<String> rules(Node.Fields fields, String key) {
        List<String> found = new ArrayList<>();
        for (Node item : items(fields, key)) {
            if (!(item instanceof Node.Word word)) {
                add(item.place(), key + " lists the ids of rules", "write " + key + ": [first-id, second-id].");
            } else if (ids.contains(word.text())) {
                found.add(word.text());
            } else {
                add(item.place(), "there is no rule '" + word.text() + "'", Nearest.advice(word.text(), ids));
            }
        }
        return found;
    }

    private Map<String, Double> numbers(Node.Fields fields) {
        Map<String, Double> numbers = new TreeMap<>();
        Node found = fields.entries().get("thresholds");
        if (found == null || found instanceof Node.Nothing) {
            return numbers;
        }
        if (!(found instanceof Node.Fields named)) {
            add(found.place(), "thresholds are not names with numbers", "write thresholds: {some.name: 0.5}.");
            return numbers;
        }
        named.entries().forEach((name, value) -> {
            Thresholds.Entry entry = thresholds.entries().get(name);
            Optional<Double> number = value instanceof Node.Word word ? Words.number(word.text()) : Optional.empty();
            Place key = named.keys().getOrDefault(name, value.place());
            if (entry == null) {
                add(
                        key,
                        "there is no threshold '" + name + "' in thresholds.yaml",
                        Nearest.advice(name, thresholds.entries().keySet()));
            } else if (entry.usedBy() == Thresholds.UsedBy.MEASURE) {
                add(key, "the threshold '" + name + "' is for measuring only", "no rule sees it, so leave it out.");
            } else if (number.isEmpty()) {
                add(value.place(), "the threshold '" + name + "' is given no number", "write it like 3 or 0.5.");
            } else {
                numbers.put(name, number.get());
            }
        });
        return numbers;
    }

    private Optional<Evidence> given(Described described) {
        List<Object> arguments = new ArrayList<>();
        for (Component one : described.type().components()) {
            Object given = described.parts().get(one.name());
            arguments.add(
                    given == null ? Words.value(one, one.means().example()).orElseThrow() : given);
        }
        Fact fact = described.type().of(arguments);
        if (fact instanceof Evidence evidence) {
            return Optional.of(evidence);
        }
        add(
                described.place(),
                described.type().name() + " is a conclusion and cannot be given",
                "give the evidence it follows from.");
        return Optional.empty();
    }

    private List<Described> described(Node.Fields fields, String key) {
        List<Described> found = new ArrayList<>();
        for (Node item : items(fields, key)) {
            if (item instanceof Node.Fields one && one.entries().size() == 1) {
                one.entries()
                        .forEach((type, parts) -> words.type(type)
                                .ifPresentOrElse(
                                        known -> found.add(new Described(one.place(), known, parts(known, parts))),
                                        () -> add(
                                                one.place(),
                                                "there is no type of fact '" + type + "'",
                                                Nearest.advice(
                                                        type, words.types().keySet()))));
            } else {
                add(item.place(), "a fact is written as - Type: {part: value}", "give each fact a line of its own.");
            }
        }
        return found;
    }

    private Map<String, Object> parts(FactType type, Node node) {
        Map<String, Object> parts = new HashMap<>();
        if (!(node instanceof Node.Fields fields)) {
            if (!(node instanceof Node.Nothing)) {
                add(node.place(), "the parts of " + type.name() + " are not named", "write {part: value}.");
            }
            return parts;
        }
        fields.entries().forEach((name, value) -> {
            Optional<Component> component = type.component(name);
            String text = value instanceof Node.Word word ? word.text() : "";
            if (component.isEmpty()) {
                add(
                        fields.keys().getOrDefault(name, value.place()),
                        type.name() + " has no part '" + name + "'",
                        Nearest.advice(
                                name,
                                type.components().stream().map(Component::name).toList()));
                return;
            }
            Words.value(component.get(), text)
                    .ifPresentOrElse(
                            it -> parts.put(name, it),
                            () -> add(
                                    value.place(),
                                    "'" + text + "' does not fit " + type.name() + "." + name,
                                    Words.advice(component.get(), text)));
        });
        return parts;
    }

    private List<Node> items(Node.Fields fields, String key) {
        Node found = fields.entries().get(key);
        if (found == null || found instanceof Node.Nothing) {
            return List.of();
        }
        if (found instanceof Node.Items items) {
            return items.items();
        }
        add(found.place(), key + " is not a list", "begin each line with a dash.");
        return List.of();
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }

    /** The text of a case as the value a component holds. */
    private static final class Words {
        static String advice(Component component, String text) {
            Map<String, Object> family =
                    Vocabulary.words().families().get(component.type().getSimpleName());
            String range = component.type() == double.class ? component.range().inWords() : "";
            return family == null
                    ? "write it like " + component.means().example()
                            + (range.isEmpty() ? "." : "; it is " + range + ".")
                    : Nearest.advice(text, family.keySet());
        }

        static Optional<Object> value(Component component, String text) {
            if (component.type() == String.class) {
                return Optional.of(text);
            } else if (component.type() == double.class) {
                return number(text).filter(component.range()::holds).map(Object.class::cast);
            } else if (component.type() == boolean.class) {
                return text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty();
            }
            return Optional.ofNullable(Vocabulary.words()
                    .families()
                    .getOrDefault(component.type().getSimpleName(), Map.of())
                    .get(text));
        }

        static Optional<Double> number(String text) {
            OptionalDouble number = Decimal.parse(text);
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
    }
}
