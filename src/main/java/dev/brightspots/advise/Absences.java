package dev.brightspots.advise;

import dev.brightspots.advise.evaluate.Binding;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule asked not to be there, in plain English. */
final class Absences {
    private final Sentence sentence;

    Absences(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "no veto for Brindlow, Peer exchange, win rate", with values for the names that had one. */
    String of(Condition condition, Map<String, Binding> names) {
        if (condition instanceof Condition.Match match) {
            return "no " + described(match, names);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(part -> of(part, names)).collect(Collectors.joining(" and "));
        } else if (condition instanceof Condition.All all) {
            return "no " + described(all.parts().get(0), names)
                    + all.parts().stream()
                            .skip(1)
                            .map(part -> beside(part, names))
                            .collect(Collectors.joining(" and"));
        }
        return "nothing such as " + described(condition, names);
    }

    private String beside(Condition condition, Map<String, Binding> names) {
        return condition instanceof Condition.None none
                ? " that is without " + Phrases.some(described(none.inside(), names))
                : " together with " + Phrases.some(described(condition, names));
    }

    private String described(Condition condition, Map<String, Binding> names) {
        if (!(condition instanceof Condition.Match match)) {
            return Explainer.text(condition, names);
        }
        List<String> whom = new ArrayList<>();
        List<String> with = new ArrayList<>();
        Terms terms = new Terms(name -> Optional.ofNullable(names.get(name)).map(Binding::value));
        for (Constraint one : match.constraints()) {
            one.test().ifPresent(test -> {
                Optional<String> named = named(match.type(), test, terms);
                named.ifPresent(whom::add);
                if (named.isEmpty()) {
                    with.add(
                            compared(match.type(), test, terms).orElseGet(() -> Explainer.written(test.text(), names)));
                }
            });
        }
        return Phrases.words(match.type())
                + (whom.isEmpty() ? "" : " for " + String.join(", ", whom))
                + (with.isEmpty() ? "" : " with " + String.join(" and ", with));
    }

    /** Whom or what a fact is about: a text that has to be this one. */
    private Optional<String> named(String type, Term test, Terms terms) {
        return test instanceof Term.Pair pair
                        && pair.operator() == Operator.EQUAL
                        && terms.value(pair.right()).orElse(0) instanceof String text
                ? component(type, pair.left()).map(found -> written(found, text))
                : Optional.empty();
    }

    /** "rank below 1", "standing excelling or working", "the same unit"; empty where only its author's words will do. */
    private Optional<String> compared(String type, Term test, Terms terms) {
        if (test instanceof Term.OneOf oneOf) {
            List<Optional<Object>> values =
                    oneOf.items().stream().map(terms::value).toList();
            return component(type, oneOf.value())
                    .filter(found -> values.stream().allMatch(Optional::isPresent))
                    .map(found -> found.name() + " "
                            + values.stream()
                                    .map(value -> written(found, value.orElseThrow()))
                                    .collect(Collectors.joining(" or ")));
        }
        if (!(test instanceof Term.Pair pair)) {
            return Optional.empty();
        }
        if (pair.operator() == Operator.OR || pair.operator() == Operator.AND) {
            Optional<String> left = compared(type, pair.left(), terms);
            Optional<String> right = compared(type, pair.right(), terms);
            String word = pair.operator() == Operator.OR ? " or " : " and ";
            return left.flatMap(one -> right.map(other -> one + word + other));
        }
        Optional<Component> component = component(type, pair.left());
        Optional<Object> value = terms.value(pair.right()).filter(it -> !(it instanceof Fact));
        if (component.isPresent() && value.isEmpty() && pair.operator() == Operator.EQUAL) {
            // It is what something of the same search has there.
            return Optional.of("the same "
                    + (component.get().means().form() == Form.UNIT
                            ? "unit"
                            : component.get().name()));
        }
        return component.flatMap(found -> value.map(it -> found.name() + than(pair.operator()) + written(found, it)));
    }

    private static String than(Operator operator) {
        return switch (operator) {
            case LESS -> " below ";
            case AT_MOST -> " of at most ";
            case MORE -> " above ";
            case AT_LEAST -> " of at least ";
            case DIFFERENT -> " other than ";
            default -> " ";
        };
    }

    private static Optional<Component> component(String type, Term term) {
        return term instanceof Term.Name name
                ? Vocabulary.words().type(type).flatMap(found -> found.component(name.name()))
                : Optional.empty();
    }

    private String written(Component component, Object value) {
        return sentence.written(
                new Binding(value, Optional.empty(), component.means().form()), List.of());
    }
}
