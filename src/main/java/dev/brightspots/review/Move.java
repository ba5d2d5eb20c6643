package dev.brightspots.review;

import dev.brightspots.people.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody does with a plan: the one table of who may do what, from which state, and where it leads. */
@SuppressWarnings("ImmutableEnumChecker") // nothing of it is ever changed
public enum Move {
    TAKE_UP(PlanState.IN_REVIEW, Who.REVIEWERS, PlanState.PROPOSED),
    APPROVE(PlanState.APPROVED, Who.REVIEWERS, PlanState.IN_REVIEW),
    CHANGE(PlanState.CHANGED, Who.REVIEWERS, PlanState.IN_REVIEW, PlanState.APPROVED, PlanState.CHANGED),
    DECLINE(PlanState.DECLINED, Who.REVIEWERS, PlanState.IN_REVIEW),
    REOPEN(PlanState.IN_REVIEW, Who.REVIEWERS, PlanState.DECLINED, PlanState.APPROVED, PlanState.CHANGED),
    START(PlanState.RUNNING, Who.DOERS, PlanState.APPROVED, PlanState.CHANGED),
    FINISH(PlanState.DONE, Who.DOERS, PlanState.RUNNING),
    STOP(PlanState.STOPPED, Who.DOERS, PlanState.APPROVED, PlanState.CHANGED, PlanState.RUNNING),
    /** Words only: possible in every state, and changes none. */
    COMMENT(Who.EVERYBODY);

    /** Who does which sort of thing. */
    private static final class Who {
        private static final Set<Role> REVIEWERS = EnumSet.of(Role.TRAINER, Role.ADMINISTRATOR);
        private static final Set<Role> DOERS = EnumSet.of(Role.MANAGER, Role.TRAINER, Role.ADMINISTRATOR);
        private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    }

    private final Set<Role> roles;
    private final Map<PlanState, PlanState> ways = new EnumMap<>(PlanState.class);

    Move(PlanState to, Set<Role> roles, PlanState... from) {
        this.roles = Collections.unmodifiableSet(roles);
        Arrays.asList(from).forEach(state -> ways.put(state, to));
    }

    Move(Set<Role> roles) {
        this.roles = Collections.unmodifiableSet(roles);
        Arrays.asList(PlanState.values()).forEach(state -> ways.put(state, state));
    }

    /** Where it leads from a state; empty if it is not possible there. */
    public Optional<PlanState> from(PlanState state) {
        return Optional.ofNullable(ways.get(state));
    }

    /** Whether somebody with this role may do it. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** What somebody with this role may do with a plan in this state. */
    public static List<Move> open(PlanState state, Role role) {
        return Arrays.stream(values())
                .filter(move -> move.isFor(role) && move.from(state).isPresent())
                .toList();
    }
}
