package dev.brightspots.rulepack.language;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes terms as rules write them. */
final class TermText {
    private final UnaryOperator<String> names;

    /** Writes names as they are given back. */
    TermText(UnaryOperator<String> names) {
        this.names = names;
    }

    String of(Term term) {
        if (term instanceof Term.Numeral number) {
            return new BigDecimal(Double.toString(number.value()))
                    .stripTrailingZeros()
                    .toPlainString();
        } else if (term instanceof Term.Text text) {
            return '"' + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        } else if (term instanceof Term.Flag flag) {
            return String.valueOf(flag.value());
        } else if (term instanceof Term.Constant constant) {
            return constant.family() + '.' + constant.name();
        } else if (term instanceof Term.Name name) {
            return names.apply(name.name());
        } else if (term instanceof Term.Part part) {
            return names.apply(part.of().name()) + '.' + part.component();
        } else if (term instanceof Term.Not not) {
            return "!( " + of(not.of()) + " )";
        } else if (term instanceof Term.Minus minus) {
            return "-" + nested(minus.of());
        } else if (term instanceof Term.OneOf oneOf) {
            return nested(oneOf.value()) + " in ( "
                    + oneOf.items().stream().map(this::of).collect(Collectors.joining(", ")) + " )";
        }
        Term.Pair pair = (Term.Pair) term;
        return nested(pair.left()) + ' ' + pair.operator().sign() + ' ' + nested(pair.right());
    }

    private String nested(Term term) {
        return term instanceof Term.Pair ? "( " + of(term) + " )" : of(term);
    }
}
