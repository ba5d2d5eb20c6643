package dev.brightspots.plan;

import dev.brightspots.plan.Choosing.Choice;
import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.CoachingPlan.LeftOut;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives the units the items by which the whole organisation gains most, within what each can learn, what each source can teach and
 * what the practices themselves allow. Gains of several items of one unit add up on the analysis scale.
 */
public final class Planner {
    static final Comparator<Offer> ORDER = Comparator.comparingDouble(Offer::gain)
            .reversed()
            .thenComparing(Offer::target)
            .thenComparing(Offer::id);

    private final SalesData data;
    private final UnderWay underWay;
    private final Room room;
    private final Map<String, Because> obstacles = new HashMap<>();

    /**
     * What planning keeps to besides capacity.
     *
     * @param pilots units that may pilot one practice at a time; as many are kept free to compare with
     * @param weeks weeks in which the hours of an item are spent
     * @param seed of the lots by which pilots are drawn
     */
    public record Limits(int pilots, int weeks, long seed) {}

    private Planner(SalesData data, UnderWay underWay, Room room) {
        this.data = data;
        this.underWay = underWay;
        this.room = room;
    }

    /**
     * One plan for each unit that has an offer, in the order of units.
     *
     * @param underWay what units do already, and what they have begun
     * @throws IllegalArgumentException if an offer names a practice that the library has not
     */
    public static Planned plan(
            SalesData data, Period period, Collection<Offer> offers, UnderWay underWay, Limits limits) {
        Planner planner = new Planner(data, underWay, new Room(data, underWay, limits.weeks()));
        List<Offer> ordered = offers.stream().sorted(ORDER).toList();
        Choice choice = planner.choose(ordered, limits);
        List<CoachingPlan> plans = planner.plans(period, ordered, choice.bundles());
        double gain = choice.bundles().values().stream()
                .flatMap(List::stream)
                .mapToDouble(Offer::gain)
                .sum();
        return new Planned(
                plans, choice.teachers(), gain, Math.max(gain, choice.bound().orElse(gain)));
    }

    private Choice choose(List<Offer> ordered, Limits limits) {
        for (Offer offer : ordered) {
            room.obstacle(offer).ifPresent(because -> obstacles.put(offer.id(), because));
        }
        obstacles.putAll(Pilots.draw(open(ordered), limits, underWay));
        Map<UnitId, List<Offer>> byUnit = new TreeMap<>();
        open(ordered)
                .forEach(offer -> byUnit.computeIfAbsent(offer.target(), unit -> new ArrayList<>())
                        .add(offer));
        List<Bundles> bundles =
                byUnit.values().stream().map(one -> new Bundles(room, one)).toList();
        return new Choosing(bundles, source -> Math.max(0, data.capacity().teaches(source) - underWay.taughtBy(source)))
                .choose();
    }

    private List<Offer> open(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> !obstacles.containsKey(offer.id()))
                .toList();
    }

    private List<CoachingPlan> plans(Period period, List<Offer> ordered, Map<UnitId, List<Offer>> chosen) {
        Map<UnitId, List<String>> items = new TreeMap<>();
        Map<UnitId, List<LeftOut>> leftOut = new HashMap<>();
        for (Offer offer : ordered) {
            UnitId unit = offer.target();
            List<String> own = items.computeIfAbsent(unit, first -> new ArrayList<>());
            List<Offer> taken = chosen.getOrDefault(unit, List.of());
            if (taken.contains(offer)) {
                own.add(offer.id());
            } else {
                leftOut.computeIfAbsent(unit, first -> new ArrayList<>())
                        .add(new LeftOut(offer.id(), because(offer, taken)));
            }
        }
        List<CoachingPlan> plans = new ArrayList<>();
        items.forEach(
                (unit, own) -> plans.add(new CoachingPlan(unit, period, own, leftOut.getOrDefault(unit, List.of()))));
        return plans;
    }

    /** What fits beside all that was chosen would have been chosen too, were it not for the source. */
    private Because because(Offer offer, List<Offer> taken) {
        return Optional.ofNullable(obstacles.get(offer.id()))
                .or(() -> room.obstacle(taken, offer))
                .orElse(Because.SOURCE_FULL);
    }
}
