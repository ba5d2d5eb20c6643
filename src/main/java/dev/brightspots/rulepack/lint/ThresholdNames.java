package dev.brightspots.rulepack.lint;

import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.text.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the thresholds a rule asks for are there: a misspelt one would keep the rule silent for ever. */
final class ThresholdNames {
    static final String TYPE = "Threshold";

    private final Thresholds thresholds;
    private final boolean whole;
    private final Findings findings;

    /** @param whole whether the rules could be read in full */
    ThresholdNames(Thresholds thresholds, boolean whole, Findings findings) {
        this.thresholds = thresholds;
        this.whole = whole;
        this.findings = findings;
    }

    void check(ParsedRule rule) {
        for (Match match : Condition.matches(rule.conditions())) {
            if (match.type().equals(TYPE)) {
                List<Term.Text> names = of(match);
                if (names.isEmpty() && whole && match.constraints().stream().noneMatch(ThresholdNames::isNamed)) {
                    findings.add(
                            Check.UNKNOWN_THRESHOLD,
                            match.place(),
                            "a Threshold is asked for without its name",
                            "write Threshold( name == \"...\" ).");
                }
                names.forEach(this::check);
            }
        }
    }

    private void check(Term.Text name) {
        Thresholds.Entry entry = thresholds.entries().get(name.value());
        if (entry == null && Needed.of(name.value()).isPresent()) {
            // The program misses it too, and says so where it should stand.
            return;
        }
        if (entry == null) {
            Set<String> known = new TreeSet<>();
            thresholds.entries().forEach((key, one) -> {
                if (one.usedBy() != Thresholds.UsedBy.MEASURE) {
                    known.add(key);
                }
            });
            findings.add(
                    Check.UNKNOWN_THRESHOLD,
                    name.place(),
                    "there is no threshold '" + name.value() + "' in thresholds.yaml",
                    Nearest.advice(name.value(), known));
        } else if (entry.usedBy() == Thresholds.UsedBy.MEASURE) {
            findings.add(
                    Check.UNKNOWN_THRESHOLD,
                    name.place(),
                    "the threshold '" + name.value() + "' is for measuring only",
                    "write used_by: both in thresholds.yaml.");
        }
    }

    /** Whether a constraint compares the name with anything; what is wrong with that is said elsewhere. */
    private static boolean isNamed(Constraint constraint) {
        return constraint.test().stream()
                .flatMap(test -> Walk.within(test).stream())
                .anyMatch(term -> term instanceof Term.Name name && name.name().equals("name"));
    }

    /** The names a pattern on thresholds asks for. */
    static List<Term.Text> of(Match match) {
        return match.constraints().stream()
                .flatMap(one -> one.test().stream())
                .flatMap(test -> Walk.conjuncts(test).stream())
                .flatMap(test -> name(test).stream())
                .toList();
    }

    private static List<Term.Text> name(Term test) {
        return test instanceof Term.Pair pair
                        && pair.operator() == Operator.EQUAL
                        && pair.left() instanceof Term.Name left
                        && left.name().equals("name")
                        && pair.right() instanceof Term.Text text
                ? List.of(text)
                : List.of();
    }
}
