package dev.brightspots.rulepack.format;

import dev.brightspots.rulepack.format.Piece.Kind;
import java.util.List;
import java.util.Set;

/** Which pieces of a line stand together, and which have a space between them. */
final class Spacing {
    /** Words that are no type and no function, so that a bracket behind them stands apart. */
    private static final Set<String> WORDS = Set.of("not", "exists", "and", "or", "in", "when", "then");

    private static final Set<String> TIGHT = Set.of(".", "[");
    private static final Set<String> BEFORE_A_VALUE =
            Set.of("(", ",", ";", ":", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "+", "-", "*", "/", "!");

    private Spacing() {}

    /** The pieces in one line. */
    static String line(List<Piece> pieces) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0 && spaced(pieces, i)) {
                line.append(' ');
            }
            line.append(pieces.get(i).text());
        }
        return line.toString();
    }

    /** Whether a space stands before the piece of that index. */
    private static boolean spaced(List<Piece> pieces, int i) {
        Piece left = pieces.get(i - 1);
        Piece right = pieces.get(i);
        if (left.isComment() || right.isComment()) {
            return true;
        }
        if (right.is(",") || right.is(";") || TIGHT.contains(right.text()) || right.is("]") || joins(left)) {
            return false;
        }
        if (isSign(pieces, i - 1)) {
            // Two of them together would be another sign.
            return left.is("-") && right.is("-");
        }
        if (right.is("(")) {
            return !left.isName() || WORDS.contains(left.text());
        }
        return !right.is(")") || !left.is("(");
    }

    private static boolean joins(Piece left) {
        return left.kind() == Kind.SIGN && TIGHT.contains(left.text());
    }

    /** Whether the piece of that index is the sign of the value behind it, as in {@code -lead} or {@code !coached}. */
    private static boolean isSign(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (piece.is("!")) {
            return true;
        }
        return piece.is("-")
                && (i == 0
                        || (pieces.get(i - 1).kind() == Kind.SIGN
                                && BEFORE_A_VALUE.contains(pieces.get(i - 1).text())));
    }
}
