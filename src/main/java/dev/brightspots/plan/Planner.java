package dev.brightspots.plan;

import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.CoachingPlan.LeftOut;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives each unit the items of highest expected gain that its capacity, its sources and the practices themselves allow. Offers are
 * taken one by one, the greatest gain of the whole organisation first, so that a full source has given its places to those who
 * gain most.
 */
public final class Planner {
    private final SalesData data;
    private final Period period;
    private final Limits limits;
    private final Map<UnitId, List<Offer>> taken = new HashMap<>();
    private final Map<UnitId, Integer> teaching = new HashMap<>();
    private final Map<PracticeId, Integer> piloting = new HashMap<>();

    /**
     * What planning keeps to besides capacity.
     *
     * @param pilots units that may pilot one practice at a time
     * @param weeks weeks in which the hours of an item are spent
     */
    public record Limits(int pilots, int weeks) {}

    private Planner(SalesData data, Period period, Limits limits) {
        this.data = data;
        this.period = period;
        this.limits = limits;
    }

    /**
     * One plan for each unit that has an offer, in the order of units.
     *
     * @param doing the practices each unit does already
     */
    public static List<CoachingPlan> plan(
            SalesData data,
            Period period,
            Collection<Offer> offers,
            Map<UnitId, Set<PracticeId>> doing,
            Limits limits) {
        Planner planner = new Planner(data, period, limits);
        Comparator<Offer> order = Comparator.comparingDouble(Offer::gain)
                .reversed()
                .thenComparing(Offer::target)
                .thenComparing(Offer::id);
        Map<UnitId, CoachingPlanDraft> drafts = new TreeMap<>();
        for (Offer offer : offers.stream().sorted(order).toList()) {
            CoachingPlanDraft draft = drafts.computeIfAbsent(
                    offer.target(), unit -> new CoachingPlanDraft(new ArrayList<>(), new ArrayList<>()));
            planner.place(offer, doing.getOrDefault(offer.target(), Set.of()), draft);
        }
        List<CoachingPlan> plans = new ArrayList<>();
        drafts.forEach((unit, draft) -> plans.add(new CoachingPlan(unit, planner.period, draft.items, draft.leftOut)));
        return plans;
    }

    private record CoachingPlanDraft(List<String> items, List<LeftOut> leftOut) {}

    private void place(Offer offer, Set<PracticeId> doing, CoachingPlanDraft draft) {
        Optional<Because> obstacle = obstacle(offer, doing);
        if (obstacle.isPresent()) {
            draft.leftOut.add(new LeftOut(offer.id(), obstacle.get()));
            return;
        }
        draft.items.add(offer.id());
        taken.computeIfAbsent(offer.target(), unit -> new ArrayList<>()).add(offer);
        offer.source().ifPresent(source -> teaching.merge(source, 1, Integer::sum));
        if (offer.pilot()) {
            piloting.merge(offer.practice(), 1, Integer::sum);
        }
    }

    private Optional<Because> obstacle(Offer offer, Set<PracticeId> doing) {
        List<Offer> chosen = taken.getOrDefault(offer.target(), List.of());
        return pointless(offer).or(() -> clash(offer, doing, chosen)).or(() -> full(offer, chosen));
    }

    private Optional<Because> pointless(Offer offer) {
        Capacity capacity = data.capacity();
        UnitId unit = offer.target();
        if (capacity.declined(unit).contains(offer.practice())) {
            return Optional.of(Because.DECLINED);
        }
        if (capacity.running(unit).stream()
                .anyMatch(practice -> practice.equals(offer.practice()) || improves(practice, offer.metric()))) {
            return Optional.of(Because.RUNNING);
        }
        return offer.gain() > 0 ? Optional.empty() : Optional.of(Because.SMALL_GAIN);
    }

    private Optional<Because> clash(Offer offer, Set<PracticeId> doing, List<Offer> chosen) {
        if (chosen.stream()
                .anyMatch(one ->
                        one.metric().equals(offer.metric()) || one.practice().equals(offer.practice()))) {
            return Optional.of(Because.SAME_METRIC);
        }
        if (Stream.concat(doing.stream(), chosen.stream().map(Offer::practice))
                .anyMatch(other -> conflict(offer.practice(), other))) {
            return Optional.of(Because.CONFLICT);
        }
        return doing.containsAll(practice(offer.practice()).requires())
                ? Optional.empty()
                : Optional.of(Because.REQUIRES);
    }

    private Optional<Because> full(Offer offer, List<Offer> chosen) {
        UnitId unit = offer.target();
        Capacity capacity = data.capacity();
        if (chosen.size() + capacity.running(unit).size() >= capacity.learns(unit)
                || hours(chosen, offer) > capacity.hoursPerWeek(unit) * limits.weeks()) {
            return Optional.of(Because.CAPACITY);
        }
        if (offer.source()
                .filter(source -> teaching.getOrDefault(source, 0) >= capacity.teaches(source))
                .isPresent()) {
            return Optional.of(Because.SOURCE_FULL);
        }
        return offer.pilot() && piloting.getOrDefault(offer.practice(), 0) >= limits.pilots()
                ? Optional.of(Because.PILOT_FULL)
                : Optional.empty();
    }

    private double hours(List<Offer> chosen, Offer more) {
        return chosen.stream().mapToDouble(one -> hours(one.practice())).sum() + hours(more.practice());
    }

    private double hours(PracticeId practice) {
        return practice(practice).effortHours().orElse(0);
    }

    private boolean conflict(PracticeId one, PracticeId other) {
        return practice(one).conflicts().contains(other)
                || practice(other).conflicts().contains(one);
    }

    private boolean improves(PracticeId practice, MetricId metric) {
        return practice(practice).improves().contains(metric);
    }

    private Practice practice(PracticeId id) {
        Practice found = data.practices().get(id);
        if (found == null) {
            throw new IllegalArgumentException("The library has no practice " + id);
        }
        return found;
    }
}
