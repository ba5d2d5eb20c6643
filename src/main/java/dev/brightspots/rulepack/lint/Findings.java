package dev.brightspots.rulepack.lint;

import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** What the checks have found so far. */
final class Findings {
    private final List<Problem> found = new ArrayList<>();

    void add(Check check, Place place, String what, String maybe) {
        found.add(check.problem(place, what, maybe));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
