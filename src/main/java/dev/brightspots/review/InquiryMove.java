package dev.brightspots.review;

import static dev.brightspots.review.InquiryState.ASSIGNED;
import static dev.brightspots.review.InquiryState.CLOSED;
import static dev.brightspots.review.InquiryState.DRAFTED;
import static dev.brightspots.review.InquiryState.FOUND;
import static dev.brightspots.review.InquiryState.OPEN;
import static dev.brightspots.review.InquiryState.PUBLISHED;

import dev.brightspots.people.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody does with an inquiry: the one table of what is possible from which state, and where it leads. */
@SuppressWarnings("ImmutableEnumChecker") // nothing of it is ever changed
public enum InquiryMove {
    ASSIGN(OPEN, ASSIGNED, ASSIGNED, ASSIGNED, FOUND, FOUND, DRAFTED, DRAFTED),
    RECORD(OPEN, FOUND, ASSIGNED, FOUND, FOUND, FOUND, DRAFTED, DRAFTED),
    DRAFT(FOUND, DRAFTED, DRAFTED, DRAFTED),
    PUBLISH(DRAFTED, PUBLISHED),
    CLOSE(OPEN, CLOSED, ASSIGNED, CLOSED, FOUND, CLOSED, DRAFTED, CLOSED),
    REOPEN(CLOSED, OPEN);

    private final Map<InquiryState, InquiryState> ways = new EnumMap<>(InquiryState.class);

    /** @param steps pairs of a state and where it leads from there */
    InquiryMove(InquiryState... steps) {
        for (int i = 0; i < steps.length; i += 2) {
            ways.put(steps[i], steps[i + 1]);
        }
    }

    /** Where it leads from a state; empty if it is not possible there. */
    public Optional<InquiryState> from(InquiryState state) {
        return Optional.ofNullable(ways.get(state));
    }

    /** Whether somebody with this role may do it: nothing becomes a practice without a trainer. */
    public boolean isFor(Role role) {
        return role == Role.TRAINER || role == Role.ADMINISTRATOR;
    }

    /** What somebody with this role may do in this state. */
    public static List<InquiryMove> open(InquiryState state, Role role) {
        return Arrays.stream(values())
                .filter(move -> move.isFor(role) && move.from(state).isPresent())
                .toList();
    }
}
