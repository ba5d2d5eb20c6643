package dev.brightspots.rulepack.format;

import java.util.ArrayList;
import java.util.List;

/** Lays out the three parts of a rule: its header, what it asks for, and what it concludes. */
final class Blocks {
    private final List<Piece> pieces;
    private final Lines lines;
    private int at;

    Blocks(List<Piece> pieces, int at, Lines lines) {
        this.pieces = pieces;
        this.at = at;
        this.lines = lines;
    }

    /** Behind the last piece that was laid out. */
    int at() {
        return at;
    }

    private Piece peek() {
        return pieces.get(at);
    }

    /** Name and annotations: the short ones share a line, the sentence has its own. */
    void header() {
        List<Piece> name = new ArrayList<>(List.of(pieces.get(at++)));
        while (take(name).isComment()) {
            // to the name
        }
        lines.lay(name, 0);
        boolean shares = false;
        while (!peek().is("when")) {
            if (peek().isComment()) {
                comment();
                shares = false;
                continue;
            }
            boolean sentence = pieces.get(at + 1).is("says");
            String note = note();
            if (shares && !sentence) {
                lines.behind(note);
            } else {
                lines.line(Lines.STEP, note);
            }
            shares = !sentence && !note.contains("\n");
        }
    }

    private String note() {
        StringBuilder note = new StringBuilder();
        boolean closed = false;
        while (!closed) {
            Piece piece = pieces.get(at++);
            note.append(piece.text());
            if (piece.isComment()) {
                note.append(piece.kind() == Piece.Kind.REST_OF_LINE ? "\n" + " ".repeat(2 * Lines.STEP) : " ");
            }
            closed = piece.is(")");
        }
        return note.toString();
    }

    void conditions() {
        word();
        boolean first = true;
        while (!peek().is("then")) {
            blankAsBefore(first);
            first = false;
            if (peek().isComment()) {
                comment();
            } else {
                lines.lay(condition(), Lines.STEP);
            }
        }
    }

    void conclusions() {
        word();
        boolean first = true;
        while (!peek().is("end")) {
            blankAsBefore(first);
            first = false;
            if (peek().isComment()) {
                comment();
            } else {
                lines.lay(conclusion(), Lines.STEP);
            }
        }
        lines.line(0, peek().text());
        at++;
    }

    /** The word that begins a part, alone on its line but for a comment. */
    private void word() {
        lines.line(0, peek().text());
        at++;
        while (peek().isComment() && peek().breaks() == 0) {
            lines.behind(peek().text());
            at++;
        }
    }

    private void blankAsBefore(boolean first) {
        if (!first && peek().breaks() > 1) {
            lines.blank();
        }
    }

    private void comment() {
        if (peek().breaks() == 0) {
            lines.behind(peek().text());
        } else {
            lines.line(Lines.STEP, peek().text());
        }
        at++;
    }

    /** To the bracket that closes the last pattern, and what stands behind it in its line. */
    private List<Piece> condition() {
        List<Piece> condition = new ArrayList<>();
        int depth = 0;
        boolean closed = false;
        while (!closed) {
            Piece piece = take(condition);
            depth += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
            closed = depth == 0 && (piece.is(")") || piece.is(";")) && !goesOn();
        }
        trailing(condition);
        return condition;
    }

    /** Whether the next word, comments aside, joins another pattern to this one. */
    private boolean goesOn() {
        int next = at;
        while (pieces.get(next).isComment()) {
            next++;
        }
        Piece piece = pieces.get(next);
        return piece.is("and") || piece.is("or") || piece.is("&&") || piece.is("||") || piece.is(";");
    }

    private List<Piece> conclusion() {
        List<Piece> conclusion = new ArrayList<>();
        while (!take(conclusion).is(";")) {
            // to its end
        }
        trailing(conclusion);
        return conclusion;
    }

    private Piece take(List<Piece> into) {
        Piece piece = pieces.get(at++);
        into.add(piece);
        return piece;
    }

    private void trailing(List<Piece> into) {
        while (peek().isComment() && peek().breaks() == 0) {
            take(into);
        }
    }
}
