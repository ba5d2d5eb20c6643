package dev.brightspots.rulepack.format;

import java.util.ArrayList;
import java.util.List;

/** The lines of a rule file as they are laid out. */
final class Lines {
    static final int STEP = 4;
    /** What fits on a screen beside a list of files, and on paper. */
    private static final int WIDTH = 115;

    private final StringBuilder text = new StringBuilder();

    /** A line with the pieces of a condition or conclusion, or as many as it takes. */
    void lay(List<Piece> pieces, int indent) {
        if (fits(pieces, indent)) {
            line(indent, Spacing.line(pieces));
            return;
        }
        Breaks breaks = Breaks.of(pieces);
        List<List<Piece>> parts = breaks.parts();
        if (parts.size() == 1) {
            line(indent, Spacing.line(pieces));
        } else if (breaks.mayShareALine()) {
            fill(parts, indent);
        } else {
            lay(parts.get(0), indent);
            parts.subList(1, parts.size()).forEach(part -> lay(part, indent + STEP));
        }
    }

    /** Puts as many parts into a line as there is room for; where the author began a new line, there is one. */
    private void fill(List<List<Piece>> parts, int indent) {
        List<Piece> line = new ArrayList<>(parts.get(0));
        int at = indent;
        for (List<Piece> part : parts.subList(1, parts.size())) {
            List<Piece> longer = new ArrayList<>(line);
            longer.addAll(part);
            if (part.get(0).breaks() > 0 || !fits(line, at) || !fits(longer, at)) {
                lay(line, at);
                at = indent + STEP;
                line = new ArrayList<>(part);
            } else {
                line = longer;
            }
        }
        lay(line, at);
    }

    private static boolean fits(List<Piece> pieces, int indent) {
        List<Piece> counted = pieces;
        if (pieces.size() > 1
                && pieces.get(pieces.size() - 1).kind() == Piece.Kind.REST_OF_LINE
                && pieces.get(pieces.size() - 1).breaks() == 0) {
            counted = pieces.subList(0, pieces.size() - 1);
        }
        return (counted.size() == 1 && counted.get(0).isComment())
                || (counted.subList(1, counted.size()).stream().noneMatch(Piece::needsItsLine)
                        && !counted.get(0).needsItsLine()
                        && indent + Spacing.line(counted).length() <= WIDTH);
    }

    void line(int indent, String words) {
        text.append(" ".repeat(indent)).append(words).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    /** Puts a comment behind the line before. */
    void behind(String comment) {
        text.setLength(text.length() - 1);
        text.append(' ').append(comment).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
