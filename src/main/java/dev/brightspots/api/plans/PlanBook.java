package dev.brightspots.api.plans;

import dev.brightspots.api.RunBook.Page;
import dev.brightspots.review.Decided;
import dev.brightspots.review.Decision;
import dev.brightspots.review.PlanState;
import dev.brightspots.review.Refused;
import dev.brightspots.review.ReviewedPlan;
import java.util.List;
import java.util.Optional;

/** Keeps plans with all that was decided on them. */
public interface PlanBook {
    /**
     * A plan as it is kept.
     *
     * @param run id of the run that proposed it last
     */
    record Kept(ReviewedPlan plan, String run) {}

    /**
     * Which plans, and which page of them.
     *
     * @param below only those of this unit or one below it, as the organisation stands now
     * @param page from 0
     */
    record Filter(Optional<PlanState> state, Optional<String> unit, Optional<String> below, int page, int size) {
        public Filter {
            if (page < 0 || size < 1) {
                throw new IllegalArgumentException("No page " + page + " of size " + size);
            }
        }
    }

    /** What a key stands for was asked before, for something else. */
    final class KeyUsed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Lays the plans of a run before the trainers: as long as reads show that run, those that nobody has decided on before.
     *
     * @param run its id
     */
    void propose(String run, List<ReviewedPlan> plans);

    /**
     * The plans that pass the filter, by period, the latest first, and by unit: those that somebody has decided on, and those that
     * the latest finished run proposes.
     */
    Page<Kept> plans(Filter filter);

    /**
     * The plan of that id.
     *
     * @param below only if it is of this unit or one below it, as the organisation stands now
     */
    Optional<Kept> find(String id, Optional<String> below);

    /**
     * Takes a decision and keeps it, whole or not at all. With a key that was used for the same before, nothing is done again.
     *
     * @param key chosen by who asks, so that asking twice does it once
     * @return the plan as it is then; empty if there is none of that id
     * @throws Refused if it cannot be taken, also because somebody else was quicker
     * @throws KeyUsed if the key was used for another decision
     */
    Optional<Kept> decide(String id, Decision decision, Optional<String> key) throws Refused;

    /** All that was decided so far. */
    Decided decided();
}
