package dev.brightspots.rulepack.format;

import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.DrlReader;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** Lays a rule file out in the one form that all share: every word and comment stays, in its order. */
public final class RuleFormat {
    private final List<Piece> pieces;
    private final Lines lines = new Lines();
    private int at;

    private RuleFormat(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * The text of a file laid out; lines end as they ended.
     *
     * @throws BadInput with what is no part of the rule language: such a text is not touched
     */
    public static String of(DrlFile file) {
        String text = file.text().startsWith("\uFEFF") ? file.text().substring(1) : file.text();
        boolean windows = text.contains("\r\n");
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        List<Problem> problems = new ArrayList<>();
        DrlReader.read(new DrlFile(file.path(), plain), problems);
        if (problems.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
            throw new BadInput(problems);
        }
        String laidOut = new RuleFormat(Pieces.of(plain)).layOut();
        if (!sameWords(plain, laidOut)) {
            throw new IllegalStateException("The layout of " + file.path() + " would lose a word");
        }
        return windows ? laidOut.replace("\n", "\r\n") : laidOut;
    }

    private static boolean sameWords(String before, String after) {
        List<Piece> old = Pieces.of(before);
        List<Piece> now = Pieces.of(after);
        if (old.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).saysWhat(now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String layOut() {
        String before = "";
        while (at < pieces.size()) {
            Piece first = pieces.get(at);
            if (first.isComment()) {
                comment(0, !before.equals("comment"));
                before = "comment";
            } else {
                boolean follows =
                        before.equals("comment") ? first.breaks() < 2 : before.equals("import") && first.is("import");
                if (!follows) {
                    gap();
                }
                before = first.text();
                if (first.is("rule")) {
                    rule();
                } else {
                    head();
                }
                trailing();
            }
        }
        return lines.toString();
    }

    private void gap() {
        if (at > 0) {
            lines.blank();
        }
    }

    /** A comment of its own lines, with a blank line before it if there was one or it begins something new. */
    private void comment(int indent, boolean isNew) {
        Piece comment = pieces.get(at);
        if (isNew || comment.breaks() > 1) {
            gap();
        }
        lines.line(indent, comment.text());
        at++;
    }

    /** Comments at the end of the line just laid out. */
    private void trailing() {
        while (at < pieces.size()
                && pieces.get(at).isComment()
                && pieces.get(at).breaks() == 0) {
            lines.behind(pieces.get(at++).text());
        }
    }

    /** A package or an import: it ends where the next line begins, or with a semicolon. */
    private void head() {
        List<Piece> line = new ArrayList<>(List.of(pieces.get(at++)));
        while (at < pieces.size() && !begins(pieces.get(at))) {
            line.add(pieces.get(at++));
        }
        int end = line.size();
        while (line.get(end - 1).isComment()) {
            end--;
        }
        at -= line.size() - end;
        lines.lay(line.subList(0, end), 0);
    }

    private static boolean begins(Piece piece) {
        return piece.is("import") || piece.is("rule");
    }

    private void rule() {
        Blocks blocks = new Blocks(pieces, at, lines);
        blocks.header();
        blocks.conditions();
        blocks.conclusions();
        at = blocks.at();
    }
}
