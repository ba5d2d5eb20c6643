package dev.brightspots.worlds;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth.Plant;
import dev.brightspots.worlds.Truth.Plant.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is planted and who adopts what; in a world without a plot, adoptions remain and nothing else. */
final class Planting {
    private final WorldSpec spec;
    private final Library library;
    private final List<Plant> plants = new ArrayList<>();
    private final List<Adoption> adoptions = new ArrayList<>();

    Planting(WorldSpec spec) {
        this.spec = spec;
        this.library = Library.of(spec);
    }

    Library library() {
        return library;
    }

    List<Plant> plants() {
        return List.copyOf(plants);
    }

    List<Adoption> adoptions() {
        return List.copyOf(adoptions);
    }

    /** Plants a lead for all time. */
    void always(UnitId unit, Quantity quantity, Why why, double lead) {
        during(unit, quantity, why, lead, spec.shape().periods() - 1);
    }

    /** Plants a lead from the beginning to the last period given. */
    void during(UnitId unit, Quantity quantity, Why why, double lead, int last) {
        if (spec.plot() != WorldSpec.Plot.NOTHING) {
            plants.add(new Plant(unit, quantity.metric(), why, lead, 0, last, Optional.empty()));
        }
    }

    /** A lead that is gone in the latest third of the history. */
    void windfall(UnitId unit, Quantity quantity, double lead) {
        int periods = spec.shape().periods();
        during(unit, quantity, Why.LUCK, lead, periods - 1 - (periods + 2) / 3);
    }

    /** The team does the practice from that period on; what it does to this segment is planted with it. */
    void adopts(Adopter adopter, PracticeId practice, int since) {
        adoptions.add(new Adoption(
                adopter.unit(),
                practice,
                Optional.of(spec.shape().start().plus(since)),
                Optional.empty(),
                adopter.fidelity(),
                false));
        for (Cast.Effect effect : library.effects()) {
            if (effect.practice().id().equals(practice)
                    && effect.segment().equals(adopter.segment())
                    && effect.lead() != 0) {
                plants.add(new Plant(
                        adopter.unit(),
                        effect.quantity().metric(),
                        Why.PRACTICE,
                        effect.lead() * adopter.fidelity(),
                        since,
                        spec.shape().periods() - 1,
                        Optional.of(practice)));
            }
        }
    }

    /** The unit, with all below it, has always done the practice. */
    void alwaysDid(UnitId unit, PracticeId practice) {
        adoptions.add(new Adoption(unit, practice, Optional.empty(), Optional.empty(), 1, false));
    }

    /** A team about to adopt, and how faithfully. */
    record Adopter(UnitId unit, String segment, double fidelity) {}
}
