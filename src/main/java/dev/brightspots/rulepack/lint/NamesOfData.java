package dev.brightspots.rulepack.lint;

import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the practices and metrics that rules and thresholds name against those of a data folder. */
final class NamesOfData {
    private record Kind(Check check, String word, Set<String> known) {}

    private final Map<Form, Kind> kinds;
    private final Findings findings;

    NamesOfData(DataIds ids, Findings findings) {
        this.kinds = Map.of(
                Form.PRACTICE, new Kind(Check.UNKNOWN_PRACTICE, "practice", ids.practices()),
                Form.METRIC, new Kind(Check.UNKNOWN_METRIC, "metric", ids.metrics()));
        this.findings = findings;
    }

    void check(Subject subject) {
        for (ParsedRule rule : subject.rules()) {
            Condition.matches(rule.conditions()).forEach(this::asked);
            rule.conclusions().forEach(this::concluded);
        }
        ThresholdPlaces.of(subject.files()).forEach((name, entry) -> {
            if (entry.entries().get("by_metric") instanceof Node.Fields metrics) {
                metrics.keys().forEach((metric, place) -> known(Form.METRIC, metric, place));
            }
        });
    }

    private void asked(Match match) {
        for (Term term : Walk.terms(List.of(match))) {
            for (Term one : Walk.within(term)) {
                if (one instanceof Term.Pair pair) {
                    form(match, pair.left()).ifPresent(form -> known(form, pair.right()));
                    form(match, pair.right()).ifPresent(form -> known(form, pair.left()));
                } else if (one instanceof Term.OneOf oneOf) {
                    form(match, oneOf.value()).ifPresent(form -> oneOf.items().forEach(item -> known(form, item)));
                }
            }
        }
    }

    private void concluded(Conclude conclude) {
        List<Component> parts = Vocabulary.words()
                .type(conclude.type())
                .map(Vocabulary.FactType::components)
                .orElse(List.of());
        for (int i = 0; i < parts.size(); i++) {
            known(parts.get(i).means().form(), conclude.arguments().get(i));
        }
    }

    private static Optional<Form> form(Match match, Term term) {
        return term instanceof Term.Name name
                ? Vocabulary.words()
                        .type(match.type())
                        .flatMap(type -> type.component(name.name()))
                        .map(part -> part.means().form())
                : Optional.empty();
    }

    private void known(Form form, Term term) {
        if (term instanceof Term.Text text && !text.value().isEmpty()) {
            known(form, text.value(), text.place());
        }
    }

    private void known(Form form, String id, Place place) {
        Kind kind = kinds.get(form);
        if (kind != null && !kind.known().contains(id)) {
            findings.add(
                    kind.check(),
                    place,
                    "the data have no " + kind.word() + " '" + id + "'",
                    Nearest.advice(id, kind.known()));
        }
    }
}
