package dev.brightspots.rulepack;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Meanings;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a rule's header, sentence and numbers, and that the rules of a folder can be told apart. */
final class Checks {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> NOTES = List.of("id", "says", "since", "owner");

    private final List<Problem> problems = new ArrayList<>();

    /** What is wrong with each rule for itself. */
    static List<Problem> ofEach(List<ParsedRule> rules, Thresholds thresholds) {
        Checks checks = new Checks();
        for (ParsedRule rule : rules) {
            checks.problems.addAll(Meanings.of(rule));
            checks.header(rule);
            checks.sentence(rule);
            checks.numbers(rule);
            checks.thresholdNames(rule, thresholds);
        }
        return checks.problems;
    }

    /** What is wrong with the rules of a folder together. */
    static List<Problem> ofAll(List<ParsedRule> rules) {
        Checks checks = new Checks();
        checks.unique(rules, "id");
        checks.unique(rules, "name");
        return checks.problems;
    }

    private void header(ParsedRule rule) {
        for (String note : NOTES) {
            if (rule.note(note).isBlank()) {
                add(
                        rule.place(),
                        "the rule '" + rule.name() + "' has no @" + note,
                        "add @" + note + "(\"...\") below its name.");
            }
        }
        for (String note : rule.notes().keySet()) {
            if (!NOTES.contains(note)) {
                add(rule.placeOf(note), "there is no annotation @" + note, Nearest.advice(note, NOTES));
            }
        }
        String file = rule.place().file();
        if (file.endsWith("/rule.drl") && !rule.id().isBlank()) {
            String folder = file.substring(0, file.length() - "/rule.drl".length());
            folder = folder.substring(folder.lastIndexOf('/') + 1);
            if (!folder.equals(rule.id())) {
                add(
                        rule.placeOf("id"),
                        "the rule's id is '" + rule.id() + "' and its folder is '" + folder + "'",
                        "give both the same name.");
            }
        }
    }

    private void sentence(ParsedRule rule) {
        Set<String> bindings = Meanings.bindings(rule).keySet();
        Matcher placeholders = PLACEHOLDER.matcher(rule.note("says"));
        while (placeholders.find()) {
            if (!bindings.contains(placeholders.group(1))) {
                add(
                        rule.placeOf("says"),
                        "the sentence names '{" + placeholders.group(1) + "}', which the rule does not bind",
                        Nearest.advice(placeholders.group(1), bindings));
            }
        }
    }

    private void numbers(ParsedRule rule) {
        for (Match match : Condition.matches(rule.conditions())) {
            for (Constraint one : match.constraints()) {
                one.test().ifPresent(this::numbers);
                one.bound().ifPresent(bound -> numbers(bound.of()));
            }
        }
        rule.conclusions().forEach(one -> one.arguments().forEach(this::numbers));
    }

    private void numbers(Term term) {
        if (term instanceof Term.Numeral number && number.value() != 0 && number.value() != 1) {
            add(
                    number.place(),
                    "a rule holds the bare number " + plain(number.value()),
                    "give it a name in thresholds.yaml and ask for Threshold( name == \"...\", $x : value ).");
        } else if (term instanceof Term.Pair pair) {
            numbers(pair.left());
            numbers(pair.right());
        } else if (term instanceof Term.Not not) {
            numbers(not.of());
        } else if (term instanceof Term.Minus minus) {
            numbers(minus.of());
        } else if (term instanceof Term.OneOf oneOf) {
            numbers(oneOf.value());
            oneOf.items().forEach(this::numbers);
        }
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private void thresholdNames(ParsedRule rule, Thresholds thresholds) {
        for (Match match : Condition.matches(rule.conditions())) {
            if (!match.type().equals("Threshold")) {
                continue;
            }
            List<Term.Text> names = match.constraints().stream()
                    .flatMap(one -> one.test().stream())
                    .flatMap(test -> thresholdName(test).stream())
                    .toList();
            if (names.isEmpty()) {
                add(match.place(), "a Threshold is asked for without its name", "write Threshold( name == \"...\" ).");
            }
            for (Term.Text name : names) {
                check(name, thresholds);
            }
        }
    }

    private void check(Term.Text name, Thresholds thresholds) {
        Thresholds.Entry entry = thresholds.entries().get(name.value());
        if (entry == null) {
            add(
                    name.place(),
                    "there is no threshold '" + name.value() + "' in thresholds.yaml",
                    Nearest.advice(name.value(), thresholds.entries().keySet()));
        } else if (entry.usedBy() == Thresholds.UsedBy.MEASURE) {
            add(
                    name.place(),
                    "the threshold '" + name.value() + "' is for measuring only",
                    "write used_by: both in thresholds.yaml.");
        }
    }

    private static List<Term.Text> thresholdName(Term test) {
        return test instanceof Term.Pair pair
                        && pair.operator() == Operator.EQUAL
                        && pair.left() instanceof Term.Name left
                        && left.name().equals("name")
                        && pair.right() instanceof Term.Text text
                ? List.of(text)
                : List.of();
    }

    private void unique(List<ParsedRule> rules, String what) {
        Map<String, ParsedRule> seen = new HashMap<>();
        for (ParsedRule rule : rules) {
            String value = what.equals("id") ? rule.id() : rule.name();
            // The engine tells rules apart by the letters and digits of their names only.
            ParsedRule other = seen.putIfAbsent(value.replaceAll("[^A-Za-z0-9]", "_"), rule);
            if (other != null && !value.isBlank()) {
                add(
                        rule.place(),
                        "the " + what + " '" + value + "' cannot be told from that of the rule at " + other.place(),
                        "choose another.");
            }
        }
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }
}
