package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.Term;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes a term in one way, whatever its white space and places. */
final class Shape {
    private final UnaryOperator<String> names;

    /** With names that are written as they are given back. */
    Shape(UnaryOperator<String> names) {
        this.names = names;
    }

    static String of(Term term) {
        return new Shape(name -> name).write(term);
    }

    String write(Term term) {
        if (term instanceof Term.Numeral number) {
            return new BigDecimal(Double.toString(number.value())).stripTrailingZeros().toPlainString();
        } else if (term instanceof Term.Text text) {
            return "\"" + text.value() + "\"";
        } else if (term instanceof Term.Flag flag) {
            return Boolean.toString(flag.value());
        } else if (term instanceof Term.Constant constant) {
            return constant.family() + "." + constant.name();
        } else if (term instanceof Term.Name name) {
            return names.apply(name.name());
        } else if (term instanceof Term.Part part) {
            return names.apply(part.of().name() + "." + part.component());
        } else if (term instanceof Term.Not not) {
            return "!( " + write(not.of()) + " )";
        } else if (term instanceof Term.Minus minus) {
            return "-" + write(minus.of());
        } else if (term instanceof Term.OneOf oneOf) {
            return write(oneOf.value()) + " in ( "
                    + oneOf.items().stream().map(this::write).collect(Collectors.joining(", ")) + " )";
        }
        Term.Pair pair = (Term.Pair) term;
        return side(pair.left()) + " " + pair.operator().sign() + " " + side(pair.right());
    }

    private String side(Term term) {
        return term instanceof Term.Pair ? "( " + write(term) + " )" : write(term);
    }
}
