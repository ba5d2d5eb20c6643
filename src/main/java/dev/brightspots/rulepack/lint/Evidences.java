package dev.brightspots.rulepack.lint;

import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Thresholds.Entry;
import dev.brightspots.facts.Thresholds.UsedBy;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds thresholds and facts of cases that no rule reads. */
final class Evidences {
    private final Subject subject;
    private final Findings findings;

    Evidences(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void check() {
        thresholds();
        Set<String> read = subject.rules().stream()
                .flatMap(rule -> Condition.matches(rule.conditions()).stream())
                .map(Condition.Match::type)
                .collect(Collectors.toCollection(TreeSet::new));
        subject.files().forEach((path, text) -> {
            if (path.equals("cases.yaml") || path.endsWith("/cases.yaml")) {
                cases(ThresholdPlaces.read(path, text), read);
            }
        });
    }

    private void thresholds() {
        Set<String> asked = subject.rules().stream()
                .flatMap(rule -> Condition.matches(rule.conditions()).stream())
                .filter(match -> match.type().equals(ThresholdNames.TYPE))
                .flatMap(match -> ThresholdNames.of(match).stream())
                .map(text -> text.value())
                .collect(Collectors.toSet());
        Map<String, Node.Fields> places = ThresholdPlaces.of(subject.files());
        Map<String, Entry> entries =
                subject.thresholds().map(Thresholds::entries).orElse(Map.of());
        entries.forEach((name, entry) -> {
            boolean needed = entry.usedBy() != UsedBy.RULES && Needed.of(name).isPresent();
            if (!needed && !asked.contains(name)) {
                findings.add(
                        Check.UNREAD_EVIDENCE,
                        place(name, places),
                        "no rule asks for the threshold '" + name + "'",
                        Needed.of(name).isPresent()
                                ? "write used_by: measure, for only measuring reads it."
                                : "delete it, or ask for it in a rule.");
            }
        });
    }

    private void cases(Node root, Set<String> read) {
        if (root instanceof Node.Items cases) {
            for (Node one : cases.items()) {
                if (one instanceof Node.Fields fields && fields.entries().get("given") instanceof Node.Items given) {
                    given.items().forEach(fact -> given(fact, read));
                }
            }
        }
    }

    private void given(Node fact, Set<String> read) {
        if (fact instanceof Node.Fields fields) {
            fields.keys().forEach((type, place) -> {
                boolean evidence = Vocabulary.words()
                        .type(type)
                        .filter(it -> !it.isConclusion())
                        .map(FactType::name)
                        .isPresent();
                if (evidence && !read.contains(type)) {
                    findings.add(
                            Check.UNREAD_EVIDENCE,
                            place,
                            "the case gives " + type + ", which no rule reads",
                            "leave it out, or ask for it in the rule.");
                }
            });
        }
    }

    private static Place place(String threshold, Map<String, Node.Fields> entries) {
        Node.Fields entry = entries.get(threshold);
        return entry == null
                ? Place.of(ThresholdPlaces.FILE)
                : entry.entries().getOrDefault("name", entry).place();
    }
}
