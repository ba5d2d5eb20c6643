package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the slips that are plain from the words of a file which the engine's parser cannot read. The parser itself stops
 * only once, and often far behind the slip.
 */
final class Slips {
    private enum Part {
        OUTSIDE,
        HEAD,
        WHEN,
        THEN
    }

    /** A parenthesis that is open, and the word before it. */
    private record Open(Token sign, Token before) {
        boolean isPattern() {
            return before.kind() == Kind.NAME && isType(before);
        }
    }

    private static final Set<String> CONCLUDES =
            Set.of("insertLogical", "insert", "modify", "update", "delete", "retract");
    private static final Set<String> CONDITIONS = Set.of("not", "exists", "accumulate", "and", "or");

    private final List<Token> tokens;
    private final List<Problem> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final PatternSlips inside;
    private Part part = Part.OUTSIDE;
    private Token rule;
    private int at;

    private Slips(List<Token> tokens) {
        this.tokens = tokens;
        this.rule = tokens.get(0);
        this.inside = new PatternSlips(tokens, found);
    }

    /** One problem for each slip, in the order written; none if nothing is plain. */
    static List<Problem> of(DrlFile file) {
        Slips slips = new Slips(Tokens.of(file, 0, file.text().length()));
        slips.walk();
        return List.copyOf(slips.found);
    }

    private void walk() {
        while (token().kind() != Kind.END) {
            switch (part) {
                case OUTSIDE -> outside();
                case HEAD -> head();
                case WHEN -> when();
                default -> then();
            }
            at++;
        }
        if (!open.isEmpty()) {
            unclosed("before the end of the file");
        } else if (part != Part.OUTSIDE && found.isEmpty()) {
            noEnd();
        }
    }

    private void outside() {
        if (token().is("rule") || token().is("query")) {
            begin();
        } else if (token().kind() == Kind.NAME && look(1).kind() == Kind.TEXT) {
            meant("rule");
            begin();
        }
    }

    private void begin() {
        part = Part.HEAD;
        rule = token();
        Token name = look(1);
        if (name.kind() == Kind.NAME && look(2).kind() == Kind.NAME && !look(2).is("when")) {
            add(name, "the name of the rule is not in quotes", "write rule \"" + name.text() + " ...\".");
        }
        at++;
    }

    private void head() {
        if (token().is("@")) {
            note();
        } else if (token().is("when")) {
            part = Part.WHEN;
        } else if (token().is("then")) {
            part = Part.THEN;
        } else if (token().is("end")) {
            add(rule, "the rule has no 'when' and no 'then'", "add when, a pattern, then and a conclusion.");
            part = Part.OUTSIDE;
        } else if (isNear(token(), "when") && !look(1).is("(")) {
            meant("when");
            part = Part.WHEN;
        } else if (token().kind() == Kind.NAME && (isType(token()) || token().is("not")) && look(1).is("(")) {
            add(token(), "'when' is missing before '" + token().text() + "'", "add when in a line of its own.");
            part = Part.WHEN;
            at--;
        }
    }

    private void note() {
        int depth = 0;
        int last = at;
        for (int i = at + 2; i < tokens.size() && (i == at + 2 ? tokens.get(i).is("(") : depth > 0); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            last = i;
            if (depth > 0 && (look(i - at).is("when") || look(i - at).is("@"))) {
                add(token(), "the annotation @" + look(1).text() + " is not closed", "add ) behind its text.");
                last = i - 1;
                break;
            }
        }
        at = Math.max(last, at + 1);
    }

    private void when() {
        if (token().is("(")) {
            open.push(new Open(token(), tokens.get(at - 1)));
        } else if (token().is(")")) {
            if (open.isEmpty()) {
                add(token(), "this ')' closes nothing", "delete it.");
            } else {
                open.pop();
            }
        } else if (isEdge()) {
            edge();
        } else if (open.stream().anyMatch(Open::isPattern)) {
            pattern();
        } else {
            between();
        }
    }

