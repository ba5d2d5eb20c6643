package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Condition.Binding;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the expressions of the rule language; what it does not know, it refuses. */
final class TermParser {
    /** On which side of a rule an expression stands: the two sides write the parts of a fact differently. */
    enum Side {
        WHEN,
        THEN
    }

    private final List<Token> tokens;
    private final Side side;
    private int at;

    TermParser(List<Token> tokens, Side side) {
        this.tokens = tokens;
        this.side = side;
    }

    /** One constraint of a pattern, to the end of the tokens. */
    Constraint constraint(String text) {
        Place place = peek().place();
        Optional<Binding> bound = Optional.empty();
        Optional<Term> test = Optional.empty();
        if (peek().kind() == Kind.NAME && peek(1).is(":")) {
            String name = next().text();
            next();
            Term of = bindable(name);
            bound = Optional.of(new Binding(name, of));
            if (peek().kind() != Kind.END) {
                test = Optional.of(comparison(of));
            }
        } else {
            test = Optional.of(term());
        }
        end();
        return new Constraint(place, text, bound, test);
    }

    private Term bindable(String name) {
        Token first = peek();
        Term of = primary();
        if (peek().is("+") || peek().is("-") || peek().is("*") || peek().is("/")) {
            // The engine binds the first part only, and says nothing.
            throw new BadInput(Problem.error(
                            first.place(),
                            "'" + name + "' would be bound to '" + first.text()
                                    + "' alone, not to the whole calculation",
                            "put the calculation in parentheses: " + name + " : ( " + first.text() + " " + peek().text()
                                    + " ... ).")
                    .by("half-bound"));
        }
        return of;
    }

    /** A whole expression. */
    Term term() {
        Term left = and();
        while (peek().is("||")) {
            Token sign = next();
            left = new Term.Pair(sign.place(), Operator.OR, left, and());
        }
        return left;
    }

    private Term and() {
        Term left = comparison(sum());
        while (peek().is("&&")) {
            Token sign = next();
            left = new Term.Pair(sign.place(), Operator.AND, left, comparison(sum()));
        }
        return left;
    }

    private Term comparison(Term left) {
        Token sign = peek();
        if (sign.is("not") && (peek(1).is("in") || peek(1).is("str"))) {
            next();
            return new Term.Not(sign.place(), comparison(left));
        }
        if (sign.is("in")) {
            next();
            return new Term.OneOf(sign.place(), left, items());
        }
        if (sign.is("str")) {
            return new Term.Pair(sign.place(), textOperator(), left, sum());
        }
        Optional<Operator> operator = sign.kind() == Kind.SIGN ? Operator.of(sign.text()) : Optional.empty();
        if (operator.isEmpty()
                || !(operator.get().isOrder()
                        || operator.get() == Operator.EQUAL
                        || operator.get() == Operator.DIFFERENT)) {
            return left;
        }
        next();
        return new Term.Pair(sign.place(), operator.get(), left, sum());
    }

    private Operator textOperator() {
        Token str = next();
        expect("[");
        Token name = name("a text operator");
        expect("]");
        return Operator.of("str[" + name.text() + "]")
                .orElseThrow(() -> refused(
                        str.place(),
                        "'str[" + name.text() + "]' is not part of the rule language",
                        "use str[startsWith] or str[endsWith]."));
    }

    private List<Term> items() {
        expect("(");
        List<Term> items = new ArrayList<>();
        do {
            items.add(sum());
        } while (accept(","));
        expect(")");
        return items;
    }

    private Term sum() {
        Term left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = next();
            left = new Term.Pair(sign.place(), Operator.of(sign.text()).orElseThrow(), left, product());
        }
        return left;
    }

    private Term product() {
        Term left = unary();
        while (peek().is("*") || peek().is("/")) {
            Token sign = next();
            left = new Term.Pair(sign.place(), Operator.of(sign.text()).orElseThrow(), left, unary());
        }
        return left;
    }

    private Term unary() {
        Token sign = peek();
        if (accept("!")) {
            return new Term.Not(sign.place(), unary());
        }
        if (accept("-")) {
            return new Term.Minus(sign.place(), unary());
        }
        return primary();
    }

    private Term primary() {
        Token token = next();
        if (token.kind() == Kind.TEXT) {
            return new Term.Text(token.place(), token.text());
        }
        if (token.kind() == Kind.NUMBER) {
            return new Term.Numeral(token.place(), number(token), token.text().indexOf('.') >= 0);
        }
        if (token.is("(")) {
            Term inside = term();
            expect(")");
            return inside;
        }
        if (token.kind() == Kind.NAME) {
            return name(token);
        }
        throw Wording.stranger(token);
    }

    private Term name(Token token) {
        if (token.text().equals("true") || token.text().equals("false")) {
            return new Term.Flag(token.place(), token.text().equals("true"));
        }
        if (Wording.isForeign(token)) {
            throw Wording.stranger(token);
        }
        Term.Name name = new Term.Name(token.place(), token.text());
        if (!peek().is(".")) {
            if (peek().is("(") || peek().is("[")) {
                throw Wording.call(token);
            }
            return name;
        }
        next();
        Token part = next();
        if (Character.isUpperCase(token.text().codePointAt(0))) {
            return constant(token, part);
        }
        if (side == Side.THEN && !(accept("(") && accept(")"))) {
            throw refused(
                    token.place(),
                    "on the right side '" + token.text() + "." + part.text() + "' lacks its ()",
                    "write " + token.text() + "." + part.text() + "().");
        }
        if (part.kind() != Kind.NAME || peek().is(".") || peek().is("(")) {
            throw refused(
                    token.place(),
                    "'" + token.text() + "." + part.text() + "' calls code, which rules may not",
                    token.text().startsWith("$")
                            ? "use the components of the fact, such as " + token.text() + ".who."
                            : Wording.LANGUAGE);
        }
        return new Term.Part(token.place(), name, part.text());
    }

    private Term constant(Token family, Token name) {
        if (peek().is(".") || peek().is("(")) {
            throw refused(
                    family.place(),
                    "'" + family.text() + "." + name.text() + "' calls code, which rules may not",
                    "use a constant such as Verdict.WORKING.");
        }
        return new Term.Constant(family.place(), family.text(), name.text());
    }

    private static double number(Token token) {
        try {
            if (token.text().chars().noneMatch(Character::isLetter)) {
                return Double.parseDouble(token.text().replace("_", ""));
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw refused(
                token.place(), "'" + token.text() + "' is not a number as rules write it", "write it like 3 or 0.5.");
    }

    void end() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            throw Wording.stranger(token);
        }
    }

    boolean accept(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String sign) {
        Token token = next();
        if (!token.is(sign)) {
            throw Wording.missing(sign, token, side);
        }
    }

    /** The next word, which has to be a name and no text in quotes. */
    Token name(String of) {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw refused(token.place(), "the name of " + of + " is missing here", "write it without quotes.");
        }
        return token;
    }

    /** Goes on behind the next such sign; false if there is none, or the refused one was the last. */
    boolean skipBehind(String sign) {
        while (peek().kind() != Kind.END && !peek().is("end")) {
            if (next().is(sign)) {
                return true;
            }
        }
        return false;
    }

    Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    static BadInput refused(Place place, String what, String maybe) {
        return new BadInput(Problem.error(place, what, maybe));
    }
}
