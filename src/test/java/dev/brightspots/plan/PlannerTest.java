package dev.brightspots.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Capacity.Own;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What units work on, and why not on more. */
class PlannerTest extends Planning {
    @Test
    void withRoomForAllTheGreatestGainComesFirst() {
        assertThat(plan(
                        offer("1", "b", "checklist", "wins", 0.1),
                        offer("2", "b", "sponsor", "size", 0.3),
                        offer("3", "a", "quote", "days", 0.2)))
                .containsExactly(of("a", List.of("3")), of("b", List.of("2", "1")));
    }

    @Test
    void nothingOfferedNothingPlanned() {
        assertThat(plan()).isEmpty();
    }

    @Test
    void aUnitLearnsAsMuchAsItCan() {
        company.capacity(new Capacity(1, 9, 100, 9, Map.of()));
        assertThat(plan(offer("1", "a", "checklist", "wins", 0.1), offer("2", "a", "sponsor", "size", 0.3)))
                .containsExactly(of("a", List.of("2"), left("1", Because.CAPACITY)));
    }

    @Test
    void aUnitsOwnCapacityComesFirst() {
        company.capacity(new Capacity(
                1,
                9,
                100,
                9,
                Map.of(
                        new UnitId("a"),
                                new Own(
                                        OptionalInt.of(2),
                                        OptionalInt.empty(),
                                        OptionalDouble.empty(),
                                        Set.of(),
                                        Set.of()),
                        new UnitId("b"),
                                new Own(
                                        OptionalInt.of(0),
                                        OptionalInt.empty(),
                                        OptionalDouble.empty(),
                                        Set.of(),
                                        Set.of()))));
        assertThat(plan(
                        offer("1", "a", "checklist", "wins", 0.1),
                        offer("2", "a", "sponsor", "size", 0.3),
                        offer("3", "b", "sponsor", "size", 0.3)))
                .containsExactly(of("a", List.of("2", "1")), of("b", List.of(), left("3", Because.CAPACITY)));
    }

    @Test
    void theHoursOfAllItemsFitIntoTheWeeks() {
        company.capacity(new Capacity(9, 9, 1.9, 9, Map.of()));
        assertThat(plan(offer("1", "a", "checklist", "wins", 0.1), offer("2", "a", "sponsor", "size", 0.3)))
                .as("12 + 8 hours do not fit into 10 weeks of 1.9")
                .containsExactly(of("a", List.of("2"), left("1", Because.CAPACITY)));
        company.capacity(new Capacity(9, 9, 2, 9, Map.of()));
        assertThat(plan(offer("1", "a", "checklist", "wins", 0.1), offer("2", "a", "sponsor", "size", 0.3)))
                .containsExactly(of("a", List.of("2", "1")));
    }

    @Test
    void aSourceTeachesThoseWhoGainMost() {
        company.capacity(new Capacity(9, 2, 100, 9, Map.of()));
        assertThat(plan(
                        offer("1", "a", "checklist", "wins", 0.1),
                        offer("2", "b", "checklist", "wins", 0.3),
                        offer("3", "c", "checklist", "wins", 0.2)))
                .containsExactly(
                        of("a", List.of(), left("1", Because.SOURCE_FULL)),
                        of("b", List.of("2")),
                        of("c", List.of("3")));
    }

    @Test
    void oneItemMovesAMetricAndOnePracticeIsTakenUpOnce() {
        assertThat(plan(
                        offer("1", "a", "checklist", "wins", 0.3),
                        offer("2", "a", "quote", "wins", 0.2),
                        offer("3", "b", "quote", "wins", 0.2),
                        offer("4", "b", "quote", "days", 0.1)))
                .containsExactly(
                        of("a", List.of("1"), left("2", Because.SAME_METRIC)),
                        of("b", List.of("3"), left("4", Because.SAME_METRIC)));
    }

