package dev.brightspots.api.packs;

import dev.brightspots.api.Engine;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.Problem;
import java.util.List;

/** Makes engines of rule packs. */
@FunctionalInterface
public interface Compiler {
    /**
     * Checks and compiles a pack.
     *
     * @throws dev.brightspots.text.BadInput with every problem found, if it cannot be used
     */
    Compiled compile(RulePackFolder rules);

    /** A pack that could run, and has not shown yet that it concludes what its cases say. */
    interface Compiled {
        /** What runs would be made with. */
        Engine engine();

        /** What its author should look at, though it can be used. */
        List<Problem> warnings();

        /**
         * Runs its cases.
         *
         * @throws dev.brightspots.text.BadInput if they cannot be read
         */
        Cases cases();
    }

    /**
     * What came of a pack's cases.
     *
     * @param tried how many there are
     * @param problems what came out otherwise than a case says
     */
    record Cases(int tried, List<Problem> problems) {
        public Cases {
            problems = List.copyOf(problems);
        }
    }
}
