package dev.brightspots.worlds;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.Unit;
import dev.brightspots.worlds.Truth.Plant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything that is decided before the first deal: who there is, what each is like, what is planted, who does which practice.
 *
 * @param above the units above the teams
 * @param effects what each practice truly does, by metric and segment
 */
record Cast(
        List<Unit> above,
        List<Team> teams,
        List<Plant> plants,
        List<Practice> practices,
        List<Effect> effects,
        List<Adoption> adoptions,
        Capacity capacity) {
    /**
     * A team.
     *
     * @param mix shares of the products
     * @param own what it leads by of itself, by quantity, positive = better
     * @param first its first period
     */
    record Team(Unit unit, String segment, List<Rep> reps, List<Double> mix, Map<Quantity, Double> own, int first) {}

    /**
     * A rep.
     *
     * @param own what the rep leads the team by, by quantity, positive = better
     * @param first first period at work
     * @param last last period at work, inclusive
     * @param fullTime share of full time
     */
    record Rep(Unit unit, Map<Quantity, Double> own, int first, int last, double fullTime) {}

    /** What a practice truly does to a quantity in a segment, as a lead. */
    record Effect(Practice practice, Quantity quantity, String segment, double lead) {}

    Cast {
        adoptions = adoptions.stream()
                .sorted(Comparator.comparing(Adoption::unit).thenComparing(Adoption::practice))
                .toList();
    }

    /** Every unit, from the top down. */
    List<Unit> units() {
        List<Unit> all = new ArrayList<>(above);
        for (Team team : teams) {
            all.add(team.unit());
            team.reps().forEach(rep -> all.add(rep.unit()));
        }
        return all;
    }
}
