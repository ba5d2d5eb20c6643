package dev.brightspots.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.measure.Company;
import dev.brightspots.measure.MetricDraft;
import dev.brightspots.measure.PracticeDraft;
import dev.brightspots.plan.Planner.Limits;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice is the best there is, and keeps to every limit. */
class ChoosingTest {
    private static final Period NOW = Period.parse("2026-Q3").orElseThrow();
    private static final Limits LIMITS = new Limits(9_999, 10, 1);
    private static final String[] PRACTICES = {"one", "two", "three", "four", "five", "six"};
    private static final String[] METRICS = {"wins", "size", "days"};
    private static final double MILLIONTH = 1e-6;

    private static SalesData data(Capacity capacity) {
        Company company = Company.of(0, 0).capacity(capacity);
        for (String metric : METRICS) {
            company.metric(MetricDraft.of(metric, Type.RATE));
        }
        return company.practice(PracticeDraft.of("one", "wins").hours(8))
                .practice(PracticeDraft.of("two", "size", "wins").hours(12))
                .practice(PracticeDraft.of("three", "days").hours(3).conflicts("one"))
                .practice(PracticeDraft.of("four", "size").hours(7))
                .practice(PracticeDraft.of("five", "days").hours(11).conflicts("four"))
                .practice(PracticeDraft.of("six", "wins").hours(6))
                .data();
    }

    private static List<Offer> offers(Random random, int units, int sources, double share) {
        List<Offer> offers = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            for (String practice : PRACTICES) {
                if (random.nextDouble() < share) {
                    offers.add(new Offer(
                            practice + "-" + unit,
                            new UnitId("unit-" + unit),
                            new PracticeId(practice),
                            new MetricId(METRICS[random.nextInt(METRICS.length)]),
                            random.nextInt(8) == 0
                                    ? Optional.empty()
                                    : Optional.of(new UnitId("unit-" + random.nextInt(sources))),
                            random.nextInt(4) == 0 ? 0.1 : random.nextDouble() * 0.3,
                            false,
                            false));
                }
            }
        }
        return offers;
    }

    @Test
    void itEqualsTheBestOfAllThatCouldBeChosen() {
        int split = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Capacity capacity = new Capacity(1 + random.nextInt(3), 1 + random.nextInt(2), 1.9, 9, Map.of());
            SalesData data = data(capacity);
            List<Offer> offers = offers(random, 4, 1 + random.nextInt(3), 0.6);
            Planned planned =
                    Planner.plan(data, NOW, offers, new UnderWay(Map.of(), data.capacity(), List.of()), LIMITS);
            assertThat(planned.gain())
                    .as("seed %d", seed)
                    .isCloseTo(best(data, offers, 0, new ArrayList<>()), within(MILLIONTH));
            assertThat(planned.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(planned.gain());
            split += planned.bound() - planned.gain() > MILLIONTH ? 1 : 0;
            keepsToEveryLimit(data, offers, planned);
        }
        assertThat(split).as("cases that prices alone do not settle").isPositive();
    }

    /** Tries each offer with and without, in turn. */
    private static double best(SalesData data, List<Offer> offers, int next, List<Offer> chosen) {
        if (next == offers.size()) {
            return chosen.stream().mapToDouble(Offer::gain).sum();
        }
        double without = best(data, offers, next + 1, chosen);
        chosen.add(offers.get(next));
        double with = isAllowed(data, chosen) ? best(data, offers, next + 1, chosen) : 0;
        chosen.remove(chosen.size() - 1);
        return Math.max(without, with);
    }

    private static boolean isAllowed(SalesData data, List<Offer> chosen) {
        Map<UnitId, List<Offer>> byUnit = chosen.stream().collect(Collectors.groupingBy(Offer::target));
        Map<UnitId, Integer> pupils = new HashMap<>();
        chosen.forEach(offer -> offer.source().ifPresent(source -> pupils.merge(source, 1, Integer::sum)));
        Capacity capacity = data.capacity();
        return pupils.entrySet().stream().allMatch(one -> one.getValue() <= capacity.teaches(one.getKey()))
                && byUnit.entrySet().stream().allMatch(one -> isAllowed(data, one.getKey(), one.getValue()));
    }

    private static boolean isAllowed(SalesData data, UnitId unit, List<Offer> own) {
        List<Practice> practices = own.stream()
                .map(offer -> data.practices().get(offer.practice()))
                .toList();
        return own.size() <= data.capacity().learns(unit)
                && own.stream().map(Offer::metric).distinct().count() == own.size()
                && own.stream().map(Offer::practice).distinct().count() == own.size()
                && practices.stream()
                                .mapToDouble(one -> one.effortHours().orElse(0))
                                .sum()
                        <= data.capacity().hoursPerWeek(unit) * LIMITS.weeks()
                && practices.stream()
                        .noneMatch(one -> practices.stream()
                                .anyMatch(other -> one.conflicts().contains(other.id())));
    }

    private static void keepsToEveryLimit(SalesData data, List<Offer> offers, Planned planned) {
        Map<String, Offer> byId = offers.stream().collect(Collectors.toMap(Offer::id, offer -> offer));
        List<Offer> chosen = planned.plans().stream()
                .flatMap(plan -> plan.items().stream())
                .map(byId::get)
                .toList();
        assertThat(isAllowed(data, chosen)).isTrue();
        assertThat(chosen.stream().mapToDouble(Offer::gain).sum()).isCloseTo(planned.gain(), within(MILLIONTH));
        assertThat(planned.plans()).allSatisfy(plan -> assertThat(plan.items()).doesNotHaveDuplicates());
        assertThat(planned.plans().stream()
                        .mapToInt(plan -> plan.items().size() + plan.leftOut().size())
                        .sum())
                .as("each offer is chosen or left out with a reason")
                .isEqualTo(offers.size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.6})
    void fiveThousandUnitsTakeSeconds(double sources) {
        SalesData data = data(new Capacity(2, 3, 1.9, 9, Map.of()));
        List<Offer> offers = offers(new Random(3), 5_000, (int) (5_000 * sources), 0.8);
        long before = System.nanoTime();
        Planned planned = Planner.plan(data, NOW, offers, new UnderWay(Map.of(), data.capacity(), List.of()), LIMITS);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf(
                Locale.ROOT,
                "%d offers to 5000 units, %.0f sources: gain %.6f, bound %.6f, %.1f s%n",
                offers.size(),
                5_000 * sources,
                planned.gain(),
                planned.bound(),
                took.toMillis() / 1000.0);
        keepsToEveryLimit(data, offers, planned);
        assertThat(planned.bound() - planned.gain()).isBetween(0.0, 0.001);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
}
