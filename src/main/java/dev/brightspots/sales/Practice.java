package dev.brightspots.sales;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Something a team does that can be taught.
 *
 * @param improves the metrics it is meant to move
 * @param fits for each attribute named, the values it suits; a unit with another value is no target
 * @param indicators metrics that show early whether it is being done
 * @param effortHours hours a unit needs to take it up, if known
 * @param requires practices a unit must do first
 * @param conflicts practices it cannot be combined with
 * @param prior what is known of its effect from outside
 * @param trackedBy a metric that shows how faithfully it is done
 */
public record Practice(
        PracticeId id,
        String title,
        String description,
        List<MetricId> improves,
        Map<String, Set<String>> fits,
        Origin origin,
        List<String> steps,
        List<MetricId> indicators,
        OptionalDouble effortHours,
        List<PracticeId> requires,
        List<PracticeId> conflicts,
        Optional<Prior> prior,
        Optional<MetricId> trackedBy,
        Optional<String> owner,
        Optional<String> source) {
    /** Where a practice comes from. */
    public enum Origin {
        INTERNAL,
        EXTERNAL
    }

    /**
     * What is known of a practice's effect from outside, on the analysis scale, positive = better.
     *
     * @param effect the expected effect
     * @param low lower end of its 95 % interval
     * @param high upper end of its 95 % interval
     * @param source who says so
     */
    public record Prior(double effect, double low, double high, String source) {
        public Prior {
            if (!(low <= effect && effect <= high)) {
                throw new IllegalArgumentException(
                        "A prior has low <= effect <= high, not " + low + ", " + effect + ", " + high);
            }
        }
    }

    public Practice {
        improves = List.copyOf(improves);
        fits = Collections.unmodifiableMap(new TreeMap<>(fits));
        steps = List.copyOf(steps);
        indicators = List.copyOf(indicators);
        requires = List.copyOf(requires);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether the practice suits a unit with these attributes. */
    public boolean suits(Map<String, String> attributes) {
        return fits.entrySet().stream()
                .allMatch(fit -> fit.getValue().contains(attributes.getOrDefault(fit.getKey(), "")));
    }
}
