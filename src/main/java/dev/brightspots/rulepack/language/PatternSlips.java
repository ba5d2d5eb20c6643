package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the slips within the parentheses of a pattern. */
final class PatternSlips {
    private static final Set<String> COMPARES = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of(
            "in",
            "not",
            "str",
            "and",
            "or",
            "matches",
            "contains",
            "excludes",
            "memberOf",
            "soundslike",
            "like",
            "is",
            "between",
            "instanceof",
            "from",
            "exists");

    private final List<Token> tokens;
    private final List<Problem> found;

    PatternSlips(List<Token> tokens, List<Problem> found) {
        this.tokens = tokens;
        this.found = found;
    }

    /** Looks at one token; returns the last that belongs to what was found. */
    int look(int at) {
        Token token = tokens.get(at);
        Token next = tokens.get(Math.min(at + 1, tokens.size() - 1));
        Token before = tokens.get(Math.max(at - 1, 0));
        if (token.is("'")) {
            return quotes(at);
        }
        if (token.is("and") || token.is("or")) {
            add(
                    token,
                    "'" + token.text() + "' stands between the constraints of a pattern",
                    token.is("and") ? "write a comma or &&." : "write ||.");
        } else if (token.is("=") && before.text().startsWith("$")) {
            add(token, "'=' names nothing", "write " + before.text() + " : " + next.text() + ".");
        } else if (token.is("%") && before.kind() == Kind.NUMBER) {
            add(token, "'%' is not part of a number", "write a share as 0.2, in thresholds.yaml.");
        } else if (token.is("?")) {
            add(token, "'?' is not part of the rule language", "say it with && and ||, or write two rules.");
            return skip(at);
        } else if (token.is("in") && !next.is("(")) {
            add(
                    token,
                    "'in' has no parentheses",
                    "write in ( " + (next.kind() == Kind.TEXT ? "\"" + next.text() + "\"" : next.text()) + " ).");
        } else if (token.is("in")
                && tokens.get(Math.min(at + 2, tokens.size() - 1)).is(")")) {
            add(token, "nothing stands within in ( )", "list the values, or leave it out.");
        } else if (token.is("not") && !isValue(before) && isName(next)) {
            add(
                    token,
                    "'not' stands before '" + next.text() + "'",
                    "write " + next.text() + " not in ( ... ), or !( ... ).");
            return at + 1;
        } else {
            return signs(at, token, before, next);
        }
        return at;
    }

    private int signs(int at, Token token, Token before, Token next) {
        if (token.is("=")) {
            String right = next.is(">") || next.is("<") ? next.text() + "=" : "==";
            boolean third = before.is("==");
            add(third ? before : token, "'" + (third ? "===" : "=") + "' compares nothing", "write " + right + ".");
            return next.is(">") || next.is("<") ? at + 1 : at;
        } else if (token.is("<") && next.is(">")) {
            add(token, "'<>' compares nothing", "write !=.");
            return at + 1;
        } else if ((token.is("&&") || token.is("||")) && COMPARES.contains(next.text())) {
            add(
                    next,
                    "behind '" + token.text() + "' stands half a comparison",
                    "say again what is compared: " + compared(at).orElse("...") + " " + next.text() + " ...");
            return at + 1;
        } else if (COMPARES.contains(token.text())
                && (next.is(")") || next.is(",") || COMPARES.contains(next.text()))) {
            add(token, "nothing stands right of '" + token.text() + "'", "add a binding or a literal there.");
            return COMPARES.contains(next.text()) ? at + 1 : at;
        } else if ((token.is(",") || token.is("&&") || token.is("||")) && (next.is(")") || next.is(","))) {
            add(token, "nothing stands behind this '" + token.text() + "'", "delete it, or add a constraint.");
            return next.is(",") ? at + 1 : at;
        } else if (isValue(before) && isName(token)) {
            add(token, "a comma is missing before '" + token.text() + "'", "separate constraints by commas.");
        }
        return at;
    }

    private int quotes(int at) {
        Token opens = tokens.get(at);
        add(opens, "a text stands in single quotes", "write it in double quotes: \"...\".");
        for (int i = at + 1;
                i < tokens.size()
                        && tokens.get(i).place().line() == opens.place().line();
                i++) {
            if (tokens.get(i).is("'")) {
                return i;
            }
        }
        return at;
    }

    /** To the end of the constraint. */
    private int skip(int at) {
        int end = at;
        while (end + 1 < tokens.size()
                && !tokens.get(end + 1).is(",")
                && !tokens.get(end + 1).is(")")) {
            end++;
        }
        return end;
    }

    private Optional<String> compared(int at) {
        for (int i = at; i > 0 && !tokens.get(i).is(",") && !tokens.get(i).is("("); i--) {
            if (COMPARES.contains(tokens.get(i).text()) && tokens.get(i - 1).kind() == Kind.NAME) {
                return Optional.of(tokens.get(i - 1).text());
            }
        }
        return Optional.empty();
    }

    private static boolean isValue(Token token) {
        return isName(token) || token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER || token.is(")");
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.NAME && !WORDS.contains(token.text());
    }

    private void add(Token at, String what, String maybe) {
        found.add(Problem.error(at.place(), what, maybe));
    }
}
