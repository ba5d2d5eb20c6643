package dev.brightspots.advise;

import dev.brightspots.facts.Basis;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Lack;
import java.util.Locale;

/** The constants of the closed families in plain English. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        if (constant instanceof CauseKind cause) {
            return cause(cause);
        } else if (constant instanceof Lack lack) {
            return switch (lack) {
                case NO_DENOMINATOR -> "how many cases its values come from is not known";
                case TOO_FEW_PEERS -> "there are too few units to compare it with";
                case NO_CASES -> "it had no case in the window";
            };
        } else if (constant instanceof Basis basis) {
            return switch (basis) {
                case ROBUST -> "as most of its members are ahead, like for like";
                case PLAIN -> "on average over its members, like for like";
                case CRUDE -> "before easy work is allowed for";
                case EARLIER -> "in the earlier part of the window";
            };
        } else if (constant instanceof Design design) {
            return switch (design) {
                case RANDOMISED -> "a trial by lot";
                case BEFORE_AFTER -> "a comparison of before and after";
                case PRIOR -> "what is known from outside";
                case NONE -> "no comparison";
            };
        }
        String name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cause(CauseKind cause) {
        return switch (cause) {
            case LUCK -> "luck";
            case MIX -> "an easy mix of work";
            case TALENT -> "one star";
            case EFFORT -> "effort";
            case DRIVER -> "another metric";
            case PRACTICE -> "a practice";
            case UNEXPLAINED -> "nothing that is known";
        };
    }
}
