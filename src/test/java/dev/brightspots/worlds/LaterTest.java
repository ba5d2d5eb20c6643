package dev.brightspots.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaterTest {
    private static final World PAST = World.make(WorldSpec.standard(5).withTeams(12));
    private static final Period LAST = PAST.spec().shape().start().plus(7);
    private static final PracticeId CHECKLIST = new PracticeId("discovery-checklist");
    private static final MetricId WIN = new MetricId("win_rate");
    private static final UnitId TEAM = lacking(PAST, CHECKLIST);

    @Test
    void aWorldThatGoesOnKeepsItsPastToTheByte() {
        World later = PAST.later(4, plus(adoption(TEAM, CHECKLIST, LAST.plus(1), 0.8)));
        assertThat(rows(later, LAST)).isEqualTo(rows(PAST, LAST));
        assertThat(later.data().observations().periods()).hasSize(12);
        assertThat(later.data().organisation().units())
                .isEqualTo(PAST.data().organisation().units());
        assertThat(PAST.later(1, PAST.data().adoptions())
                        .later(1, PAST.data().adoptions())
                        .data()
                        .observations()
                        .size())
                .isEqualTo(rows(PAST.later(4, PAST.data().adoptions()), LAST.plus(2))
                        .size());
    }

    @Test
    void whatIsTakenUpActsFromItsPeriodOnAndOnlyThere() {
        World without = PAST.later(4, PAST.data().adoptions());
        World with = PAST.later(4, plus(adoption(TEAM, CHECKLIST, LAST.plus(2), 0.8)));
        for (int quarter = -7; quarter <= 4; quarter++) {
            Period period = LAST.plus(quarter);
            assertThat(planted(with, TEAM, period) - planted(without, TEAM, period))
                    .as("what the checklist adds in %s", period)
                    .isCloseTo(quarter < 2 ? 0 : 0.8 * PAST.spec().effects().win(), within(1e-12));
        }
        assertThat(rows(with, LAST.plus(1))).isEqualTo(rows(without, LAST.plus(1)));
        assertThat(rows(with, LAST.plus(2))).isNotEqualTo(rows(without, LAST.plus(2)));
        assertThat(others(with)).isEqualTo(others(without));
    }

    @Test
    void whatIsGivenUpActsToItsLastPeriodAndNoLonger() {
        Adoption early = PAST.data().adoptions().stream()
                .filter(one -> one.practice().equals(new PracticeId("early-discount")))
                .findFirst()
                .orElseThrow();
        List<Adoption> ended = new ArrayList<>(PAST.data().adoptions());
        ended.remove(early);
        ended.add(new Adoption(
                early.unit(), early.practice(), early.since(), Optional.of(LAST), early.fidelity(), early.assigned()));
        World without = PAST.later(4, PAST.data().adoptions());
        World with = PAST.later(4, ended);
        assertThat(planted(with, early.unit(), LAST)).isEqualTo(planted(without, early.unit(), LAST));
        assertThat(planted(with, early.unit(), LAST.plus(1)))
                .isGreaterThan(planted(without, early.unit(), LAST.plus(1)) + 0.3);
        assertThat(rows(with, LAST)).isEqualTo(rows(PAST, LAST));
    }

    @Test
    void aWindfallThatIsOverStaysOver() {
        assertThat(PAST.later(4, PAST.data().adoptions()).truth().plants())
                .filteredOn(plant -> plant.why() == Truth.Plant.Why.LUCK)
                .isEqualTo(PAST.truth().plants().stream()
                        .filter(plant -> plant.why() == Truth.Plant.Why.LUCK)
                        .toList());
    }

    @Test
    void fashionsComeWithAGoodNameAndDoWhatTheyTrulyDo() {
        World standard = World.make(WorldSpec.standard(2));
        List<Fashion> fashions = Fashion.of(standard);
        assertThat(fashions).extracting(Fashion::effect).containsExactly(0.0, -0.4);
        assertThat(fashions).allSatisfy(fashion -> {
            assertThat(fashion.pilots()).hasSize(8);
            assertThat(fashion.practice().prior()).isPresent();
        });
        assertThat(fashions.get(0).pilots())
                .doesNotContainAnyElementsOf(fashions.get(1).pilots());
        World told = standard.with(fashions);
        assertThat(told.data().practices())
                .containsKeys(
                        fashions.get(0).practice().id(),
                        fashions.get(1).practice().id());
        assertThat(told.data().adoptions()).isEqualTo(standard.data().adoptions());
        assertThat(told.truth().choices()).isEqualTo(standard.truth().choices());
    }

    @Test
    void whatHasHappenedCannotBeChanged() {
        assertThatThrownBy(() -> PAST.later(1, List.of())).hasMessageContaining("has happened");
        assertThatThrownBy(() -> PAST.later(1, plus(adoption(TEAM, CHECKLIST, LAST, 1))))
                .hasMessageContaining("nobody takes up discovery-checklist in " + LAST);
        assertThatThrownBy(() -> PAST.later(1, plus(adoption(new UnitId("nobody"), CHECKLIST, LAST.plus(1), 1))))
                .hasMessageContaining("There is no team nobody");
    }

    private static Adoption adoption(UnitId unit, PracticeId practice, Period since, double fidelity) {
        return new Adoption(unit, practice, Optional.of(since), Optional.empty(), fidelity, false);
    }

    private static List<Adoption> plus(Adoption one) {
        List<Adoption> all = new ArrayList<>(PAST.data().adoptions());
        all.add(one);
        return all;
    }

    private static UnitId lacking(World world, PracticeId practice) {
        return world.truth().choices().stream()
                .filter(choice -> choice.practice().equals(practice))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static List<Observation> rows(World world, Period upTo) {
        List<Observation> rows = new ArrayList<>();
        world.data().observations().forEach(row -> {
            if (row.period().compareTo(upTo) <= 0) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static double planted(World world, UnitId unit, Period period) {
        int at = world.spec().shape().start().stepsTo(period);
        return world.truth().plants().stream()
                .filter(plant -> plant.unit().equals(unit) && plant.metric().equals(WIN) && plant.acts(at))
                .mapToDouble(Truth.Plant::lead)
                .sum();
    }

    private static List<Observation> others(World world) {
        return rows(world, LAST.plus(4)).stream()
                .filter(row -> !row.unit().value().startsWith(TEAM.value()))
                .toList();
    }
}
