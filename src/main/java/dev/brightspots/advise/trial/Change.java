package dev.brightspots.advise.trial;

import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something with one thing in it changed.
 *
 * @param result as it is then
 * @param what changed, as the rest of a sentence such as "`q <= $fdr` becomes `q < $fdr`"
 * @param nudge a number that is another with it
 */
record Change<T>(T result, Place place, String what, Optional<Nudge> nudge) {
    Change(T result, Place place, String what) {
        this(result, place, what, Optional.empty());
    }

    <R> Change<R> in(Function<T, R> around) {
        return new Change<>(around.apply(result), place, what, nudge);
    }

    /** A list with one of its items changed. */
    static <T> List<Change<List<T>>> inEach(List<T> items, Function<T, List<Change<T>>> changes) {
        List<Change<List<T>>> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            changes.apply(items.get(i))
                    .forEach(change -> found.add(change.in(changed -> {
                        List<T> all = new ArrayList<>(items);
                        all.set(at, changed);
                        return all;
                    })));
        }
        return found;
    }

    static <T> List<T> without(List<T> items, int at) {
        List<T> rest = new ArrayList<>(items);
        rest.remove(at);
        return rest;
    }
}
