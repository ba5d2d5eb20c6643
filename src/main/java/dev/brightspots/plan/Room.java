package dev.brightspots.plan;

import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a unit can take on, and what goes together on one unit. Sources and pilots concern several units and are not looked at. */
final class Room {
    private final SalesData data;
    private final UnderWay underWay;
    private final int weeks;

    /** @param weeks weeks in which the hours of an item are spent */
    Room(SalesData data, UnderWay underWay, int weeks) {
        this.data = data;
        this.underWay = underWay;
        this.weeks = weeks;
    }

    /** Why nobody would take this up, whatever else is chosen. */
    Optional<Because> obstacle(Offer offer) {
        UnitId unit = offer.target();
        Set<PracticeId> done = underWay.doneBy(unit);
        if (offer.declined() || data.capacity().declined(unit).contains(offer.practice())) {
            return Optional.of(Because.DECLINED);
        }
        if (underWay.of(unit).stream().anyMatch(one -> one.practice().equals(offer.practice()) || moves(one, offer))) {
            return Optional.of(Because.RUNNING);
        }
        if (offer.gain() <= 0) {
            return Optional.of(Because.SMALL_GAIN);
        }
        if (Stream.concat(done.stream(), underWay.practices(unit).stream())
                .anyMatch(one -> conflict(offer.practice(), one))) {
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
        return Math.max(0, data.capacity().learns(unit) - underWay.of(unit).size());
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

    /** Where only the practice is known, any metric that it improves counts. */
    private boolean moves(UnderWay.Item item, Offer offer) {
        return item.metric()
                .map(metric -> metric.equals(offer.metric()))
                .orElseGet(() -> practice(item.practice()).improves().contains(offer.metric()));
    }

    private Practice practice(PracticeId id) {
        Practice found = data.practices().get(id);
        if (found == null) {
            throw new IllegalArgumentException("The library has no practice " + id);
        }
        return found;
    }
}
