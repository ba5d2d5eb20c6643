package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.List;

/**
 * Limits on what a rule file may hold, looked at before any parser goes through it: a parser goes as deep as the text does, and
 * the engine's compiler writes a pattern once for each way through the alternatives around it.
 */
final class TextLimits {
    static final int LETTERS = 60_000;
    static final int RULES = 200;
    static final int WORDS = 1_000;
    static final int DEPTH = 20;
    /** Brackets that rules of one file may leave open, taken together: the word rule closes none of them. */
    static final int MOST_OPEN = 100;

    static final int CONDITIONS = 40;
    static final int WAYS = 16;

    private TextLimits() {}

    /**
     * Looks at the words and signs of a file.
     *
     * @throws BadInput at the first place where it is too much
     */
    static void check(DrlFile file) {
        notTooLong(file);
        int depth = 0;
        int open = 0;
        int rules = 0;
        int words = 0;
        int signs = 0;
        for (Token token : Tokens.of(file, 0, file.text().length())) {
            if (token.is("'") && brackets(file.text()) > DEPTH) {
                // Within single quotes our words and the parser's are not the same, so nothing there can be told apart.
                throw much(token.place(), "a text stands in single quotes", "write it in double quotes: \"...\".");
            }
            if (token.kind() == Kind.NAME && token.text().equals("rule")) {
                words = 0;
                // An unclosed bracket of one rule is not the next one's.
                depth = 0;
                if (++rules > RULES) {
                    throw much(token.place(), "the file has more than " + RULES + " rules", "split it.");
                }
            }
            if (++words > WORDS) {
                throw much(
                        token.place(),
                        "a rule has more than " + WORDS + " words and signs",
                        "conclude a step between in a rule of its own.");
            }
            depth = Math.max(0, depth + step(token));
            open = Math.max(0, open + step(token));
            signs = token.is("!") || token.is("-") || token.is("not") || token.is("exists") ? signs + 1 : 0;
            if (depth > DEPTH || signs > DEPTH || open > MOST_OPEN) {
                throw much(
                        token.place(),
                        "conditions are nested more than " + DEPTH + " deep here",
                        "bind a part of it to a name, or conclude a step between in a rule of its own.");
            }
        }
    }

    /** How deep brackets go if each one counts, wherever it stands. */
    private static int brackets(String text) {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** Looks at a rule that was read, before its meaning is worked out and the engine compiles it. */
    static void check(ParsedRule rule) {
        int conditions = Condition.matches(rule.conditions()).size();
        if (conditions > CONDITIONS) {
            throw much(
                    rule.place(),
                    "the rule '" + rule.name() + "' has " + conditions + " patterns, more than " + CONDITIONS,
                    "conclude a step between in a rule of its own.");
        }
        if (ways(rule.conditions()) > WAYS) {
            throw much(
                    rule.place(),
                    "the alternatives (or) of the rule '" + rule.name() + "' make more than " + WAYS
                            + " ways through it",
                    "write || within a pattern, or a rule for each alternative.");
        }
    }

    private static long ways(List<Condition> all) {
        long ways = 1;
        for (Condition one : all) {
            // Enough to be too many; more would run over.
            ways = Math.min(WAYS + 1, ways * ways(one));
        }
        return ways;
    }

    private static long ways(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().mapToLong(TextLimits::ways).sum();
        } else if (condition instanceof Condition.All parts) {
            return ways(parts.parts());
        } else if (condition instanceof Condition.None none) {
            return ways(none.inside());
        } else if (condition instanceof Condition.Some some) {
            return ways(some.inside());
        }
        return 1;
    }

    private static void notTooLong(DrlFile file) {
        if (file.text().length() > LETTERS) {
            throw much(
                    Place.of(file.path()),
                    "the file has " + file.text().length() + " letters, more than " + LETTERS,
                    "give each rule a file of its own.");
        }
    }

    private static int step(Token token) {
        return opens(token) ? 1 : closes(token) ? -1 : 0;
    }

    private static boolean opens(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    private static boolean closes(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private static BadInput much(Place place, String what, String maybe) {
        return new BadInput(Problem.error(place, what, maybe));
    }
}
