package dev.brightspots.bench.year;

import dev.brightspots.bench.year.Decision.Halt;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Fashion;
import dev.brightspots.worlds.Truth;
import dev.brightspots.worlds.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An organisation that is played on, quarter by quarter. */
final class Game {
    static final int QUARTERS = 4;

    /** How faithfully teams do what they were told to take up, or try because others do. */
    private static final double FIDELITY = 0.8;

    private final List<Fashion> fashions;
    private final Period begin;
    private final Map<UnitId, String> contexts = new TreeMap<>();
    private World world;

    Game(World past) {
        this.fashions = Fashion.of(past);
        this.world = past.with(fashions);
        this.begin = now().plus(1);
        past.truth().leads().forEach(lead -> contexts.put(lead.unit(), lead.context()));
    }

    /** The world as it is after the last quarter that was played. */
    World world() {
        return world;
    }

    List<Fashion> fashions() {
        return fashions;
    }

    /** The last quarter that is over. */
    private Period now() {
        List<Period> periods = world.data().observations().periods();
        return periods.get(periods.size() - 1);
    }

    /** Plays the next quarter as it was decided; in the first of them the pilots of the fashions begin, too. */
    void play(Decision decision) {
        Period next = now().plus(1);
        List<Adoption> adoptions = new ArrayList<>();
        world.data().adoptions().forEach(one -> adoptions.add(isHalted(one, decision) ? ended(one) : one));
        if (next.equals(begin)) {
            fashions.forEach(fashion -> fashion.pilots()
                    .forEach(
                            unit -> adoptions.add(begun(unit, fashion.practice().id(), next))));
        }
        decision.takeUp().forEach((unit, practice) -> {
            boolean does = adoptions.stream()
                    .anyMatch(one -> one.unit().equals(unit) && one.practice().equals(practice) && one.touches(next));
            if (!does) {
                adoptions.add(begun(unit, practice, next));
            }
        });
        world = world.later(1, adoptions);
    }

    private boolean isHalted(Adoption adoption, Decision decision) {
        return adoption.until().isEmpty()
                && Optional.ofNullable(contexts.get(adoption.unit()))
                        .map(context -> decision.giveUp().contains(new Halt(adoption.practice(), context)))
                        .orElse(false);
    }

    private Adoption ended(Adoption one) {
        return new Adoption(
                one.unit(), one.practice(), one.since(), Optional.of(now()), one.fidelity(), one.assigned());
    }

    private static Adoption begun(UnitId unit, PracticeId practice, Period since) {
        return new Adoption(unit, practice, Optional.of(since), Optional.empty(), FIDELITY, false);
    }

    /**
     * What came of all that was begun since the start: true effects on all metrics together, on the analysis scale, times
     * fidelity, in team-quarters.
     */
    double gain() {
        double sum = 0;
        for (Adoption adoption : world.data().adoptions()) {
            if (adoption.since()
                    .map(since -> !since.first().isBefore(begin.first()))
                    .orElse(false)) {
                sum += adoption.fidelity() * quarters(adoption) * net(adoption);
            }
        }
        return sum;
    }

    private int quarters(Adoption adoption) {
        Period since = adoption.since().orElse(begin);
        Period until = adoption.until().orElse(now());
        return since.stepsTo(until) + 1;
    }

    private double net(Adoption adoption) {
        String context = contexts.getOrDefault(adoption.unit(), "");
        return world.truth().effects().stream()
                .filter(effect -> effect.practice().equals(adoption.practice())
                        && effect.context().equals(context))
                .mapToDouble(Truth.Effect::effect)
                .sum();
    }
}
