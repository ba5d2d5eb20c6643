package dev.brightspots.advise.evaluate;

import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a condition on the facts that came nearest to it, with what became of its parts.
 *
 * @param text the condition as its author wrote it, on one line
 * @param values the same with its values, or the fact that came nearest; empty where the parts say it
 * @param parts what it is made of; empty for a single comparison
 */
public record Judged(Place place, String text, String values, Answer answer, List<Judged> parts) {
    /** Whether a condition held. */
    public enum Answer {
        YES,
        NO,
        /** A condition before it gave no value for a name in it. */
        UNKNOWN;

        static Answer of(boolean held) {
            return held ? YES : NO;
        }

        /** What holds if all of these have to. */
        static Answer ofAll(List<Judged> parts) {
            if (parts.stream().anyMatch(part -> part.answer() == NO)) {
                return NO;
            }
            return parts.stream().allMatch(part -> part.answer() == YES) ? YES : UNKNOWN;
        }
    }

    private static final int TEXT_WIDTH = 52;

    public Judged {
        parts = List.copyOf(parts);
    }

    /** How many single comparisons held, less those that did not, in it and in its parts. */
    int near() {
        if (!parts.isEmpty()) {
            return parts.stream().mapToInt(Judged::near).sum();
        }
        return switch (answer) {
            case YES -> 1;
            case NO -> -1;
            case UNKNOWN -> 0;
        };
    }

    Judged withoutParts() {
        return new Judged(place, text, values, answer, List.of());
    }

    /** One line for it and one for each part: the answer, the condition, its values. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        addTo(lines, "");
        return lines;
    }

    private void addTo(List<String> lines, String indent) {
        String mark = switch (answer) {
            case YES -> "yes  ";
            case NO -> "NO   ";
            case UNKNOWN -> "?    ";
        };
        String what = indent + text;
        lines.add((mark + what + " ".repeat(Math.max(2, TEXT_WIDTH - what.length())) + values).stripTrailing());
        parts.forEach(part -> part.addTo(lines, indent + "  "));
    }
}
