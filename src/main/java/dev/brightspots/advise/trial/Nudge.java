package dev.brightspots.advise.trial;

import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Threshold;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A threshold a little higher or lower, for one rule alone: the rule asks for it under another name.
 *
 * <p>The step is 3 %, or one where something is counted. A case that stands beside a limit as people write it, such as 0.49
 * beside 0.5 or 0.94 beside 0.95, lies nearer than that; one that lies further away does not show where the limit is.
 *
 * @param counted whether it counts something
 */
record Nudge(String name, boolean counted, boolean up) {
    private static final double STEP = 0.03;
    private static final Set<String> COUNTED = Set.of("cases", "periods", "units", "weeks");

    static Nudge of(String name, String unit, boolean up) {
        return new Nudge(name, COUNTED.contains(unit), up);
    }

    /** The name under which the rule asks for it. */
    String moved() {
        return name + (up ? " moved up" : " moved down");
    }

    String what() {
        return name + " is " + (counted ? "1 " : "3 % ") + (up ? "higher" : "lower");
    }

    /** The facts that are there in addition. */
    List<Threshold> moved(Collection<? extends Fact> given) {
        return given.stream()
                .filter(Threshold.class::isInstance)
                .map(Threshold.class::cast)
                .filter(one -> one.name().equals(name))
                .map(one -> new Threshold(moved(), one.metric(), moved(one.value())))
                .toList();
    }

    private double moved(double value) {
        double step = counted ? 1 : value == 0 ? STEP : Math.abs(value) * STEP;
        return up ? value + step : value - step;
    }
}
