package dev.brightspots.advise;

import dev.brightspots.advise.evaluate.Binding;
import dev.brightspots.advise.evaluate.Change;
import dev.brightspots.advise.evaluate.Lack.Gap;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.facts.Threshold;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts, comparisons and changes in plain English. */
final class Phrases {
    /** Told in the metric's own terms. */
    private static final Set<Form> ROUNDED = Set.of(Form.VALUE, Form.LEAD, Form.GAIN);

    private final Sentence sentence;

    Phrases(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "prospect for Brindlow, Peer exchange, win rate": what names the fact, not what it says. */
    String fact(Fact fact) {
        FactType type = Vocabulary.words().typeOf(fact);
        Map<String, Object> names = new TreeMap<>();
        type.components().stream()
                .filter(one -> one.type() == String.class && !one.of(fact).equals(""))
                .forEach(one -> names.put(one.name(), one.of(fact)));
        return fact(type.name(), names);
    }

    /** "there is a prospect for Brindlow". */
    String there(Fact fact) {
        String words = fact(fact);
        return "there is " + some(words);
    }

    /** With the article that its first letter asks for. */
    static String some(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    /** The same of a fact that may not be there, as far as it is described. */
    String fact(String type, Map<String, Object> parts) {
        FactType known = Vocabulary.words().type(type).orElseThrow();
        String named = known.components().stream()
                .filter(one -> parts.containsKey(one.name()))
                .map(one -> sentence.written(
                        new Binding(
                                Objects.requireNonNull(parts.get(one.name())),
                                Optional.empty(),
                                one.means().form()),
                        List.of()))
                .collect(Collectors.joining(", "));
        return words(type) + (named.isEmpty() ? "" : " for " + named);
    }

    /** "chance that the effect is worth having is 71%, at least 95% is needed (practice.chance)". */
    String comparison(Gap gap, Optional<Fact> fact) {
        return what(gap, fact) + " is " + actual(gap, fact) + ", " + needed(gap, fact);
    }

    /** What is compared. */
    String what(Gap gap, Optional<Fact> fact) {
        return component(gap, fact)
                .map(Phrases::meaning)
                .orElseGet(() -> gap.what().replace("$", ""));
    }

    String actual(Gap gap, Optional<Fact> fact) {
        return written(gap.actual(), gap, fact);
    }

    String needed(Gap gap, Optional<Fact> fact) {
        String limit = Stream.concat(Stream.of(gap.needed()), gap.orElse().stream())
                .map(value -> written(value, gap, fact))
                .collect(Collectors.joining(" or "));
        String from = gap.limit().map(one -> " (" + one.name() + ")").orElse("");
        return switch (gap.operator()) {
            case AT_LEAST -> "at least " + limit + " is needed" + from;
            case MORE -> "more than " + limit + " is needed" + from;
            case AT_MOST -> "at most " + limit + " is needed" + from;
            case LESS -> "less than " + limit + " is needed" + from;
            case DIFFERENT -> "anything but " + limit + " is needed" + from;
            default -> limit + " is needed" + from;
        };
    }

    /** "if the chance that the effect is worth having were 95% instead of 71%". */
    String change(Change change) {
        Fact before = change.before();
        if (change.component().isEmpty()) {
            return "if there were no " + fact(before);
        }
        Component component = Vocabulary.words()
                .typeOf(before)
                .component(change.component().get())
                .orElseThrow();
        String from = written(change.from().orElseThrow(), component, before);
        String to = reached(change, component);
        // What differs in the last digit only is told as what it crosses.
        String until = from.equals(to) ? "just beyond " + to : to + " instead of " + from;
        return before instanceof Threshold threshold
                ? "if the limit " + threshold.name() + " were " + until
                : "if the " + meaning(component) + " were " + until + " in the " + fact(before);
    }

    /** "95%"; "just above 20%" where a limit has to be crossed; "about" where the words round further than the change does. */
    private String reached(Change change, Component component) {
        Object value = change.to().orElseThrow();
        if (change.crossed().isPresent() && value instanceof Double number) {
            Double limit = change.crossed().get();
            return (number > limit ? "just above " : "just below ") + written(limit, component, change.before());
        }
        String to = written(value, component, change.before());
        return value instanceof Double && ROUNDED.contains(form(component, change.before())) ? "about " + to : to;
    }

    private Form form(Component component, Fact fact) {
        return fact instanceof Threshold threshold
                ? sentence.ofThreshold(threshold)
                : component.means().form();
    }

    private String written(Object value, Gap gap, Optional<Fact> fact) {
        Form form = component(gap, fact)
                .map(one -> one.means().form())
                .or(() -> gap.limit().map(sentence::ofThreshold))
                .orElse(Form.NUMBER);
        return sentence.written(new Binding(value, fact, form), fact.stream().toList());
    }

    private String written(Object value, Component component, Fact fact) {
        return sentence.written(
                new Binding(value, Optional.of(fact), component.means().form()), List.of(fact));
    }

    private static Optional<Component> component(Gap gap, Optional<Fact> fact) {
        return gap.component()
                .flatMap(name ->
                        fact.flatMap(one -> Vocabulary.words().typeOf(one).component(name)));
    }

    /** The meaning of a component, without its article and what stands behind a semicolon. */
    private static String meaning(Component component) {
        String meaning = component.means().value().replaceFirst("^(the|its) ", "");
        int end = meaning.indexOf(';');
        return end < 0 ? meaning : meaning.substring(0, end);
    }

    /** "PracticeEffect" as "practice effect"; "no not a source" would take too long to understand. */
    static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT)
                .replace("not a source", "ban as a source");
    }
}
