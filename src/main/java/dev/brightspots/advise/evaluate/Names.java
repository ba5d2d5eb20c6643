package dev.brightspots.advise.evaluate;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What terms come to, given what names stand for and the fact a pattern is tried on. */
public final class Names {
    private Names() {}

    /**
     * Terms over these names.
     *
     * @param own the fact whose components may be named, if any
     */
    public static Terms terms(Map<String, Binding> names, @Nullable Fact own) {
        return new Terms(name ->
                name.startsWith("$") ? Optional.ofNullable(names.get(name)).map(Binding::value) : component(own, name));
    }

    static Optional<Object> component(@Nullable Fact fact, String name) {
        return Optional.ofNullable(fact)
                .flatMap(one -> Vocabulary.words().typeOf(one).component(name).map(component -> component.of(one)));
    }

    /** How the value of a term over a fact is written. */
    static Form form(Term term, Fact fact) {
        if (term instanceof Term.Name name) {
            return Vocabulary.words()
                    .typeOf(fact)
                    .component(name.name())
                    .map(Component::means)
                    .map(means -> means.form())
                    .orElse(Form.NUMBER);
        }
        if (term instanceof Term.Pair pair && (pair.operator() == Operator.PLUS || pair.operator() == Operator.MINUS)) {
            // 0 - lead is still a lead.
            return form(pair.left() instanceof Term.Numeral ? pair.right() : pair.left(), fact);
        }
        if (term instanceof Term.Minus minus) {
            return form(minus.of(), fact);
        }
        return Form.NUMBER;
    }
}
