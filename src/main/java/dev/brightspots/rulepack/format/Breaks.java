package dev.brightspots.rulepack.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a condition or conclusion that is too long for a line is parted. */
final class Breaks {
    /** From the one that holds the largest parts together. */
    enum Kind {
        CONDITIONS,
        SECTIONS,
        ITEMS,
        ALTERNATIVES,
        DEMANDS;

        /** Whether the sign that parts them begins the second part. */
        boolean standsBefore() {
            return this == CONDITIONS || this == ALTERNATIVES || this == DEMANDS;
        }
    }

    private record Point(int depth, Kind kind) {
        boolean isOutside(Point other) {
            return depth < other.depth || (depth == other.depth && kind.compareTo(other.kind) < 0);
        }
    }

    private final Optional<Kind> kind;
    private final List<List<Piece>> parts;

    private Breaks(Optional<Kind> kind, List<List<Piece>> parts) {
        this.kind = kind;
        this.parts = parts;
    }

    /** The outermost parts of a stretch of pieces; one part if there is nothing to part. */
    static Breaks of(List<Piece> pieces) {
        List<Optional<Point>> points = points(pieces);
        Optional<Point> outermost = points.stream().flatMap(Optional::stream).reduce((a, b) -> b.isOutside(a) ? b : a);
        List<List<Piece>> parts = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        boolean ended = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean parts2 = points.get(i).equals(outermost) && outermost.isPresent();
            boolean before = parts2 && outermost.get().kind().standsBefore();
            boolean trails =
                    piece.isComment() && piece.breaks() == 0 && !piece.text().contains("\n");
            if (!part.isEmpty() && !trails && (ended || before || piece.needsItsLine())) {
                parts.add(part);
                part = new ArrayList<>();
            }
            ended = trails ? ended || piece.needsItsLine() : piece.needsItsLine() || (parts2 && !before);
            part.add(piece);
        }
        parts.add(part);
        return new Breaks(outermost.map(Point::kind), parts);
    }

    private static List<Optional<Point>> points(List<Piece> pieces) {
        List<Optional<Point>> points = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is(")")) {
                depth--;
            }
            // A sign at an edge has nothing to part.
            int at = depth;
            points.add(
                    i > 0 && i + 1 < pieces.size() ? kind(piece).map(kind -> new Point(at, kind)) : Optional.empty());
            if (piece.is("(")) {
                depth++;
            }
        }
        return points;
    }

    private static Optional<Kind> kind(Piece piece) {
        return piece.is("and") || piece.is("or")
                ? Optional.of(Kind.CONDITIONS)
                : piece.is(";")
                        ? Optional.of(Kind.SECTIONS)
                        : piece.is(",")
                                ? Optional.of(Kind.ITEMS)
                                : piece.is("||")
                                        ? Optional.of(Kind.ALTERNATIVES)
                                        : piece.is("&&") ? Optional.of(Kind.DEMANDS) : Optional.empty();
    }

    List<List<Piece>> parts() {
        return parts;
    }

    /** Whether several parts may share a line: a list is filled, everything else is one below the other. */
    boolean mayShareALine() {
        return kind.equals(Optional.of(Kind.ITEMS));
    }
}
