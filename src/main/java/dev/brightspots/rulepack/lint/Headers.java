package dev.brightspots.rulepack.lint;

import dev.brightspots.facts.Fact;
import dev.brightspots.rulepack.language.Meanings;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a rule's annotations, and that its sentence names what it binds. */
final class Headers {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BARE = Pattern.compile("\\$[A-Za-z_]\\w*");
    private static final List<String> NOTES = List.of("id", "says", "since", "owner");

    private final Findings findings;

    Headers(Findings findings) {
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        notes(rule);
        folder(rule);
        sentence(rule);
    }

    private void notes(ParsedRule rule) {
        for (String note : rule.notes().keySet()) {
            if (!NOTES.contains(note)) {
                findings.add(
                        Check.MISSING_NOTE,
                        rule.placeOf(note),
                        "there is no annotation @" + note,
                        Nearest.advice(note, NOTES));
            }
        }
        for (String note : NOTES) {
            // A misspelt annotation is one slip, not one too many and one missing.
            boolean misspelt = rule.notes().keySet().stream()
                    .anyMatch(one -> !NOTES.contains(one)
                            && Nearest.to(one, NOTES).filter(note::equals).isPresent());
            if (rule.note(note).isBlank() && !misspelt) {
                findings.add(
                        Check.MISSING_NOTE,
                        rule.placeOf(note),
                        "the rule '" + rule.name() + "' has no @" + note,
                        "add @" + note + "(\"...\") below its name.");
            }
        }
    }

    private void folder(ParsedRule rule) {
        String file = rule.place().file();
        if (!file.endsWith("/rule.drl") || rule.id().isBlank()) {
            return;
        }
        String folder = file.substring(0, file.length() - "/rule.drl".length());
        folder = folder.substring(folder.lastIndexOf('/') + 1);
        if (!folder.equals(rule.id())) {
            findings.add(
                    Check.MISSING_NOTE,
                    rule.placeOf("id"),
                    "the rule's id is '" + rule.id() + "' and its folder is '" + folder + "'",
                    "give both the same name.");
        }
    }

    private static Set<String> used(ParsedRule rule) {
        return Stream.concat(
                        Walk.terms(rule.conditions()).stream(),
                        rule.conclusions().stream().flatMap(one -> one.arguments().stream()))
                .flatMap(term -> Walk.within(term).stream())
                .filter(Term.Name.class::isInstance)
                .map(name -> ((Term.Name) name).name())
                .collect(Collectors.toSet());
    }

    private void sentence(ParsedRule rule) {
        Map<String, Class<?>> types = Meanings.bindings(rule);
        Set<String> bindings = types.keySet();
        Matcher placeholders = PLACEHOLDER.matcher(rule.note("says"));
        Set<String> used = used(rule);
        while (placeholders.find()) {
            String named = placeholders.group(1);
            Class<?> type = types.get(named);
            if (type != null && Fact.class.isAssignableFrom(type)) {
                findings.add(
                        Check.MISSING_NOTE,
                        rule.placeOf("says"),
                        "the sentence names '{" + named + "}', which is a whole " + type.getSimpleName(),
                        "bind the part that is meant, such as $lead : lead, and name that.");
            }
            // What the conditions use and nothing binds is told there.
            if (!bindings.contains(named) && !(named.startsWith("$") && used.contains(named))) {
                findings.add(
                        Check.MISSING_NOTE,
                        rule.placeOf("says"),
                        "the sentence names '{" + named + "}', which the rule does not bind",
                        bindings.contains("$" + named)
                                ? "you meant '{$" + named + "}'."
                                : Nearest.advice(named, bindings));
            }
        }
        braces(rule, placeholders.replaceAll(" "));
    }

    /** What is left of a sentence without its placeholders shows as it is written. */
    private void braces(ParsedRule rule, String rest) {
        Matcher bare = BARE.matcher(rest);
        if (rest.contains("{") || rest.contains("}")) {
            findings.add(
                    Check.MISSING_NOTE,
                    rule.placeOf("says"),
                    "a brace of the sentence stands alone",
                    "write each name between two braces, as in {$who}.");
        } else if (bare.find()) {
            findings.add(
                    Check.MISSING_NOTE,
                    rule.placeOf("says"),
                    "the sentence would show '" + bare.group() + "' as it is written",
                    "write {" + bare.group() + "} for what it stands for.");
        }
    }
}
