package dev.brightspots.api.packs;

import dev.brightspots.api.packs.RulePackBook.Signed;
import dev.brightspots.text.Problem;
import java.util.List;

/**
 * A pack that was to become live and did not.
 *
 * @param hash empty if it could not even be read
 * @param problems at least one
 */
public record Refused(Attempt attempt, String name, String hash, Signed by, List<Problem> problems) {
    /** How a pack was to become live. */
    public enum Attempt {
        FOLDER,
        ACTIVATION
    }

    public Refused {
        problems = List.copyOf(problems);
    }
}
