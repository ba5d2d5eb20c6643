package dev.brightspots.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.Planner.Limits;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Capacity.Own;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is under way, was declined or is to be tried out leaves less to choose from. */
class UnderWayTest extends Planning {
    @Test
    void aRunningPlanOnTheMetricAndADeclinedPracticeAreSaidInstead() {
        company.capacity(new Capacity(
                3,
                9,
                100,
                9,
                Map.of(
                        new UnitId("a"),
                        new Own(
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                Set.of(new PracticeId("checklist")),
                                Set.of(new PracticeId("sponsor"))))));
        assertThat(plan(
                        offer("1", "a", "checklist", "wins", 0.1),
                        offer("2", "a", "sponsor", "size", 0.3),
                        offer("3", "b", "sponsor", "size", 0.2)))
                .containsExactly(
                        of("a", List.of(), left("2", Because.DECLINED), left("1", Because.RUNNING)),
                        of("b", List.of("3")));
    }

    @Test
    void whatWasApprovedTakesPlacesOfTheUnitAndOfItsSource() {
        company.capacity(new Capacity(2, 1, 100, 9, Map.of()));
        decided.add(new UnderWay.Item(
                new UnitId("a"),
                new PracticeId("sponsor"),
                Optional.of(new MetricId("size")),
                Optional.of(new UnitId("teacher"))));
        assertThat(plan(
                        offer("1", "a", "checklist", "wins", 0.1),
                        offer("2", "a", "review", "size", 0.3),
                        new Offer(
                                "3",
                                new UnitId("a"),
                                new PracticeId("checklist"),
                                new MetricId("wins"),
                                List.of(),
                                0.05,
                                false,
                                false),
                        new Offer(
                                "4",
                                new UnitId("a"),
                                new PracticeId("quote"),
                                new MetricId("days"),
                                List.of(),
                                0.04,
                                false,
                                false),
                        offer("5", "b", "checklist", "wins", 0.2)))
                .containsExactly(
                        of(
                                "a",
                                List.of("3"),
                                left("2", Because.RUNNING),
                                left("1", Because.SAME_METRIC),
                                left("4", Because.CAPACITY)),
                        of("b", List.of(), left("5", Because.SOURCE_FULL)));
    }

    @Test
    void whatATrainerDeclinedIsLeftOut() {
        assertThat(plan(new Offer(
                        "1",
                        new UnitId("a"),
                        new PracticeId("checklist"),
                        new MetricId("wins"),
                        List.of(),
                        0.2,
                        false,
                        true)))
                .containsExactly(of("a", List.of(), left("1", Because.DECLINED)));
    }

    @Test
    void pilotsAreDrawnByLotAndAsManyUnitsAreKeptFreeToCompareWith() {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            offers.add(pilot("p" + i, "u" + i, 0.1 + i / 100.0));
            offers.add(offer("o" + i, "u" + i, "freedom", "days", 0.05));
        }
        Set<String> drawn = new TreeSet<>();
        for (int seed = 0; seed < 30; seed++) {
            Map<Because, List<String>> leftOut = new TreeMap<>();
            List<String> pilots = new ArrayList<>();
            for (CoachingPlan plan : Planner.plan(company.data(), NOW, offers, underWay(), new Limits(2, 10, seed))
                    .plans()) {
                plan.items().stream().filter(item -> item.startsWith("p")).forEach(pilots::add);
                plan.leftOut()
                        .forEach(left -> leftOut.computeIfAbsent(left.because(), first -> new ArrayList<>())
                                .add(left.recommendation()));
            }
            assertThat(pilots).hasSize(2);
            assertThat(leftOut.get(Because.PILOT_FULL)).hasSize(6);
            assertThat(leftOut.get(Because.HELD_BACK))
                    .as("nothing else on the metric either")
                    .hasSize(4)
                    .filteredOn(id -> id.startsWith("o"))
                    .hasSize(2);
            drawn.addAll(pilots);
        }
        assertThat(drawn).as("nobody is drawn because of the gain").hasSizeGreaterThan(8);
    }

    @Test
    void aPilotThatRunsCountsAndThoseKeptFreeStayFree() {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            offers.add(pilot("p" + i, "u" + i, 0.1));
        }
        Map<String, Because> before = leftOut(plan(offers.toArray(Offer[]::new)));
        List<String> pilots = new ArrayList<>(List.of("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"));
        pilots.removeAll(before.keySet());
        Own running = new Own(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Set.of(new PracticeId("quote")),
                Set.of());
        company.capacity(new Capacity(
                9,
                9,
                100,
                9,
                Map.of(
                        new UnitId(pilots.get(0).replace('p', 'u')),
                        running,
                        new UnitId(pilots.get(1).replace('p', 'u')),
                        running)));
        Map<String, Because> after = leftOut(plan(offers.toArray(Offer[]::new)));
        before.forEach((id, because) -> assertThat(after).containsEntry(id, because));
        pilots.forEach(id -> assertThat(after).containsEntry(id, Because.RUNNING));
    }

    private static Map<String, Because> leftOut(List<CoachingPlan> plans) {
        Map<String, Because> leftOut = new TreeMap<>();
        plans.forEach(plan -> plan.leftOut().forEach(left -> leftOut.put(left.recommendation(), left.because())));
        return leftOut;
    }
}
