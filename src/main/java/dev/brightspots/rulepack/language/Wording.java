package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.TermParser.Side;
import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.BadInput;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says in an author's words why a word or sign cannot stand where it does, and what to write instead. */
final class Wording {
    /** What word processors make of a quote. */
    private static final Set<String> QUOTES =
            Set.of("\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", "\u2018", "\u2019");

    static final String LANGUAGE =
            "use comparisons (== != < <= > >=), in, str[startsWith], str[endsWith], && || !, + - * / and parentheses.";
    private static final String CONCLUDING =
            "write insertLogical( new Standing( ... ) ); and nothing else behind then.";

    /** What people write who know the engine, Java or SQL, with what to write here. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry(
                    "null",
                    "every part of a fact has a value: leave this out, or ask not MixPart( ... ) for a fact that is not there."),
            Map.entry("this", "write the part alone, such as who."),
            Map.entry("new", "write new behind then only, in insertLogical( new ... )."),
            Map.entry("matches", "use str[startsWith] or str[endsWith]."),
            Map.entry("soundslike", "compare with == or in ( \"...\", \"...\" )."),
            Map.entry("contains", "no part holds several values: compare with == or str[startsWith]."),
            Map.entry("excludes", "no part holds several values: compare with != or not in."),
            Map.entry("memberOf", "write in ( \"...\", \"...\" )."),
            Map.entry("and", "write && or a comma."),
            Map.entry("or", "write ||."),
            Map.entry("like", "use str[startsWith] or str[endsWith]."),
            Map.entry("between", "write the part twice: sample >= $least && sample <= $most."),
            Map.entry("is", "write ==."),
            Map.entry("instanceof", "ask for the type of fact itself, such as Size( who == $who )."));

    private static final Set<String> FOREIGN = Set.of("null", "this", "new");
    private static final Set<String> CHANGES =
            Set.of("insert", "modify", "update", "delete", "retract", "set", "addLogical", "assert");
    private static final Set<String> COMPARES = Set.of("==", "!=", "<", "<=", ">", ">=");

    private Wording() {}

    /** Whether a word looks like a name and is none. */
    static boolean isForeign(Token token) {
        return FOREIGN.contains(token.text());
    }

    /** Refuses a token that cannot stand where it does. */
    static BadInput stranger(Token token) {
        String text = token.text();
        if (token.kind() == Kind.END) {
            return TermParser.refused(token.place(), "the expression is not finished", "add what is compared with.");
        }
        if (token.is("'")) {
            return TermParser.refused(
                    token.place(), "a text stands in single quotes", "write it in double quotes: \"...\".");
        }
        if (token.is("=")) {
            return TermParser.refused(token.place(), "a single '=' compares nothing", "write ==.");
        }
        if (token.is("%")) {
            return TermParser.refused(
                    token.place(),
                    "'%' is not part of the rule language",
                    "there is no remainder; a share is written as 0.2, in thresholds.yaml.");
        }
        if (COMPARES.contains(text)) {
            return TermParser.refused(
                    token.place(),
                    "'" + text + "' compares what is a comparison already",
                    "write two comparisons with && between them.");
        }
        if (QUOTES.contains(text)) {
            return TermParser.refused(
                    token.place(), "'" + text + "' is no quote here", "write straight ones: \"...\".");
        }
        String instead = token.kind() == Kind.NAME ? INSTEAD.get(text) : null;
        return instead == null
                ? TermParser.refused(token.place(), "'" + text + "' cannot stand here", LANGUAGE)
                : TermParser.refused(token.place(), "'" + text + "' is not part of the rule language", instead);
    }

    /** Refuses the call of a method. */
    static BadInput call(Token token) {
        String text = token.text();
        if (text.equals("not") || text.equals("exists")) {
            return TermParser.refused(
                    token.place(),
                    "'" + text + "' stands within a pattern",
                    text.equals("not")
                            ? "write !( ... ), or not before a pattern of its own."
                            : "write it before a pattern of its own.");
        }
        boolean getter = text.length() > 3 && (text.startsWith("get") || text.startsWith("is"));
        String part = getter && text.startsWith("get")
                ? text.substring(3, 4).toLowerCase(Locale.ROOT) + text.substring(4)
                : text;
        return TermParser.refused(
                token.place(), "'" + text + "' calls code, which rules may not", "write the part alone: " + part + ".");
    }

    /** Refuses what stands where a sign or word was due. */
    static BadInput missing(String due, Token found, Side side) {
        String text = found.text();
        if (due.equals("insertLogical") && (text.equals("rule") || text.equals("query"))) {
            return TermParser.refused(
                    found.place(), "'end' is missing before '" + text + "'", "add end in a line of its own.");
        }
        if (due.equals("insertLogical")) {
            return TermParser.refused(
                    found.place(),
                    found.kind() == Kind.END
                            ? "the rule has no 'end'"
                            : "'" + text + "' is not part of the right side of a rule",
                    CHANGES.contains(text)
                            ? "write insertLogical( new ... ): what rules conclude rests on its reasons and is never"
                                    + " changed."
                            : text.equals("if") ? "ask for it behind when." : CONCLUDING);
        }
        boolean value = found.kind() == Kind.NAME || found.kind() == Kind.TEXT || found.kind() == Kind.NUMBER;
        if (side == Side.THEN && due.equals(")") && value) {
            return TermParser.refused(
                    found.place(), "a comma is missing before '" + text + "'", "separate arguments by commas.");
        }
        return TermParser.refused(
                found.place(),
                "'" + due + "' is missing" + (found.kind() == Kind.END ? " here" : " before '" + text + "'"),
                side == Side.WHEN ? LANGUAGE : behind(due, text));
    }

    private static String behind(String due, String text) {
        return switch (due) {
            case ";" -> "end each insertLogical( ... ) with a semicolon.";
            case "new" -> "write new before it: insertLogical( new " + text + "( ... ) ).";
            case ")" -> "close every parenthesis: two of them stand before the semicolon.";
            default -> CONCLUDING;
        };
    }
}
