package dev.brightspots.review;

import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants done with a plan.
 *
 * @param version of the plan that this person has seen
 * @param words in the person's own words; may be empty
 * @param items for a change: those to be kept, as they are to be; those that are not named are dropped for the reason given
 */
public record Decision(
        int version,
        Move move,
        Person by,
        Instant at,
        Optional<Reason> reason,
        String words,
        List<PlanItem.Edit> items) {
    public Decision {
        items = List.copyOf(items);
    }

    /**
     * What was done, for the history.
     *
     * @param version of the plan that came of it
     * @param dropped items that were taken out
     */
    public record Made(
            int version,
            Move move,
            PlanState from,
            PlanState to,
            PersonId by,
            Instant at,
            Optional<Reason> reason,
            String words,
            List<PlanItem> dropped) {
        public Made {
            dropped = List.copyOf(dropped);
        }
    }
}
