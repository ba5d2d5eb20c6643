package dev.brightspots.review;

import static dev.brightspots.review.InquiryState.ASSIGNED;
import static dev.brightspots.review.InquiryState.CLOSED;
import static dev.brightspots.review.InquiryState.DRAFTED;
import static dev.brightspots.review.InquiryState.FOUND;
import static dev.brightspots.review.InquiryState.OPEN;
import static dev.brightspots.review.InquiryState.PUBLISHED;

import dev.brightspots.people.Access;
import dev.brightspots.people.Person;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody does with an inquiry: the one table of who may do what, from which state, and where it leads. */
@SuppressWarnings("ImmutableEnumChecker") // nothing of it is ever changed
public enum InquiryMove {
    ASSIGN(Access.RECORD_FINDINGS, OPEN, ASSIGNED, ASSIGNED, ASSIGNED, FOUND, FOUND, DRAFTED, DRAFTED),
    RECORD(Access.RECORD_FINDINGS, OPEN, FOUND, ASSIGNED, FOUND, FOUND, FOUND, DRAFTED, DRAFTED),
    DRAFT(Access.RECORD_FINDINGS, FOUND, DRAFTED, DRAFTED, DRAFTED),
    /** The library is for the whole organisation. */
    PUBLISH(Access.KEEP_PRACTICES, DRAFTED, PUBLISHED),
    CLOSE(Access.RECORD_FINDINGS, OPEN, CLOSED, ASSIGNED, CLOSED, FOUND, CLOSED, DRAFTED, CLOSED),
    REOPEN(Access.RECORD_FINDINGS, CLOSED, OPEN);

    private final Access access;
    private final Map<InquiryState, InquiryState> ways = new EnumMap<>(InquiryState.class);

    /**
     * A move.
     *
     * @param access what somebody must be allowed to do who takes it
     * @param steps pairs of a state and where it leads from there
     */
    InquiryMove(Access access, InquiryState... steps) {
        this.access = access;
        for (int i = 0; i < steps.length; i += 2) {
            ways.put(steps[i], steps[i + 1]);
        }
    }

    /** Where it leads from a state; empty if it is not possible there. */
    public Optional<InquiryState> from(InquiryState state) {
        return Optional.ofNullable(ways.get(state));
    }

    /** What somebody must be allowed to do who takes it: nothing becomes a practice without a trainer. */
    public Access access() {
        return access;
    }

    /** What this person may do in this state. */
    public static List<InquiryMove> open(InquiryState state, Person person) {
        return Arrays.stream(values())
                .filter(move -> move.access.allows(person) && move.from(state).isPresent())
                .toList();
    }
}