    private boolean isEdge() {
        return token().kind() == Kind.NAME
                && (token().is("then")
                        || token().is("end")
                        || (token().is("rule") && look(1).kind() == Kind.TEXT)
                        || (CONCLUDES.contains(token().text()) && look(1).is("("))
                        || (open.isEmpty() && !look(1).is("(") && !look(1).is(":") && isNear(token(), "then")));
    }

    /** A word that ends the conditions, whether it is due or not. */
    private void edge() {
        if (!open.isEmpty()) {
            unclosed(
                    "before '" + token().text() + "' in line " + token().place().line());
        } else if (token().is("end")) {
            add(token(), "'then' is missing before 'end'", "add then and insertLogical( new ... ); before end.");
        } else if (token().is("rule")) {
            noEnd();
        } else if (CONCLUDES.contains(token().text())) {
            add(token(), "'then' is missing before '" + token().text() + "'", "add then in a line of its own.");
        } else if (!token().is("then")) {
            meant("then");
        }
        open.clear();
        part = token().is("end") || token().is("rule") ? Part.OUTSIDE : Part.THEN;
        at -= token().is("rule") ? 1 : 0;
    }

    private void pattern() {
        boolean next = isType(token()) && look(1).is("(") && tokens.get(at - 1).kind() != Kind.SIGN;
        if (next || (token().is("not") && isType(look(1)) && look(2).is("("))) {
            unclosed(
                    "before '" + token().text() + "' in line " + token().place().line());
            open.clear();
        } else {
            at = inside.look(at);
        }
    }

    private void between() {
        Token word = token();
        boolean summary = open.stream().anyMatch(one -> one.before().is("accumulate"));
        if (summary && (word.is("init") || word.is("action")) && look(1).is("(")) {
            if (word.is("init")) {
                add(
                        word,
                        "an accumulate with code of its own is not part of the rule language",
                        "write " + "accumulate( Pattern( ... ); $n : count( $x ) ).");
            }
        } else if (summary) {
            return;
        } else if (word.is("&&") || word.is(",")) {
            add(word, "patterns are not joined by '" + word.text() + "'", "leave it out: all patterns must match.");
        } else if (word.is("||")) {
            add(word, "patterns are not joined by '||'", "write ( A( ... ) or B( ... ) ).");
        } else if (word.kind() == Kind.NAME && isType(word) && !look(1).is("(") && !CONDITIONS.contains(lower(word))) {
            add(word, "'" + word.text() + "' has no parentheses", "write " + word.text() + "( ... ).");
        } else if (word.kind() == Kind.NAME && !CONDITIONS.contains(word.text()) && CONDITIONS.contains(lower(word))) {
            meant(lower(word));
        }
    }

    private void then() {
        if (token().is("end")) {
            part = Part.OUTSIDE;
        } else if (token().is("rule") && look(1).kind() == Kind.TEXT) {
            noEnd();
            part = Part.OUTSIDE;
            at--;
        } else if (!look(1).is("(")
                && tokens.get(at - 1).is(";")
                && (isNear(token(), "end") || look(1).kind() == Kind.END)) {
            meant("end");
            part = Part.OUTSIDE;
        }
    }

    private void noEnd() {
        add(rule, "the rule has no 'end'", "add end in a line of its own behind it.");
    }

    private void unclosed(String where) {
        Open last = open.pop();
        String of =
                last.before().kind() == Kind.NAME ? " behind '" + last.before().text() + "'" : "";
        add(last.sign(), "the '('" + of + " is not closed", "add ) " + where + ".");
    }

    private void meant(String word) {
        add(token(), "'" + token().text() + "' is no word of the rule language here", "you meant '" + word + "'.");
    }

    private static boolean isNear(Token token, String word) {
        return token.kind() == Kind.NAME
                && !token.text().equals(word)
                && Nearest.to(token.text(), List.of(word)).equals(Optional.of(word));
    }

    private static boolean isType(Token token) {
        return token.kind() == Kind.NAME && Character.isUpperCase(token.text().codePointAt(0));
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token look(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private void add(Token at, String what, String maybe) {
        found.add(Problem.error(at.place(), what, maybe));
    }
}
