package dev.brightspots.measure;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.Practice.Origin;
import dev.brightspots.sales.Practice.Prior;
import dev.brightspots.sales.PracticeId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A practice told by what is unusual about it. */
public final class PracticeDraft {
    private final String id;
    private final List<MetricId> improves;
    private Map<String, Set<String>> fits = Map.of();
    private OptionalDouble hours = OptionalDouble.empty();
    private List<PracticeId> requires = List.of();
    private List<PracticeId> conflicts = List.of();
    private Optional<Prior> prior = Optional.empty();
    private Optional<MetricId> trackedBy = Optional.empty();

    private PracticeDraft(String id, List<MetricId> improves) {
        this.id = id;
        this.improves = improves;
    }

    /** A practice meant to improve these metrics. */
    public static PracticeDraft of(String id, String... improves) {
        return new PracticeDraft(id, Arrays.stream(improves).map(MetricId::new).toList());
    }

    /** It suits only units with this attribute. */
    public PracticeDraft fits(String attribute, String value) {
        fits = Map.of(attribute, Set.of(value));
        return this;
    }

    /** How long it takes to take up. */
    public PracticeDraft hours(double effort) {
        hours = OptionalDouble.of(effort);
        return this;
    }

    /** What has to be done first. */
    public PracticeDraft requires(String... others) {
        requires = Arrays.stream(others).map(PracticeId::new).toList();
        return this;
    }

    /** What it does not go with. */
    public PracticeDraft conflicts(String... others) {
        conflicts = Arrays.stream(others).map(PracticeId::new).toList();
        return this;
    }

    /** What is known of it from outside. */
    public PracticeDraft prior(double effect, double low, double high) {
        prior = Optional.of(new Prior(effect, low, high, "a published trial"));
        return this;
    }

    /** The metric that shows how faithfully it is done. */
    public PracticeDraft trackedBy(String metric) {
        trackedBy = Optional.of(new MetricId(metric));
        return this;
    }

    Practice practice() {
        return new Practice(
                new PracticeId(id),
                id,
                "",
                improves,
                fits,
                prior.isPresent() ? Origin.EXTERNAL : Origin.INTERNAL,
                List.of(),
                List.of(),
                hours,
                requires,
                conflicts,
                prior,
                trackedBy,
                Optional.empty(),
                Optional.empty());
    }
}
