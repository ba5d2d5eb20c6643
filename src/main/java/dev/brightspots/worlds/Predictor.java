package dev.brightspots.worlds;

import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth.Plant;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The additive predictors that both the deals and the truth follow. */
final class Predictor {
    private final WorldSpec spec;
    private final Map<UnitId, List<Plant>> plants = new HashMap<>();
    private final int[] quarters;

    Predictor(WorldSpec spec, Cast cast) {
        this.spec = spec;
        cast.plants()
                .forEach(plant -> plants.computeIfAbsent(plant.unit(), unit -> new ArrayList<>())
                        .add(plant));
        this.quarters = new int[spec.shape().periods()];
        for (int period = 0; period < quarters.length; period++) {
            Period start = spec.shape().start().plus(period);
            quarters[period] = start.first().get(IsoFields.QUARTER_OF_YEAR) - 1;
        }
    }

    /** What the team leads by in a period, on the analysis scale, positive = better: what it is and what is planted. */
    double lead(Cast.Team team, Quantity quantity, int period) {
        return team.own().getOrDefault(quantity, 0.0) + planted(team.unit().id(), quantity, period);
    }

    /** What is planted on the unit itself in a period, positive = better. */
    double planted(UnitId unit, Quantity quantity, int period) {
        double sum = 0;
        for (Plant plant : plants(unit)) {
            if (plant.acts(period) && plant.metric().equals(quantity.metric())) {
                sum += plant.lead();
            }
        }
        return sum;
    }

    /** Everything planted on the unit itself. */
    List<Plant> plants(UnitId unit) {
        return plants.getOrDefault(unit, List.of());
    }

    /** The predictor of a product at this lead over an average team. */
    double value(Quantity quantity, int product, String segment, int period, double lead) {
        double ordinary = quantity.ordinary(product, segment, quarters[period], spec.drift(), period);
        double volume =
                quantity == Quantity.DEALS ? StrictMath.log(spec.volume().deals()) : 0;
        return ordinary + volume + quantity.sign() * lead;
    }

    /** From logit to probability. */
    static double chance(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** From probability to logit. */
    static double logit(double chance) {
        return StrictMath.log(chance / (1 - chance));
    }
}
