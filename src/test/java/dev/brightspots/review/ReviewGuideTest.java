package dev.brightspots.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide's table of moves is the table of moves. */
class ReviewGuideTest {
    @Test
    void theGuideTellsEveryMoveAsItIs() throws IOException {
        List<String> told = Files.readAllLines(Path.of("docs/reviews.md")).stream()
                .filter(line -> line.startsWith("| `") && line.split("\\|").length == 5)
                .toList();
        List<String> rows =
                Arrays.stream(Move.values()).map(ReviewGuideTest::row).toList();
        assertThat(told).isEqualTo(rows);
    }

    private static String row(Move move) {
        List<PlanState> from = Arrays.stream(PlanState.values())
                .filter(state -> move.from(state).isPresent())
                .toList();
        List<String> to = from.stream()
                .map(state -> words(move.from(state).orElseThrow()))
                .distinct()
                .toList();
        boolean anywhere = from.size() == PlanState.values().length;
        return "| `" + move + "` | "
                + (anywhere ? "any" : from.stream().map(ReviewGuideTest::words).collect(Collectors.joining(", ")))
                + " | " + (anywhere ? "the same" : String.join(", ", to)) + " | " + who(move) + " |";
    }

    private static String who(Move move) {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (move.isFor(role)) {
                roles.add(role.word());
            }
        }
        return roles.size() == Role.values().length ? "everybody" : String.join(", ", roles);
    }

    private static String words(PlanState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
