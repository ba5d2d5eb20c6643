package dev.brightspots.plan;

import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a unit can take on, and what goes together on one unit. Sources and pilots concern several units and are not looked at. */
final class Room {
    private final SalesData data;
    private final Map<UnitId, Set<PracticeId>> doing;
    private final int weeks;

    /** @param weeks weeks in which the hours of an item are spent */
    Room(SalesData data, Map<UnitId, Set<PracticeId>> doing, int weeks) {
        this.data = data;
        this.doing = doing;
        this.weeks = weeks;
    }

    /** Why nobody would take this up, whatever else is chosen. */
    Optional<Because> obstacle(Offer offer) {
        Capacity capacity = data.capacity();
        UnitId unit = offer.target();
        Set<PracticeId> done = doing.getOrDefault(unit, Set.of());
        Set<PracticeId> running = capacity.running(unit);
        if (capacity.declined(unit).contains(offer.practice())) {
            return Optional.of(Because.DECLINED);
        }
        if (running.stream().anyMatch(one -> one.equals(offer.practice()) || improves(one, offer))) {
            return Optional.of(Because.RUNNING);
        }
        if (offer.gain() <= 0) {
            return Optional.of(Because.SMALL_GAIN);
        }
        if (done.stream().anyMatch(one -> conflict(offer.practice(), one))
                || running.stream().anyMatch(one -> conflict(offer.practice(), one))) {
            return Optional.of(Because.CONFLICT);
        }
        return done.containsAll(practice(offer.practice()).requires())
                ? Optional.empty()
                : Optional.of(Because.REQUIRES);
    }

    /** Why a unit that takes up these items cannot take up this one as well. */
    Optional<Because> obstacle(List<Offer> chosen, Offer offer) {
        if (chosen.stream()
                .anyMatch(one ->
                        one.metric().equals(offer.metric()) || one.practice().equals(offer.practice()))) {
            return Optional.of(Because.SAME_METRIC);
        }
        if (chosen.stream().anyMatch(one -> conflict(offer.practice(), one.practice()))) {
            return Optional.of(Because.CONFLICT);
        }
        return chosen.size() >= places(offer.target()) || hours(chosen, offer) > hours(offer.target())
                ? Optional.of(Because.CAPACITY)
                : Optional.empty();
    }

    /** How many items a unit can take up. */
    int places(UnitId unit) {
        Capacity capacity = data.capacity();
        return Math.max(0, capacity.learns(unit) - capacity.running(unit).size());
    }

    private double hours(UnitId unit) {
        return data.capacity().hoursPerWeek(unit) * weeks;
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

    private boolean improves(PracticeId practice, Offer offer) {
        return practice(practice).improves().contains(offer.metric());
    }

    private Practice practice(PracticeId id) {
        Practice found = data.practices().get(id);
        if (found == null) {
            throw new IllegalArgumentException("The library has no practice " + id);
        }
        return found;
    }
}
