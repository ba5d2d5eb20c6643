package dev.brightspots.pipeline;

import dev.brightspots.facts.Assessment;
import dev.brightspots.pipeline.RunResult.Gain;
import dev.brightspots.pipeline.RunResult.OwnVolume;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Period;
import java.util.Optional;

/** What a gain comes to in cases or money, at the volume a unit has. */
final class Volumes {
    private Volumes() {}

    /** A gain in what a unit's metric counts or sums, for each period; empty if the unit's value is not known. */
    static Optional<OwnVolume> of(Metric metric, Assessment found, Gain gain, Period period) {
        if (!(found.volume() > 0)) {
            return Optional.empty();
        }
        return Optional.of(new OwnVolume(
                amount(metric, found, gain, gain.expected()),
                amount(metric, found, gain, gain.low()),
                amount(metric, found, gain, gain.high()),
                unit(metric),
                period.kind()));
    }

    /** Positive = better: more won, fewer lost, more money, less time. */
    private static double amount(Metric metric, Assessment found, Gain gain, double lead) {
        int sign = metric.better().sign();
        double moved = gain.unit().moved(found.value(), sign * lead);
        return sign * (moved - found.value()) * found.volume();
    }

    private static String unit(Metric metric) {
        return switch (metric.type()) {
            case RATE -> "cases";
            case COUNT -> "events";
            case MEAN, RATIO ->
                switch (metric.format().kind()) {
                    case MONEY -> metric.format().currency().orElse("");
                    case DAYS -> "days";
                    case PERCENT, NUMBER -> "";
                };
        };
    }
}
