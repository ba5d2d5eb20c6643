package dev.brightspots.api.packs;

import dev.brightspots.api.packs.Refused.Attempt;
import dev.brightspots.api.packs.RulePackBook.Kind;
import dev.brightspots.api.packs.RulePackBook.Signed;
import dev.brightspots.text.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The packs that were to become live and did not, each told once for one content. */
final class RefusedPacks {
    private static final int MOST_PROBLEMS = 100;

    private final RulePackBook book;
    private volatile Map<Attempt, Refused> last = Map.of();

    RefusedPacks(RulePackBook book) {
        this.book = book;
    }

    /** The last of each kind, as long as none of its kind has become live since. */
    List<Refused> all() {
        return List.copyOf(last.values());
    }

    /** Takes the place of the one before it, and is noted if it is news: that is answered. */
    boolean refuse(Refused refused) {
        Refused before = last.get(refused.attempt());
        Map<Attempt, Refused> all = copy();
        all.put(refused.attempt(), refused);
        last = Collections.unmodifiableMap(all);
        if (before != null
                && before.hash().equals(refused.hash())
                && before.problems().equals(refused.problems())) {
            return false;
        }
        note(refused.hash(), refused.name(), refused.by(), refused.problems());
        return true;
    }

    void forget(Attempt attempt) {
        Map<Attempt, Refused> others = copy();
        others.remove(attempt);
        last = Collections.unmodifiableMap(others);
    }

    private Map<Attempt, Refused> copy() {
        Map<Attempt, Refused> copy = new EnumMap<>(Attempt.class);
        copy.putAll(last);
        return copy;
    }

    /** Notes it in the history, but not again and again where a server starts with the same bad folder. */
    void note(String hash, String name, Signed by, List<Problem> problems) {
        String text =
                problems.stream().limit(MOST_PROBLEMS).map(Problem::toString).collect(Collectors.joining("\n"));
        boolean noted = book.history(0, 1).items().stream()
                .anyMatch(event -> event.kind() == Kind.REFUSED
                        && event.hash().equals(hash)
                        && event.problems().equals(text));
        if (!noted) {
            book.refused(hash, name, by, text);
        }
    }
}
