package dev.brightspots.advise;

import dev.brightspots.facts.Conclusion;
import java.util.List;

/**
 * What a rule pack concluded, each thing once.
 *
 * @param pack the hash of the rule pack
 * @param conclusions sorted by their text; the same for any order of facts, rule files and threads
 */
public record Advice(String pack, List<Concluded> conclusions) {
    public Advice {
        conclusions = List.copyOf(conclusions);
    }

    /** The conclusions of one type. */
    public <C extends Conclusion> List<C> all(Class<C> type) {
        return conclusions.stream()
                .map(Concluded::conclusion)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
