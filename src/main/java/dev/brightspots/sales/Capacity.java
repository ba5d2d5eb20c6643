package dev.brightspots.sales;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much the organisation can take on at once.
 *
 * @param learns practices one unit works on at a time
 * @param teaches units one source can teach at a time
 * @param hoursPerWeek hours a unit has for coaching
 * @param inquiries inquiries one run asks for at most
 * @param byUnit what differs for single units
 */
public record Capacity(int learns, int teaches, double hoursPerWeek, int inquiries, Map<UnitId, Own> byUnit) {
    /** What an organisation has that says nothing of its capacity. */
    public static final Capacity DEFAULT = new Capacity(2, 3, 2, 10, Map.of());

    /**
     * What differs for one unit.
     *
     * @param running practices that it has a plan for already
     * @param declined practices that somebody decided against for it
     */
    public record Own(
            OptionalInt learns,
            OptionalInt teaches,
            OptionalDouble hoursPerWeek,
            Set<PracticeId> running,
            Set<PracticeId> declined) {
        public Own {
            running = Collections.unmodifiableSet(new TreeSet<>(running));
            declined = Collections.unmodifiableSet(new TreeSet<>(declined));
        }
    }

    public Capacity {
        if (learns < 0 || teaches < 0 || hoursPerWeek < 0 || inquiries < 0) {
            throw new IllegalArgumentException("Capacities are 0 or more");
        }
        byUnit = Collections.unmodifiableMap(new TreeMap<>(byUnit));
    }

    /** How many practices this unit works on at a time. */
    public int learns(UnitId unit) {
        return own(unit).map(own -> own.learns().orElse(learns)).orElse(learns);
    }

    /** How many units this one can teach at a time. */
    public int teaches(UnitId unit) {
        return own(unit).map(own -> own.teaches().orElse(teaches)).orElse(teaches);
    }

    /** How many hours a week this unit has for coaching. */
    public double hoursPerWeek(UnitId unit) {
        return own(unit).map(own -> own.hoursPerWeek().orElse(hoursPerWeek)).orElse(hoursPerWeek);
    }

    /** The practices this unit has a plan for already. */
    public Set<PracticeId> running(UnitId unit) {
        return own(unit).map(Own::running).orElse(Set.of());
    }

    /** The practices somebody decided against for this unit. */
    public Set<PracticeId> declined(UnitId unit) {
        return own(unit).map(Own::declined).orElse(Set.of());
    }

    private Optional<Own> own(UnitId unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }
}
