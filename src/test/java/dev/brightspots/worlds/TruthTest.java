package dev.brightspots.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.MetricId;
import dev.brightspots.worlds.Truth.Plant;
import dev.brightspots.worlds.Truth.Plant.Why;
import dev.brightspots.worlds.WorldSpec.Shape;
import dev.brightspots.worlds.WorldSpec.Uptake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The truth holds in itself, and plain sums over the deals find it. */
class TruthTest {
    /** Odds do not average: an effect on every deal is about nine tenths of it on the rate of all deals. */
    private static final double POOLED = 0.9;

    private static final List<World> WORLDS = IntStream.rangeClosed(1, 12)
            .mapToObj(WorldSpec::standard)
            .map(World::make)
            .toList();

    @Test
    void whatIsPlantedForGoodShowsInTheSums() {
        Averages off = new Averages();
        Averages size = new Averages();
        for (World world : WORLDS) {
            Simple simple = new Simple(world);
            for (Plant plant : world.truth().plants()) {
                boolean alone = world.truth().plants().stream()
                                .filter(other -> other.unit().equals(plant.unit())
                                        && other.metric().equals(plant.metric()))
                                .count()
                        == 1;
                if (plant.first() == 0
                        && plant.last() == 7
                        && plant.lead() != 0
                        && plant.why() != Why.TALENT
                        && alone) {
                    double truth = world.truth()
                            .lead(plant.unit(), plant.metric())
                            .orElseThrow()
                            .pooled();
                    off.add(plant.metric().value(), simple.lead(plant.unit(), plant.metric(), 0, 7) - truth);
                    size.add(plant.metric().value(), Math.abs(truth));
                }
            }
        }
        off.all()
                .forEach((metric, mean) ->
                        assertThat(mean).as(metric).isCloseTo(0, within(metric.equals("cancellations") ? 0.12 : 0.05)));
        size.all().forEach((metric, mean) -> assertThat(mean).as(metric).isGreaterThan(0.2));
        assertThat(off.all())
                .containsOnlyKeys("calls", "cancellations", "cycle_days", "deal_size", "deals", "win_rate");
    }

    @Test
    void whatPracticesDoShowsAsADifferenceBeforeAndAfter() {
        Averages seen = new Averages();
        Averages truth = new Averages();
        for (World world : WORLDS) {
            Simple simple = new Simple(world);
            for (Truth.Effect effect : world.truth().effects()) {
                for (Adoption adoption : world.data().adoptions()) {
                    String context = world.truth()
                            .lead(adoption.unit(), effect.metric())
                            .map(Truth.Lead::context)
                            .orElse("");
                    if (adoption.practice().equals(effect.practice()) && context.equals(effect.context())) {
                        int since = world.spec()
                                .shape()
                                .start()
                                .stepsTo(adoption.since().orElseThrow());
                        String key = effect.practice() + " " + effect.metric() + " " + effect.context();
                        seen.add(
                                key,
                                simple.lead(adoption.unit(), effect.metric(), since, 7)
                                        - simple.lead(adoption.unit(), effect.metric(), 0, since - 1));
                        truth.add(key, effect.effect());
                    }
                }
            }
        }
        seen.all().forEach((key, mean) -> {
            boolean rate = key.contains("win_rate") || key.contains("cancellations");
            double expected = (rate ? POOLED : 1) * truth.of(key);
            assertThat(mean).as(key).isCloseTo(expected, within(rate ? 0.15 : 0.04));
        });
        assertThat(truth.of("executive-sponsor deal_size team | segment = midmarket"))
                .isZero();
        assertThat(truth.of("executive-sponsor deal_size team | segment = enterprise"))
                .isEqualTo(0.28);
        assertThat(seen.of("discovery-checklist win_rate team | segment = enterprise"))
                .isBetween(0.38, 0.5);
        assertThat(seen.of("early-discount win_rate team | segment = enterprise"))
                .isBetween(-0.45, -0.27);
    }

    @Test
    void aWindfallIsGoneInTheLatestThird() {
        Averages leads = new Averages();
        for (World world : WORLDS) {
            Simple simple = new Simple(world);
            world.truth().plants().stream()
                    .filter(plant -> plant.why() == Why.LUCK)
                    .forEach(plant -> {
                        leads.add("before", simple.lead(plant.unit(), plant.metric(), 0, 4));
                        leads.add("after", simple.lead(plant.unit(), plant.metric(), 5, 7));
                    });
        }
        assertThat(leads.of("before")).isCloseTo(0.48, within(0.08));
        assertThat(leads.of("after")).isCloseTo(0, within(0.08));
    }

