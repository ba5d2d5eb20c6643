package dev.brightspots.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.WorldSpec.Noise;
import dev.brightspots.worlds.WorldSpec.Shape;
import dev.brightspots.worlds.WorldSpec.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest {
    private static final WorldSpec SMALL = WorldSpec.standard(5).withTeams(12);

    @TempDir
    Path temp;

    @Test
    void equalSeedsMakeEqualBytes() throws IOException {
        WorldFiles.write(World.make(SMALL), temp.resolve("one"));
        WorldFiles.write(World.make(SMALL), temp.resolve("two"));
        try (Stream<Path> files = Files.list(temp.resolve("one"))) {
            List<Path> written = files.sorted().toList();
            assertThat(written)
                    .extracting(file -> Objects.toString(file.getFileName()))
                    .containsExactly(
                            "adoptions.csv",
                            "capacity.yaml",
                            "metrics.yaml",
                            "observations.csv",
                            "practices.yaml",
                            "units.csv");
            for (Path file : written) {
                assertThat(temp.resolve("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(temp.resolve("two.truth.json")).hasSameBinaryContentAs(temp.resolve("one.truth.json"));
    }

    @Test
    void anotherSeedMakesAnotherWorld() throws IOException {
        WorldFiles.write(World.make(SMALL), temp.resolve("one"));
        WorldFiles.write(World.make(WorldSpec.standard(6).withTeams(12)), temp.resolve("two"));
        assertThat(Files.readString(temp.resolve("two/observations.csv")))
                .isNotEqualTo(Files.readString(temp.resolve("one/observations.csv")));
        assertThat(Files.readString(temp.resolve("two.truth.json")))
                .isNotEqualTo(Files.readString(temp.resolve("one.truth.json")));
    }

    @Test
    void theStandardWorldHas48TeamsOf8RepsOver8Quarters() {
        World world = World.make(WorldSpec.standard(1));
        assertThat(count(world, "team")).isEqualTo(48);
        assertThat(count(world, "rep")).isEqualTo(384);
        assertThat(world.data().observations().periods()).hasSize(8);
        assertThat(world.data().observations().size()).isBetween(40_000, 50_000);
        assertThat(world.truth().leads()).hasSize(48 * 8);
    }

    @Test
    void everyCauseIsPlantedInAStandardWorld() {
        Truth truth = World.make(WorldSpec.standard(3)).truth();
        assertThat(truth.spots()).extracting(Truth.Spot::cause).contains(CauseKind.values());
        assertThat(truth.behind()).isNotEmpty();
    }

    @Test
    void worldsOfAnySizeCanBeMade() {
        for (int teams : new int[] {2, 3, 5, 12, 13, 200}) {
            WorldSpec spec = SMALL.with(new Shape(teams, 3, 4, SMALL.shape().start()));
            World world = World.make(spec);
            assertThat(count(world, "team")).isEqualTo(teams);
            assertThat(world.data().observations().periods()).hasSize(4);
        }
        World monthly = World.make(
                SMALL.with(new Shape(12, 5, 24, Period.parse("2023-01").orElseThrow())));
        assertThat(monthly.data().observations().periods()).hasSize(24);
    }

    @Test
    void whatIsWrittenDownIsPossible() {
        List<Observation> impossible = new ArrayList<>();
        World.make(WorldSpec.standard(2)).data().observations().forEach(one -> {
            double n = one.denominator().orElseThrow();
            double k = one.numerator();
            boolean rate = one.metric().value().equals("win_rate")
                    || one.metric().value().equals("cancellations");
            boolean squared = one.sumSquares().orElse(k * k / n) >= k * k / n * (1 - 1e-12);
            if (!(n > 0 && k >= 0 && squared && (!rate || k <= n))) {
                impossible.add(one);
            }
        });
        assertThat(impossible).isEmpty();
    }

    @Test
    void theDriversOfRevenueMultiplyToIt() {
        World world = World.make(SMALL);
        Map<String, double[]> sums = new HashMap<>();
        world.data().observations().forEach(one -> {
            double[] sum = sums.computeIfAbsent(one.unit() + " " + one.metric(), fresh -> new double[2]);
            sum[0] += one.numerator();
            sum[1] += one.denominator().orElseThrow();
        });
        for (Unit rep : units(world, "rep")) {
            double product = Stream.of("deals", "win_rate", "deal_size")
                    .mapToDouble(metric -> value(sums, rep, metric))
                    .reduce(1, (a, b) -> a * b);
            assertThat(value(sums, rep, "revenue")).isCloseTo(product, within(1e-6 * product));
        }
    }

    private static double value(Map<String, double[]> sums, Unit unit, String metric) {
        double[] sum = sums.getOrDefault(unit.id() + " " + metric, new double[] {0, 1});
        return sum[0] / sum[1];
    }

    @Test
    void cellsAreMissingAndSeatsChangeHandsAsOftenAsAsked() {
        Noise noise = SMALL.noise();
        World whole = World.make(SMALL);
        World holes = World.make(
                SMALL.with(new Noise(noise.reps(), noise.teams(), noise.periods(), 0, 0.2, noise.turnover())));
        double left = holes.data().observations().size()
                / (double) whole.data().observations().size();
        assertThat(left).isBetween(0.77, 0.83);
        World moving = World.make(SMALL.with(new Noise(noise.reps(), noise.teams(), noise.periods(), 0, 0, 0.1)));
        long gone = units(moving, "rep").stream()
                .filter(rep -> rep.until().isPresent())
                .count();
        assertThat(gone).isBetween(45L, 90L);
        assertThat(units(moving, "rep").stream().filter(rep -> rep.from().isPresent()))
                .hasSize((int) gone);
        for (Unit rep : units(moving, "rep")) {
            assertThat(rows(moving, rep.id()).stream().map(Observation::period))
                    .allMatch(period ->
                            rep.until().map(end -> period.compareTo(end) <= 0).orElse(true))
                    .allMatch(period -> rep.from()
                            .map(start -> period.compareTo(start) >= 0)
                            .orElse(true));
        }
    }

    @Test
    void unevenVolumesMakeTeamsAndRepsUnlike() {
        World uneven = World.make(SMALL.with(new Volume(24, 1, 0.08)));
        assertThat(units(uneven, "team").stream().map(team -> team.attributes().get("headcount")))
                .anyMatch(seats -> !Objects.equals(seats, "8"));
        assertThat(uneven.data().observations().size())
                .isLessThan(World.make(SMALL).data().observations().size());
    }

    @Test
    void aStandardWorldIsMadeQuickly() {
        for (int seed = 0; seed < 10; seed++) {
            World.make(WorldSpec.standard(seed));
        }
        long start = System.nanoTime();
        for (int seed = 0; seed < 5; seed++) {
            World.make(WorldSpec.standard(seed));
        }
        assertThat((System.nanoTime() - start) / 5e6)
                .as("milliseconds per world; expected about 40")
                .isLessThan(500);
    }

    private static List<Observation> rows(World world, UnitId unit) {
        Map<Integer, Observation> found = new TreeMap<>();
        for (int row = 0; row < world.data().observations().size(); row++) {
            Observation one = world.data().observations().get(row);
            if (one.unit().equals(unit) && one.metric().equals(new MetricId("calls"))) {
                found.put(row, one);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Unit> units(World world, String kind) {
        return world.data().organisation().units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .toList();
    }

    private static long count(World world, String kind) {
        return units(world, kind).size();
    }
}
