package dev.brightspots.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.brightspots.sales.Metric.Better;
import dev.brightspots.sales.Metric.Format;
import dev.brightspots.sales.Metric.Role;
import dev.brightspots.sales.Metric.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationsTest {
    private static final MetricId WON = new MetricId("won");
    private static final Metrics METRICS = new Metrics(
            Map.of(
                    WON,
                    new Metric(
                            WON,
                            "Won",
                            Metric.Type.RATE,
                            Better.HIGHER,
                            Role.OUTCOME,
                            Format.PERCENT,
                            Scale.LOGIT,
                            OptionalDouble.empty(),
                            List.of(),
                            List.of(),
                            0,
                            OptionalDouble.empty())),
            List.of(),
            Optional.empty());

    private final List<String> clashes = new ArrayList<>();

    private static Organisation units(int many) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            units.add(new Unit(
                    new UnitId("u" + i), "U", "team", Optional.empty(), Map.of(), Optional.empty(), Optional.empty()));
        }
        return new Organisation(units);
    }

    private static Observation row(String unit, String period, List<String> stratum, double k) {
        return new Observation(
                new UnitId(unit),
                WON,
                Period.parse(period).orElseThrow(),
                stratum,
                k,
                OptionalDouble.of(100),
                OptionalDouble.empty());
    }

    private Observations build(Observations.Builder builder) {
        return builder.build((refused, line, first) -> clashes.add(line + " against " + first));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rowsOfSeveralChunksComeBackSortedWhateverTheirOrder(long seed) {
        List<Observation> rows = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            rows.add(row("u" + i % 100, "2026-0" + (i / 100 % 8 + 1), List.of("s" + i / 800), i % 90));
        }
        Collections.shuffle(rows, new Random(seed));
        Observations.Builder builder = Observations.builder(units(100), METRICS, List.of("s"));
        int line = 2;
        for (Observation row : rows) {
            builder.add(row, line++);
        }
        Observations sorted = build(builder);
        List<String> keys = new ArrayList<>();
        sorted.forEach(row ->
                keys.add(row.unit() + " " + row.period() + " " + row.stratum().get(0)));
        assertThat(keys).hasSize(40_000).isSorted().doesNotHaveDuplicates();
        assertThat(clashes).isEmpty();
        Observation tenth = sorted.get(10);
        assertThat(rows).contains(tenth);
    }

    @Test
    void eachOfDifferingRowsNamesAnotherOne() {
        Observations.Builder builder = Observations.builder(units(3), METRICS, List.of());
        builder.add(row("u1", "2026", List.of(), 1), 5);
        builder.add(row("u1", "2026", List.of(), 1), 3);
        builder.add(row("u1", "2026", List.of(), 2), 4);
        builder.add(row("u2", "2026", List.of(), 2), 9);
        builder.add(row("u2", "2026", List.of(), 2), 8);
        Observations kept = build(builder);
        assertThat(clashes).containsExactly("3 against 4", "4 against 3", "5 against 3");
        assertThat(kept.size()).isEqualTo(1);
    }

    @Test
    void strataOfSeveralLevelsThatReadAlikeAreKeptApart() {
        List<String> left = List.of("a, b", "c");
        List<String> right = List.of("a", "b, c");
        Observations.Builder builder = Observations.builder(units(1), METRICS, List.of("x", "y"));
        builder.add(row("u0", "2026", left, 1), 2);
        builder.add(row("u0", "2026", right, 2), 3);
        assertThat(build(builder).strata()).containsExactly(right, left);
    }

    @Test
    void aMetricHasOneKindOfPeriodUnlessTheCallerRefusesTheOthers() {
        Observations.Builder builder = Observations.builder(units(1), METRICS, List.of());
        builder.add(row("u0", "2026-01", List.of(), 1), 2);
        builder.add(row("u0", "2026-Q1", List.of(), 1), 3);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> build(builder))
                .withMessageContaining("QUARTER");
    }

    @Test
    void tooManyStrataAreNamed() {
        Observations.Builder builder = Observations.builder(units(1), METRICS, List.of("s"));
        for (int i = 0; i < 1 << 18; i++) {
            builder.add(row("u0", "2026", List.of("s" + i), 1), 2);
        }
        assertThatExceptionOfType(Observations.TooMany.class)
                .isThrownBy(() -> builder.add(row("u0", "2026", List.of("more"), 1), 2))
                .satisfies(e -> assertThat(e.what).isEqualTo("strata"));
        assertThat(build(builder).size()).isEqualTo(1 << 18);
    }
}
