package dev.brightspots.rulepack.lint;

import static dev.brightspots.text.Problem.Severity.ERROR;
import static dev.brightspots.text.Problem.Severity.WARNING;

import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The checks, each with one sentence. What makes a rule wrong or silent is an error; what is suspicious is a warning. */
enum Check {
    LOOK_ALIKE(ERROR, "A letter looks like another one, so two words that look alike are not the same."),
    HIDDEN_SIGN(ERROR, "A sign that nobody sees changes the order in which a line is read."),
    MISSING_NOTE(ERROR, "A rule lacks its id, sentence, version or owner."),
    SAME_NAME(ERROR, "Two rules cannot be told apart by their names or ids."),
    NEAR_NAMES(WARNING, "The names of two rules differ by one letter, or in case and signs only."),
    BARE_NUMBER(ERROR, "A rule holds a number that has no name, meaning and source."),
    UNKNOWN_THRESHOLD(ERROR, "A rule asks for a threshold that it cannot get."),
    HALF_BOUND(ERROR, "A name is bound to the first part of a calculation only."),
    MIXED_SIDES(ERROR, "The right side of a comparison mixes parts of the pattern with bindings."),
    UNLIKE_TYPES(ERROR, "Things of different kinds are compared, which is always true or never."),
    NEGATIVE_ZERO(ERROR, "A minus sign makes 0 a number that is less than 0."),
    WHOLE_DIVISION(ERROR, "Counts are divided by each other, which drops what is behind the point."),
    UNGUARDED_DIVISION(WARNING, "A divisor may be 0, and what comes out is then larger than anything."),
    EMPTY_SUMMARY(ERROR, "An average, min or max is used where there may be nothing to take it of."),
    IMPOSSIBLE_CONDITION(ERROR, "No fact can meet the constraints of a pattern."),
    SELF_COMPARISON(ERROR, "A part is compared with itself."),
    IDLE_CONDITION(WARNING, "A constraint holds for every fact."),
    UNJOINED_PATTERN(WARNING, "A pattern has nothing in common with those before it."),
    BEST_OF_SEARCH(WARNING, "A recommending rule searches for the best among many by itself."),
    SUMMARY_OF_CONCLUSIONS(WARNING, "An accumulate runs over facts that rules conclude."),
    CIRCLE(ERROR, "Rules need what they conclude."),
    NEVER_CONCLUDED(WARNING, "A rule asks for something that no rule concludes."),
    UNREAD_CONCLUSION(WARNING, "A rule concludes something that no rule asks for and nobody reports."),
    UNREAD_BINDING(WARNING, "A rule names a value and never uses the name."),
    UNREAD_EVIDENCE(WARNING, "A threshold or a fact of a case is read by no rule."),
    SAME_RULE(WARNING, "Two rules ask for the same and conclude the same."),
    SHADOWED_RULE(WARNING, "Whenever a rule fires, another one that asks for less has concluded the same."),
    MISSING_PAGE(WARNING, "A rule has no page."),
    MISSING_CASES(WARNING, "A rule has no cases."),
    UNKNOWN_PRACTICE(WARNING, "A rule names a practice that the data do not have."),
    UNKNOWN_METRIC(WARNING, "A rule or a threshold names a metric that the data do not have."),
    UNRECOMMENDED_PRACTICE(WARNING, "No rule can recommend a practice of the data."),
    IDLE_IGNORE(WARNING, "A comment ignores nothing, or gives no reason.");

    private final Severity severity;
    private final String sentence;

    Check(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** As problems, comments and pages call it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    String sentence() {
        return sentence;
    }

    /** Whether it needs the ids of a data folder. */
    boolean needsData() {
        return this == UNKNOWN_PRACTICE || this == UNKNOWN_METRIC || this == UNRECOMMENDED_PRACTICE;
    }

    Problem problem(Place place, String what, String maybe) {
        return new Problem(severity, place, what, maybe, id());
    }

    static Optional<Check> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
