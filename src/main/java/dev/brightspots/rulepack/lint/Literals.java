package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the numbers and texts that stand in a rule itself. */
final class Literals {
    private final Findings findings;

    Literals(Findings findings) {
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        Stream.concat(
                        Walk.terms(rule.conditions()).stream(),
                        rule.conclusions().stream().flatMap(one -> one.arguments().stream()))
                // A number that is a constraint by itself is told as that.
                .filter(term -> !(term instanceof Term.Numeral number && alone(rule, number)))
                .flatMap(term -> Walk.within(term).stream())
                .forEach(this::literal);
    }

    private static boolean alone(ParsedRule rule, Term.Numeral number) {
        return Condition.matches(rule.conditions()).stream()
                .flatMap(match -> match.constraints().stream())
                .anyMatch(one -> one.bound().isEmpty() && one.test().equals(Optional.of(number)));
    }

    private void literal(Term term) {
        if (term instanceof Term.Numeral number && number.value() != 0 && number.value() != 1) {
            findings.add(
                    Check.BARE_NUMBER,
                    number.place(),
                    "a rule holds the bare number " + plain(number.value()),
                    "give it a name in thresholds.yaml and ask for Threshold( name == \"...\", $x : value ).");
        } else if (term instanceof Term.Text text && Letters.passesForOurs(text.value())) {
            StringBuilder ours = new StringBuilder();
            text.value().codePoints().forEach(letter -> ours.appendCodePoint(Letters.alike(letter)));
            findings.add(
                    Check.LOOK_ALIKE,
                    text.place(),
                    "the text '" + text.value() + "' only looks like '" + ours + "'",
                    "write it again with the letters a to z.");
        }
    }

    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
