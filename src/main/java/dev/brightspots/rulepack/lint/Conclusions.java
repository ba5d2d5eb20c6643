package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Meeting;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.text.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds what rules conclude against what rules ask for. */
final class Conclusions {
    /** What the program itself reads and reports. */
    private static final Set<String> REPORTED =
            Set.of("Standing", "BrightSpot", "Cause", "Explanation", "Recommendation", "Inquiry", "Pattern", "Warning");

    private final List<ParsedRule> rules;
    private final Findings findings;

    Conclusions(List<ParsedRule> rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void check() {
        List<Match> asked = rules.stream()
                .flatMap(rule -> Condition.matches(rule.conditions()).stream())
                .toList();
        List<Conclude> concluded =
                rules.stream().flatMap(rule -> rule.conclusions().stream()).toList();
        for (Conclude one : concluded) {
            if (!REPORTED.contains(one.type()) && asked.stream().noneMatch(it -> Meeting.isPossible(one, it))) {
                findings.add(
                        Check.UNREAD_CONCLUSION,
                        one.place(),
                        "no rule asks for the " + named(one) + " concluded here, and it is not reported",
                        "ask for it in another rule, or conclude what is reported: "
                                + String.join(", ", new TreeSet<>(REPORTED)) + ".");
            }
        }
        for (Match one : asked) {
            boolean isConclusion = Vocabulary.words()
                    .type(one.type())
                    .filter(Vocabulary.FactType::isConclusion)
                    .isPresent();
            if (isConclusion && concluded.stream().noneMatch(it -> Meeting.isPossible(it, one))) {
                findings.add(
                        Check.NEVER_CONCLUDED,
                        one.place(),
                        "no rule concludes such a " + one.type() + ", so there is never one",
                        advice(one, concluded));
            }
        }
    }

    private static String named(Conclude conclude) {
        return conclude.arguments().stream()
                .filter(Term.Text.class::isInstance)
                .map(text -> ((Term.Text) text).value())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> conclude.type() + " '" + text + "'")
                .orElse(conclude.type());
    }

    /** The nearest text that is concluded, for one that is asked for. */
    private static String advice(Match match, List<Conclude> concluded) {
        Set<String> texts = new TreeSet<>();
        concluded.stream()
                .filter(one -> one.type().equals(match.type()))
                .flatMap(one -> one.arguments().stream())
                .filter(Term.Text.class::isInstance)
                .forEach(text -> texts.add(((Term.Text) text).value()));
        return Walk.terms(List.of(match)).stream()
                .flatMap(term -> Walk.within(term).stream())
                .filter(Term.Text.class::isInstance)
                .flatMap(text -> Nearest.to(((Term.Text) text).value(), texts).stream())
                .findFirst()
                .map(text -> "you meant '" + text + "'.")
                .orElse("add a rule that concludes it, or leave the pattern out.");
    }
}
