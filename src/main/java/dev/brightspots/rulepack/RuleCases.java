package dev.brightspots.rulepack;

import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.RuleCase.Expected;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Yaml;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cases of a folder of rules. */
public final class RuleCases {
    private static final List<String> KEYS = List.of("name", "given", "expect", "not_expect", "fired");

    private final String file;
    private final List<Problem> problems;
    private final Vocabulary words = Vocabulary.words();

    private RuleCases(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Every case of every cases.yaml, by path and in the order written.
     *
     * @throws BadInput with everything that cannot be read
     */
    public static List<RuleCase> read(RulePackFolder folder) {
        List<RuleCase> cases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        folder.files().forEach((path, text) -> {
            if (path.equals("cases.yaml") || path.endsWith("/cases.yaml")) {
                try {
                    new RuleCases(path, problems).cases(Yaml.read(path, new StringReader(text)), cases);
                } catch (BadInput unreadable) {
                    problems.addAll(unreadable.problems());
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream().sorted().toList());
        }
        return List.copyOf(cases);
    }

    private void cases(Node root, List<RuleCase> cases) {
        if (!(root instanceof Node.Items items)) {
            add(root.place(), "the file is not a list of cases", "begin each case with - name: ...");
            return;
        }
        for (Node one : items.items()) {
            if (one instanceof Node.Fields fields) {
                cases.add(oneCase(fields));
            } else {
                add(one.place(), "a case has a name, given and expect", "begin it with - name: ...");
            }
        }
    }

    private RuleCase oneCase(Node.Fields fields) {
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
        List<Expected> expect = expected(fields, "expect");
        List<Expected> expectNot = expected(fields, "not_expect");
        List<String> fired = items(fields, "fired").stream()
                .filter(Node.Word.class::isInstance)
                .map(one -> ((Node.Word) one).text())
                .toList();
        if (expect.isEmpty() && expectNot.isEmpty()) {
            add(fields.place(), "the case '" + name + "' expects nothing", "add expect or not_expect.");
        }
        return new RuleCase(name, fields.place(), given, expect, expectNot, fired);
    }

    private record Described(Place place, FactType type, Map<String, Object> parts) {}

    private List<Expected> expected(Node.Fields fields, String key) {
        List<Expected> found = new ArrayList<>();
        for (Described one : described(fields, key)) {
            if (one.type().isConclusion()) {
                found.add(new Expected(one.place(), one.type().name(), one.parts()));
            } else {
                add(one.place(), one.type().name() + " is evidence and cannot be expected", "expect a conclusion.");
            }
        }
        return found;
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
            return parts;
        }
        fields.entries().forEach((name, value) -> {
            Optional<Component> component = type.component(name);
            String text = value instanceof Node.Word word ? word.text() : "";
            if (component.isEmpty()) {
                add(
                        value.place(),
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
                                    "write it like " + component.get().means().example() + range(component.get())
                                            + "."));
        });
        return parts;
    }

    private static String range(Component component) {
        String words = component.type() == double.class ? component.range().inWords() : "";
        return words.isEmpty() ? "" : "; it is " + words;
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
        problems.add(Problem.error(place.line() == 0 ? Place.of(file) : place, what, maybe));
    }

    /** The text of a case as the value a component holds. */
    private static final class Words {
        static Optional<Object> value(Component component, String text) {
            if (component.type() == String.class) {
                return Optional.of(text);
            } else if (component.type() == double.class) {
                try {
                    double number = Double.parseDouble(text);
                    return Double.isFinite(number) && component.range().holds(number)
                            ? Optional.of(number + 0.0)
                            : Optional.empty();
                } catch (NumberFormatException e) {
                    return Optional.empty();
                }
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
    }
}
