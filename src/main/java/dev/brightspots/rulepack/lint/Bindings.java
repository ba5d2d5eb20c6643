package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.text.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds names that nothing reads. */
final class Bindings {
    private final Findings findings;

    Bindings(Findings findings) {
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        Set<String> read = new TreeSet<>();
        Stream.concat(
                        Walk.terms(rule.conditions()).stream(),
                        rule.conclusions().stream().flatMap(one -> one.arguments().stream()))
                .flatMap(term -> Walk.within(term).stream())
                .filter(Term.Name.class::isInstance)
                .forEach(name -> read.add(((Term.Name) name).name()));
        Matcher placeholders = Headers.PLACEHOLDER.matcher(rule.note("says"));
        while (placeholders.find()) {
            read.add(placeholders.group(1));
        }
        bound(rule).forEach((name, place) -> {
            if (!read.contains(name)) {
                findings.add(
                        Check.UNREAD_BINDING,
                        place,
                        "'" + name + "' is bound, and neither a condition nor the conclusion nor the sentence reads it",
                        "delete it, or say it in the sentence as {" + name + "}.");
            }
        });
    }

    private static Map<String, Place> bound(ParsedRule rule) {
        Map<String, Place> bound = new TreeMap<>();
        for (Match match : Condition.matches(rule.conditions())) {
            match.binding().ifPresent(name -> bound.putIfAbsent(name, match.place()));
            for (Constraint one : match.constraints()) {
                one.bound().ifPresent(it -> bound.putIfAbsent(it.name(), one.place()));
            }
        }
        for (Condition.Summary summary : Condition.summaries(rule.conditions())) {
            summary.functions().forEach(one -> bound.putIfAbsent(one.binding(), one.place()));
        }
        return bound;
    }
}
