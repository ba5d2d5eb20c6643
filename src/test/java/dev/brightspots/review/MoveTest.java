package dev.brightspots.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.people.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what with a plan, from which state, and where it leads: the whole table. */
class MoveTest {
    private static final String TABLE = """
            PROPOSED   TAKE_UP>IN_REVIEW COMMENT
            IN_REVIEW  APPROVE>APPROVED CHANGE>CHANGED DECLINE>DECLINED COMMENT
            APPROVED   CHANGE>CHANGED REOPEN>IN_REVIEW START>RUNNING STOP>STOPPED COMMENT
            CHANGED    CHANGE REOPEN>IN_REVIEW START>RUNNING STOP>STOPPED COMMENT
            DECLINED   REOPEN>IN_REVIEW COMMENT
            RUNNING    FINISH>DONE STOP>STOPPED COMMENT
            DONE       COMMENT
            STOPPED    COMMENT
            """;

    private static final Map<Role, String> ROLES = Map.of(
            Role.MANAGER, "START FINISH STOP COMMENT",
            Role.TRAINER, "TAKE_UP APPROVE CHANGE DECLINE REOPEN START FINISH STOP COMMENT",
            Role.SALES_OPS, "COMMENT",
            Role.ADMINISTRATOR, "TAKE_UP APPROVE CHANGE DECLINE REOPEN START FINISH STOP COMMENT");

    @Test
    void eachStateAllowsWhatTheTableSaysAndNothingElse() {
        String table = Arrays.stream(PlanState.values())
                .map(state -> "%-10s %s\n"
                        .formatted(
                                state,
                                Arrays.stream(Move.values())
                                        .flatMap(move -> move.from(state).stream()
                                                .map(to -> to == state ? move.name() : move + ">" + to))
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining());
        assertThat(table).isEqualTo(TABLE);
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse() {
        for (Role role : Role.values()) {
            assertThat(Stream.of(Move.values()).filter(move -> move.isFor(role)).map(Move::name))
                    .as(role.name())
                    .containsExactly(ROLES.get(role).split(" "));
        }
    }

    @Test
    void whatIsOpenIsWhatBothTablesAllow() {
        for (PlanState state : PlanState.values()) {
            for (Role role : Role.values()) {
                assertThat(Move.open(state, role))
                        .containsExactlyElementsOf(Stream.of(Move.values())
                                .filter(move ->
                                        move.isFor(role) && move.from(state).isPresent())
                                .toList())
                        .contains(Move.COMMENT);
            }
        }
        assertThat(Move.open(PlanState.APPROVED, Role.MANAGER)).containsExactly(Move.START, Move.STOP, Move.COMMENT);
    }
}
