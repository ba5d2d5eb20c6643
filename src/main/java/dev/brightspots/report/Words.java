package dev.brightspots.report;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.HaltKind;
import dev.brightspots.facts.WarningKind;
import dev.brightspots.plan.CoachingPlan.Because;
import java.util.List;

/** Plain words for the constants of the vocabulary. */
final class Words {
    private Words() {}

    /** As the label of a bright spot. */
    static String label(CauseKind cause) {
        return switch (cause) {
            case LUCK -> "a windfall that has passed";
            case MIX -> "easier work";
            case TALENT -> "one outstanding member";
            case EFFORT -> "more work";
            case DRIVER -> "follows from another metric";
            case PRACTICE -> "a practice";
            case UNEXPLAINED -> "not explained yet";
        };
    }

    /** What can be acted on comes first: what can be carried to others, then what is worth a visit. */
    static int useful(CauseKind cause) {
        return switch (cause) {
            case PRACTICE -> 0;
            case UNEXPLAINED -> 1;
            case EFFORT -> 2;
            case DRIVER -> 3;
            case TALENT -> 4;
            case MIX -> 5;
            case LUCK -> 6;
        };
    }

    /** As one of several parts. */
    static String part(CauseKind cause) {
        return switch (cause) {
            case LUCK -> "luck";
            case MIX -> "easier work";
            case TALENT -> "one member";
            case EFFORT -> "more work";
            case DRIVER -> "another metric";
            case PRACTICE -> "practice";
            case UNEXPLAINED -> "unexplained";
        };
    }

    static String grade(Grade grade) {
        return switch (grade) {
            case A -> "A: tried by lot";
            case B -> "B: several adopters gained against those who had not begun";
            case C -> "C: one adopter only, or known from outside: a pilot";
            case D -> "D: nobody has measured it";
        };
    }

    static String design(Design design) {
        return switch (design) {
            case RANDOMISED -> "a trial by lot";
            case BEFORE_AFTER -> "before and after, against those who had not begun";
            case PRIOR -> "known from outside only";
            case NONE -> "nothing to compare";
        };
    }

    static String warning(WarningKind kind) {
        return switch (kind) {
            case GAMING -> "Paid for elsewhere";
            case SIMPSON -> "Turns round like for like";
            case TARGETS -> "Says more about the targets";
            case PEERS_TOO_DIFFERENT -> "Peers too different";
            case HARMFUL -> "A practice that does harm";
            case ONE_PERIOD -> "Seen in one period only";
            case CARRIED_BY_ONE -> "Carried by one member";
        };
    }

    static String halt(HaltKind kind) {
        return switch (kind) {
            case PAUSE -> "Paused";
            case RETIRE -> "Retired";
        };
    }

    static String because(Because because) {
        return switch (because) {
            case CAPACITY -> "the team works on as much as it can";
            case SOURCE_FULL -> "those that could show how show as many as they can";
            case SAME_METRIC -> "another item moves the same metric";
            case CONFLICT -> "it does not go with another practice";
            case REQUIRES -> "another practice must come first";
            case PILOT_FULL -> "enough teams pilot it";
            case HELD_BACK -> "the team is kept free, to compare with";
            case DECLINED -> "a trainer declined it";
            case RUNNING -> "a plan with it is running";
            case SMALL_GAIN -> "the gain is not worth the effort";
        };
    }

    /** "a", "a and b", "a, b and c". */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
