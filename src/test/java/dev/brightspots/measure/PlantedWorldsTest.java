package dev.brightspots.measure;

import static dev.brightspots.measure.Company.all;
import static dev.brightspots.measure.Company.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth;
import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** In worlds whose truth is known, what is planted is found with about its size, and where nothing is, nothing. */
class PlantedWorldsTest {
    /** An effect on every deal is about nine tenths of it on the rate of all deals. */
    private static final double ODDS_DO_NOT_AVERAGE = 0.9;

    private record Seen(World world, Measured measured) {
        static Seen of(WorldSpec spec) {
            World world = World.make(spec);
            return new Seen(world, Company.measured(world.data()));
        }

        List<Assessment> excelling() {
            return all(measured, Assessment.class).stream()
                    .filter(one -> one.q() <= Company.SHIPPED.get("standing.fdr"))
                    .filter(one -> one.ahead() / one.periods() >= Company.SHIPPED.get("standing.persistence"))
                    .toList();
        }

        Optional<Truth.Lead> truth(Assessment one) {
            return world.truth().lead(new UnitId(one.who()), new MetricId(one.metric()));
        }
    }

    private static final List<Seen> PLANTED = LongStream.rangeClosed(1, 3)
            .mapToObj(seed -> Seen.of(WorldSpec.standard(seed)))
            .toList();

    @Test
    void whereNobodyIsSpecialNobodyExcels() {
        List<String> alarms = new ArrayList<>();
        for (int seed = 1; seed <= 12; seed++) {
            Seen seen = Seen.of(WorldSpec.nullWorld(seed));
            assertThat(all(seen.measured(), Assessment.class)).hasSizeGreaterThan(300);
            seen.excelling().forEach(one -> alarms.add(one.who() + " on " + one.metric()));
            assertThat(seen.measured().effects())
                    .as("placebos of world %s", seed)
                    .allMatch(effect -> effect.grade() == Grade.D);
        }
        assertThat(alarms)
                .as("one accepts a false alarm in every tenth world; of 12 worlds of 384 verdicts")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void leadsHaveTheSizeThatWasPlanted() {
        TreeMap<String, List<Double>> misses = new TreeMap<>();
        for (Seen seen : PLANTED) {
            for (Assessment one : all(seen.measured(), Assessment.class)) {
                seen.truth(one)
                        .filter(truth -> Math.abs(truth.pooled()) >= 0.2
                                && truth.byPeriod().values().stream()
                                        .allMatch(lead -> Math.abs(lead - truth.lead()) < 0.05))
                        .ifPresent(truth -> misses.computeIfAbsent(one.metric(), fresh -> new ArrayList<>())
                                .add(Math.signum(truth.pooled()) * (one.lead() - truth.pooled())));
            }
        }
        assertThat(misses.keySet()).contains("calls", "deals", "win_rate");
        misses.forEach((metric, all) -> assertThat(
                        all.stream().mapToDouble(miss -> miss).average().orElse(9))
                .as("%s, mean of %s misses", metric, all.size())
                .isCloseTo(0, within(0.07)));
    }

    @Test
    void mostOfWhatExcelsIsFoundAndHardlyAnythingElse() {
        int planted = 0;
        int found = 0;
        int wrong = 0;
        for (Seen seen : PLANTED) {
            List<Truth.Spot> spots = seen.world().truth().spots().stream()
                    .filter(spot -> spot.cause() != CauseKind.LUCK
                            && spot.cause() != CauseKind.MIX
                            && spot.cause() != CauseKind.TALENT
                            && spot.cause() != CauseKind.DRIVER)
                    .toList();
            List<Cell> cells = seen.excelling().stream()
                    .map(one -> new Cell(new UnitId(one.who()), new MetricId(one.metric())))
                    .toList();
            planted += spots.size();
            found += (int) spots.stream()
                    .filter(spot -> cells.contains(new Cell(spot.unit(), spot.metric())))
                    .count();
            wrong += (int) seen.excelling().stream()
                    .filter(one -> seen.truth(one).map(Truth.Lead::lead).orElse(0.0) < 0.02)
                    .count();
        }
        assertThat(planted).isGreaterThan(60);
        assertThat((double) found / planted).isGreaterThan(0.8);
        assertThat((double) wrong / found).isLessThan(0.03);
    }

    @Test
    void effectsOfPracticesLieNearTheTruth() {
        int inside = 0;
        int known = 0;
        for (Seen seen : PLANTED) {
            for (PracticeEffect one : seen.measured().effects()) {
                double truth = seen.world()
                        .truth()
                        .effect(new PracticeId(one.practice()), new MetricId(one.metric()), one.context());
                assertThat(one.grade() == Grade.D || truth > 0).as("%s", one).isTrue();
                // The huddle is done by teams whose windfall ended.
                boolean planted = !one.practice().equals("morning-huddle");
                if (one.sites() > 0 && planted) {
                    double pooled = one.metric().equals("win_rate") ? ODDS_DO_NOT_AVERAGE * truth : truth;
                    known++;
                    inside += one.low() <= pooled && pooled <= one.high() ? 1 : 0;
                }
            }
        }
        assertThat(known).isEqualTo(48);
        assertThat(inside).as("of %s intervals of 95 %%", known).isGreaterThanOrEqualTo(40);
    }

    @Test
    void theOrderOfUnitsDecidesNothing() {
        Measured one = PLANTED.get(0).measured();
        assertThat(IntStream.range(0, 2)
                        .mapToObj(
                                again -> measured(PLANTED.get(0).world().data()).toString())
                        .distinct())
                .containsExactly(one.toString());
    }
}
