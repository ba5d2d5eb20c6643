package dev.brightspots.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.plan.Course.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sessions fit into the weeks and their hours. */
class ScheduleTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);
    private static final double ROUNDING = 1e-9;

    private static Schedule schedule(int weeks, double hoursPerWeek) {
        return new Schedule(Optional.of(THURSDAY), weeks, hoursPerWeek);
    }

    @Test
    void itBeginsOnTheMondayAfterTheStartAndEndsOnASunday() {
        Schedule schedule = schedule(13, 2);
        assertThat(schedule.monday(1)).contains(LocalDate.of(2026, 10, 5));
        assertThat(schedule.last()).contains(LocalDate.of(2027, 1, 3));
        assertThat(new Schedule(Optional.of(LocalDate.of(2026, 10, 5)), 1, 2).monday(1))
                .as("a Monday is its own")
                .contains(LocalDate.of(2026, 10, 5));
        assertThat(schedule.last().orElseThrow().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void whatComesFirstBeginsFirstAndTheNextTakesWhatIsLeft() {
        Schedule schedule = schedule(13, 2);
        assertThat(schedule.take(3, List.of("a", "b", "c")))
                .extracting(Session::week, Session::hours, Session::steps)
                .containsExactly(tuple(1, 2.0, List.of("a")), tuple(2, 1.0, List.of("b", "c")));
        assertThat(schedule.take(2, List.of()))
                .extracting(Session::week, Session::hours)
                .containsExactly(tuple(2, 1.0), tuple(3, 1.0));
    }

    @Test
    void noSessionIsLongerThanTwoHoursUnlessTheWeeksAreTooFew() {
        assertThat(schedule(13, 9).take(7, List.of()))
                .extracting(Session::hours)
                .containsExactly(2.0, 2.0, 2.0, 1.0);
        assertThat(schedule(2, 9).take(10, List.of()))
                .extracting(Session::hours)
                .containsExactly(5.0, 5.0);
    }

    @Test
    void withoutTimeThereAreWeeksButNoDays() {
        Schedule schedule = new Schedule(Optional.empty(), 4, 2);
        assertThat(schedule.last()).isEmpty();
        assertThat(schedule.take(2, List.of()))
                .singleElement()
                .satisfies(session -> assertThat(session.day()).isEmpty());
    }

    @Test
    void hoursAddUpStepsKeepTheirOrderAndNoWeekIsTooFull() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double perWeek = 0.5 + random.nextDouble() * 4;
            int weeks = 1 + random.nextInt(20);
            Schedule schedule = schedule(weeks, perWeek);
            double left = perWeek * weeks;
            List<Session> all = new ArrayList<>();
            for (int item = 0; item < 3; item++) {
                double hours = left * random.nextDouble() * 0.5;
                left -= hours;
                List<String> steps = Arrays.asList("abcdefg".split("")).subList(0, random.nextInt(8));
                List<Session> sessions = schedule.take(hours, steps);
                assertThat(sessions).isSortedAccordingTo((one, other) -> Integer.compare(one.week(), other.week()));
                assertThat(sessions.stream().mapToDouble(Session::hours).sum()).isCloseTo(hours, within(ROUNDING));
                assertThat(sessions.stream().flatMap(one -> one.steps().stream()))
                        .containsExactlyElementsOf(steps);
                all.addAll(sessions);
            }
            Map<Integer, Double> byWeek = all.stream()
                    .collect(Collectors.groupingBy(Session::week, Collectors.summingDouble(Session::hours)));
            assertThat(byWeek.values())
                    .as("seed %d", seed)
                    .allSatisfy(hours -> assertThat(hours).isLessThanOrEqualTo(perWeek + ROUNDING));
        }
    }
}