    @Test
    void nobodyIsSpecialInANullWorld() {
        for (int seed = 1; seed <= 3; seed++) {
            World world = World.make(WorldSpec.nullWorld(seed));
            Truth truth = world.truth();
            assertThat(truth.plants()).isEmpty();
            assertThat(truth.spots()).isEmpty();
            assertThat(truth.behind()).isEmpty();
            assertThat(truth.choices()).isEmpty();
            assertThat(truth.effects()).isNotEmpty().allMatch(effect -> effect.effect() == 0);
            assertThat(truth.leads())
                    .filteredOn(lead -> !lead.metric().equals(Selling.REVENUE))
                    .allMatch(lead -> Math.abs(lead.lead()) < 0.1);
            assertThat(world.data().adoptions()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void partsAddUpToTheCrudeLead() {
        for (World world : WORLDS.subList(0, 3)) {
            assertThat(world.truth().spots()).hasSizeGreaterThan(20).allSatisfy(spot -> {
                double crude = world.truth()
                        .lead(spot.unit(), spot.metric())
                        .orElseThrow()
                        .crude();
                assertThat(spot.parts().values().stream()
                                .mapToDouble(part -> part)
                                .sum())
                        .isCloseTo(crude, within(1e-9));
            });
        }
    }

    @Test
    void leadsAreTakenFromTheMedianOfThePeers() {
        Truth truth = World.make(WorldSpec.standard(4)).truth();
        for (String metric : List.of("win_rate", "deal_size", "revenue")) {
            double[] leads = truth.leads().stream()
                    .filter(lead -> lead.metric().equals(new MetricId(metric))
                            && lead.context().endsWith("enterprise"))
                    .mapToDouble(Truth.Lead::lead)
                    .sorted()
                    .toArray();
            assertThat(leads).hasSize(24);
            assertThat((leads[11] + leads[12]) / 2).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void theOracleTellsWhatHelpsAndIsLacking() {
        World world = World.make(WorldSpec.standard(4));
        assertThat(world.truth().choices()).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.effect()).isPositive();
            assertThat(choice.adopters()).isPositive();
            assertThat(world.data().adoptions())
                    .noneMatch(adoption -> adoption.unit().equals(choice.unit())
                            && adoption.practice().equals(choice.practice()));
        });
        assertThat(world.truth().choices())
                .extracting(choice -> choice.practice().value())
                .containsOnly("discovery-checklist", "executive-sponsor", "same-day-quote");
    }

    @Test
    void theWeakAdoptFirstWhereAskedTo() {
        Averages leads = new Averages();
        for (int seed = 1; seed <= 4; seed++) {
            World world = World.make(WorldSpec.standard(seed).with(new Uptake(-0.6, 1, 0)));
            Simple simple = new Simple(world);
            for (Adoption adoption : world.data().adoptions()) {
                if (adoption.practice().value().equals("discovery-checklist")) {
                    int since = world.spec()
                            .shape()
                            .start()
                            .stepsTo(adoption.since().orElseThrow());
                    leads.add("before", simple.lead(adoption.unit(), new MetricId("win_rate"), 0, since - 1));
                }
            }
        }
        assertThat(leads.of("before")).isLessThan(-0.4);
    }

    @Test
    void effectsShrinkWithFidelity() {
        World world = World.make(WorldSpec.standard(4).with(new Uptake(0, 0.5, 0)));
        for (Adoption adoption : world.data().adoptions()) {
            Optional<Plant> plant = world.truth().plants().stream()
                    .filter(one -> one.unit().equals(adoption.unit())
                            && one.practice().equals(Optional.of(adoption.practice())))
                    .findFirst();
            plant.ifPresent(one -> {
                String context = world.truth()
                        .lead(one.unit(), one.metric())
                        .orElseThrow()
                        .context();
                assertThat(one.lead())
                        .isCloseTo(
                                adoption.fidelity() * world.truth().effect(adoption.practice(), one.metric(), context),
                                within(1e-12));
            });
        }
        assertThat(world.data().adoptions()).anyMatch(adoption -> adoption.fidelity() < 0.9);
    }

    @Test
    void impossibleSpecsAreRefused() {
        WorldSpec spec = WorldSpec.standard(1);
        assertThatThrownBy(() -> spec.withTeams(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 2 teams");
        assertThatThrownBy(() -> new WorldSpec.Noise(1, 0, 0, 0, 2, 0))
                .hasMessage("Noise.missing is at most 1, not 2.0");
        assertThatThrownBy(() -> new WorldSpec.Volume(Double.NaN, 0, 0)).hasMessageContaining("Volume");
        WorldSpec half =
                WorldSpec.sample(1).with(new Shape(12, 5, 8, spec.shape().start()));
        assertThatThrownBy(() -> World.make(half)).hasMessageContaining("has 25 teams");
    }

    private static final class Averages {
        private final Map<String, double[]> sums = new TreeMap<>();

        void add(String key, double value) {
            double[] sum = sums.computeIfAbsent(key, fresh -> new double[2]);
            sum[0] += value;
            sum[1]++;
        }

        double of(String key) {
            return all().getOrDefault(key, Double.NaN);
        }

        Map<String, Double> all() {
            Map<String, Double> means = new TreeMap<>();
            sums.forEach((key, sum) -> means.put(key, sum[0] / sum[1]));
            return means;
        }
    }
}
