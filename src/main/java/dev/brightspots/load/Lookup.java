package dev.brightspots.load;

import dev.brightspots.text.Nearest;
import dev.brightspots.text.Quote;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the unit, metric or practice that a cell names; says of an unknown one what was meant, or why it is not there. */
final class Lookup<T> {
    /** Comparing each misspelt name with each known one is only worth it while it is quick. */
    private static final int MOST_COMPARISONS = 2_000_000;

    private final String what;
    private final String home;
    private final Map<String, T> known;
    private final Map<String, String> refused;
    private final Map<String, String> advice = new HashMap<>();
    private long comparisons;

    /**
     * Finds among what is known.
     *
     * @param what the word for one of them, for example {@code unit}
     * @param home the file that defines them
     * @param refused those that were refused there, each with its place
     */
    Lookup(String what, String home, Map<String, T> known, Map<String, String> refused) {
        this.what = what;
        this.home = home;
        this.known = known;
        this.refused = refused;
    }

    /** The one of that name. */
    T find(int column, String name) {
        T found = known.get(name);
        if (found == null) {
            String place = refused.get(name);
            throw place == null
                    ? new BadCell(column, "the " + what + " " + Quote.of(name) + " is not in " + home, advice(name))
                    : new BadCell(
                            column,
                            "the " + what + " " + Quote.of(name) + " was refused (" + place + ")",
                            "correct that row first.");
        }
        return found;
    }

    /** The one of that name, if there is one. */
    Optional<T> tryFind(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** What to do about a name that is not known, without the leading "Maybe". */
    String advice(String name) {
        String given = advice.get(name);
        if (given != null) {
            return given;
        }
        comparisons += known.size();
        if (comparisons > MOST_COMPARISONS) {
            return "add it to " + home + ", or correct its spelling.";
        }
        String fresh = known.size() > 12 && Nearest.to(name, known.keySet()).isEmpty()
                ? "add it to " + home + "."
                : Nearest.advice(name, known.keySet());
        advice.put(name, fresh);
        return fresh;
    }
}
