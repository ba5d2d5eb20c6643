package dev.brightspots.measure;

import dev.brightspots.facts.CauseKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a crude lead is made of, on the analysis scale; the parts add up to it.
 *
 * @param byCause one part per cause
 * @param named those parts that have a name (a practice, a driver, an activity), which are summed in {@code byCause}
 * @param ranges 95 % intervals of the shares; empty for units that pass no test
 */
public record Parts(Map<CauseKind, Double> byCause, List<Named> named, Map<CauseKind, Range> ranges) {
    /** From low to high, both from 0 to 1. */
    public record Range(double low, double high) {}

    /** A part with a name: the id of a practice or metric. */
    public record Named(CauseKind kind, String what, double part) {}

    public Parts {
        Map<CauseKind, Double> copy = new EnumMap<>(CauseKind.class);
        copy.putAll(byCause);
        byCause = Collections.unmodifiableMap(copy);
        named = List.copyOf(named);
        Map<CauseKind, Range> copied = new EnumMap<>(CauseKind.class);
        copied.putAll(ranges);
        ranges = Collections.unmodifiableMap(copied);
    }

    /** The sum of the positive parts: what shares are taken of. */
    public double positive() {
        return byCause.values().stream().mapToDouble(part -> Math.max(0, part)).sum();
    }

    /** A part as a share of the positive parts; 0 if there are none. */
    public double share(double part) {
        double all = positive();
        return all > 0 ? Math.max(0, part) / all : 0;
    }

    /** The part of a cause. */
    public double part(CauseKind kind) {
        return byCause.getOrDefault(kind, 0.0);
    }
}
