package dev.brightspots.advise;

import dev.brightspots.advise.evaluate.Binding;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.facts.Threshold;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the sentence of a rule with the values of a match. */
final class Sentence {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\$[^{}]*)}");

    private final Phrasing phrasing;
    private final Thresholds thresholds;

    Sentence(Phrasing phrasing, Thresholds thresholds) {
        this.phrasing = phrasing;
        this.thresholds = thresholds;
    }

    String of(String says, Map<String, Binding> names, List<Fact> facts) {
        Matcher placeholders = PLACEHOLDER.matcher(says);
        return placeholders.replaceAll(found -> {
            Binding binding = names.get(found.group(1));
            return Matcher.quoteReplacement(binding == null ? found.group() : written(binding, facts));
        });
    }

    /** A value as people write it. */
    String written(Binding binding, List<Fact> facts) {
        Object value = binding.value();
        if (value instanceof Double number) {
            return number(number, binding, facts);
        } else if (value instanceof Enum<?> constant) {
            return Words.of(constant);
        }
        String text = value.toString();
        return switch (binding.form()) {
            case UNIT -> phrasing.unit(text);
            case MEMBER -> phrasing.member(text);
            case METRIC -> phrasing.metric(text);
            case PRACTICE -> phrasing.practice(text);
            case CONTEXT -> phrasing.context(text);
            case PERIOD -> phrasing.period(text);
            default -> text;
        };
    }

    private String number(double number, Binding binding, List<Fact> facts) {
        Form form = binding.fact().filter(Threshold.class::isInstance).isPresent()
                ? ofThreshold((Threshold) binding.fact().orElseThrow())
                : binding.form();
        String metric =
                binding.fact().flatMap(fact -> component(fact, "metric")).orElse("");
        return switch (form) {
            case VALUE -> phrasing.value(metric, number);
            case LEAD -> phrasing.lead(metric, context(binding, facts), number);
            case GAIN ->
                phrasing.gain(
                        metric,
                        context(binding, facts),
                        binding.fact().flatMap(fact -> component(fact, "who")).orElse(""),
                        number);
            case SHARE -> phrasing.share(number);
            case CHANCE -> phrasing.chance(number);
            default -> phrasing.number(number);
        };
    }

    /** The unit of measure in thresholds.yaml says how a threshold is written. */
    Form ofThreshold(Threshold threshold) {
        Thresholds.Entry entry = thresholds.entries().get(threshold.name());
        return switch (entry == null ? "" : entry.unit()) {
            case "share" -> Form.SHARE;
            case "chance" -> Form.CHANCE;
            case "lead" -> Form.LEAD;
            default -> Form.NUMBER;
        };
    }

    private static String context(Binding binding, List<Fact> facts) {
        return binding.fact()
                .flatMap(fact -> component(fact, "context"))
                .or(() -> facts.stream()
                        .flatMap(fact -> component(fact, "context").stream())
                        .findFirst())
                .orElse("");
    }

    private static Optional<String> component(Fact fact, String name) {
        Optional<Component> component = Vocabulary.words().typeOf(fact).component(name);
        return component.map(one -> one.of(fact).toString());
    }
}
