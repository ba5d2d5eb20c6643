package dev.brightspots.api.packs;

import dev.brightspots.api.Engine;
import dev.brightspots.text.Problem;
import java.util.List;

/** The last step before a good pack becomes live: may it change what it changes? */
@FunctionalInterface
public interface Gate {
    /** Lets every good pack pass. */
    Gate OPEN = (live, next) -> List.of();

    /**
     * What stands against it; empty if it may pass.
     *
     * @param live what runs are made with now
     * @param next what they would be made with
     */
    List<Problem> objections(Engine live, Engine next);
}
