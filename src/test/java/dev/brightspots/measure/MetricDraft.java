package dev.brightspots.measure;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Metric.Better;
import dev.brightspots.sales.Metric.Role;
import dev.brightspots.sales.Metric.Scale;
import dev.brightspots.sales.MetricId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A metric told by what is unusual about it. */
public final class MetricDraft {
    private final String id;
    private final Metric.Type type;
    private Better better = Better.HIGHER;
    private Role role = Role.OUTCOME;
    private Scale scale;
    private OptionalDouble gap = OptionalDouble.empty();
    private List<MetricId> drivers = List.of();
    private List<MetricId> watch = List.of();
    private int ripeAfter;

    private MetricDraft(String id, Metric.Type type) {
        this.id = id;
        this.type = type;
        this.scale = Metric.defaultScale(type);
    }

    /** A metric of which more is better. */
    public static MetricDraft of(String id, Metric.Type type) {
        return new MetricDraft(id, type);
    }

    /** Less is better. */
    public MetricDraft lower() {
        better = Better.LOWER;
        return this;
    }

    /** What part it plays. */
    public MetricDraft role(Role other) {
        role = other;
        return this;
    }

    /** Which scale it is compared on. */
    public MetricDraft scale(Scale other) {
        scale = other;
        return this;
    }

    /** The smallest lead worth a manager's time. */
    public MetricDraft gap(double lead) {
        gap = OptionalDouble.of(lead);
        return this;
    }

    /** What it is the product of. */
    public MetricDraft drivers(String... ids) {
        drivers = ids(ids);
        return this;
    }

    /** What may pay for it. */
    public MetricDraft watch(String... ids) {
        watch = ids(ids);
        return this;
    }

    /** How many of the latest periods are not yet decided. */
    public MetricDraft ripeAfter(int periods) {
        ripeAfter = periods;
        return this;
    }

    private static List<MetricId> ids(String... ids) {
        return Arrays.stream(ids).map(MetricId::new).toList();
    }

    Metric metric() {
        return new Metric(
                new MetricId(id),
                id,
                type,
                better,
                role,
                Metric.Format.NUMBER,
                scale,
                gap,
                drivers,
                watch,
                ripeAfter,
                OptionalDouble.empty());
    }
}
