package dev.brightspots.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.measure.Company;
import dev.brightspots.measure.MetricDraft;
import dev.brightspots.measure.PracticeDraft;
import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.CoachingPlan.LeftOut;
import dev.brightspots.plan.Planner.Limits;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Capacity.Own;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What units work on, and why not on more. */
class PlannerTest {
    private static final Period NOW = Period.parse("2026-Q3").orElseThrow();
    private static final Limits LIMITS = new Limits(2, 10, 1);
    private static final Capacity WIDE = new Capacity(9, 9, 100, 9, Map.of());

    private final Company company = Company.of(0, 0)
            .metric(MetricDraft.of("wins", Type.RATE))
            .metric(MetricDraft.of("size", Type.MEAN))
            .metric(MetricDraft.of("days", Type.MEAN))
            .practice(PracticeDraft.of("checklist", "wins").hours(8))
            .practice(PracticeDraft.of("sponsor", "size").hours(12))
            .practice(PracticeDraft.of("quote", "days", "wins"))
            .practice(PracticeDraft.of("review", "size").requires("checklist"))
            .practice(PracticeDraft.of("freedom", "days").conflicts("checklist"))
            .capacity(WIDE);

    private final Map<UnitId, Set<PracticeId>> doing = new java.util.HashMap<>();
    private final List<UnderWay.Item> decided = new ArrayList<>();

    private List<CoachingPlan> plan(Offer... offers) {
        return Planner.plan(company.data(), NOW, List.of(offers), underWay(), LIMITS)
                .plans();
    }

    private UnderWay underWay() {
        return new UnderWay(doing, company.data().capacity(), decided);
    }

    private static Offer offer(String id, String target, String practice, String metric, double gain) {
        return new Offer(
                id,
                new UnitId(target),
                new PracticeId(practice),
                new MetricId(metric),
                Optional.of(new UnitId("teacher")),
                gain,
                false,
                false);
    }

    private static Offer pilot(String id, String target, double gain) {
        return new Offer(
                id,
                new UnitId(target),
                new PracticeId("quote"),
                new MetricId("days"),
                Optional.empty(),
                gain,
                true,
                false);
    }

    private static CoachingPlan of(String unit, List<String> items, LeftOut... leftOut) {
        return new CoachingPlan(new UnitId(unit), NOW, items, List.of(leftOut));
    }

    private static LeftOut left(String id, Because because) {
        return new LeftOut(id, because);
    }

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
                                Optional.empty(),
                                0.05,
                                false,
                                false),
                        new Offer(
                                "4",
                                new UnitId("a"),
                                new PracticeId("quote"),
                                new MetricId("days"),
                                Optional.empty(),
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
                        Optional.empty(),
                        0.2,
                        false,
                        true)))
                .containsExactly(of("a", List.of(), left("1", Because.DECLINED)));
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

    @Test
    void whatIsLeftOutTakesNoPlaceFromOthers() {
        company.capacity(new Capacity(1, 1, 100, 9, Map.of()));
        assertThat(plan(
                        offer("1", "a", "sponsor", "size", 0.4),
                        new Offer(
                                "2",
                                new UnitId("a"),
                                new PracticeId("checklist"),
                                new MetricId("wins"),
                                Optional.of(new UnitId("other")),
                                0.3,
                                false,
                                false),
                        new Offer(
                                "3",
                                new UnitId("b"),
                                new PracticeId("checklist"),
                                new MetricId("wins"),
                                Optional.of(new UnitId("other")),
                                0.2,
                                false,
                                false)))
                .containsExactly(of("a", List.of("1"), left("2", Because.CAPACITY)), of("b", List.of("3")));
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