    @Test
    void whatConflictsWithWhatIsDoneOrTakenUpIsLeftOutEitherWayRound() {
        doing.put(new UnitId("c"), Set.of(new PracticeId("freedom")));
        assertThat(plan(
                        offer("1", "a", "checklist", "wins", 0.3),
                        offer("2", "a", "freedom", "days", 0.2),
                        offer("3", "b", "freedom", "days", 0.3),
                        offer("4", "b", "checklist", "wins", 0.2),
                        offer("5", "c", "checklist", "wins", 0.2)))
                .containsExactly(
                        of("a", List.of("1"), left("2", Because.CONFLICT)),
                        of("b", List.of("3"), left("4", Because.CONFLICT)),
                        of("c", List.of(), left("5", Because.CONFLICT)));
    }

    @Test
    void whatIsRequiredHasToBeDoneAlready() {
        doing.put(new UnitId("b"), Set.of(new PracticeId("checklist")));
        assertThat(plan(
                        offer("1", "a", "checklist", "wins", 0.3),
                        offer("2", "a", "review", "size", 0.2),
                        offer("3", "b", "review", "size", 0.2)))
                .containsExactly(of("a", List.of("1"), left("2", Because.REQUIRES)), of("b", List.of("3")));
    }

    @Test
    void whatIsLeftOutTakesNoPlaceFromOthers() {
        company.capacity(new Capacity(1, 1, 100, 9, Map.of()));
        assertThat(plan(
                        offer("1", "a", "sponsor", "size", 0.4),
                        from(offer("2", "a", "checklist", "wins", 0.3), "other"),
                        from(offer("3", "b", "checklist", "wins", 0.2), "other")))
                .containsExactly(of("a", List.of("1"), left("2", Because.CAPACITY)), of("b", List.of("3")));
    }

    /** The best would teach two of three; whoever can learn from nobody else has to be among them. */
    @Test
    void theSourceNamedFirstTeachesMostAndLeavesPlacesToThoseWhoHaveNoOther() {
        company.capacity(new Capacity(1, 2, 100, 9, Map.of()));
        Planned planned = Planner.plan(
                company.data(),
                NOW,
                List.of(
                        from(offer("1", "a", "checklist", "wins", 0.4), "best", "second", "third"),
                        from(offer("2", "b", "checklist", "wins", 0.3), "best", "second", "third"),
                        from(offer("3", "c", "sponsor", "size", 0.2), "best")),
                underWay(),
                LIMITS);
        assertThat(planned.teachers())
                .isEqualTo(Map.of("1", new UnitId("best"), "2", new UnitId("second"), "3", new UnitId("best")));
        assertThat(planned.bound()).isEqualTo(planned.gain());
    }

    @Test
    void whatGainsNothingIsNotTakenUp() {
        assertThat(plan(offer("1", "a", "checklist", "wins", 0), offer("2", "a", "sponsor", "size", -0.1)))
                .containsExactly(of("a", List.of(), left("1", Because.SMALL_GAIN), left("2", Because.SMALL_GAIN)));
    }

    @Test
    void theOrderOfOffersDecidesNothing() {
        company.capacity(new Capacity(2, 2, 1.5, 9, Map.of()));
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String[][] kinds = {{"checklist", "wins"}, {"sponsor", "size"}, {"quote", "days"}, {"freedom", "days"}};
            String[] kind = kinds[i % 4];
            offers.add(offer("id" + i, "u" + i / 4, kind[0], kind[1], 0.1 * (1 + i % 3)));
        }
        List<CoachingPlan> first =
                Planner.plan(company.data(), NOW, offers, underWay(), LIMITS).plans();
        assertThat(first).hasSize(10);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(offers, new Random(seed));
            assertThat(Planner.plan(company.data(), NOW, offers, underWay(), LIMITS)
                            .plans())
                    .isEqualTo(first);
        }
        assertThat(first)
                .allSatisfy(plan ->
                        assertThat(plan.items().size() + plan.leftOut().size()).isEqualTo(4));
    }

    @Test
    void aPracticeTheLibraryLacksIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> plan(offer("1", "a", "rumour", "wins", 0.1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The library has no practice rumour");
    }
}
