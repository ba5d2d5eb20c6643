package dev.brightspots.load;

import dev.brightspots.text.Entries;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Checks ids that YAML lists define, and those that they refer to. */
final class Ids {
    private Ids() {}

    /** Collects the ids of a list of mappings, good or not, and notes those that stand twice. */
    static void collect(List<Node> items, String what, Map<String, Node> ids, List<Problem> problems) {
        for (Node item : items) {
            if (item instanceof Node.Fields fields && fields.entries().get("id") instanceof Node.Word id) {
                Node first = ids.putIfAbsent(id.text(), id);
                if (first != null) {
                    problems.add(Problem.error(
                            id.place(),
                            "the " + what + " " + Quote.of(id.text()) + " is defined twice (first in line "
                                    + first.place().line() + ")",
                            "give it another id, or remove one of them."));
                }
            }
        }
    }

    /** The ids that a key lists and that are known; the others are noted. */
    static List<Node.Word> known(
            Entries entries, String key, String what, Collection<String> known, List<Problem> problems) {
        return entries.words(key).stream()
                .filter(word -> {
                    boolean there = known.contains(word.text());
                    if (!there) {
                        problems.add(Problem.error(
                                word.place(),
                                "'" + key + "' of " + entries.label() + " names an unknown " + what + " "
                                        + Quote.of(word.text()),
                                Nearest.advice(word.text(), known)));
                    }
                    return there;
                })
                .toList();
    }
}
