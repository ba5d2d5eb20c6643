package dev.brightspots.measure;

import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.measure.Measured.View;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares each unit with its peers on each metric, and says what may be concluded from. */
public final class Measuring {
    private final Frame frame;
    private final String coach;
    private final RollUp rollUp;
    private final Map<String, Map<MetricId, Contrast>> contrasts = new TreeMap<>();

    private Measuring(SalesData data, Period period, Thresholds thresholds) {
        this.frame = new Frame(data, period, thresholds);
        this.coach = AssessedPeriod.coach(data);
        this.rollUp = new RollUp(
                data.organisation(),
                data.observations(),
                data.metrics().all().stream().mapToInt(frame::end).toArray());
    }

    /**
     * Measures an organisation at a period.
     *
     * @throws IllegalArgumentException if a threshold that measuring needs is missing
     */
    public static Measured measure(SalesData data, Period period, Thresholds thresholds) {
        return new Measuring(data, period, thresholds).run();
    }

    private record Pair(PeerGroup group, Metric metric) {}

    private Measured run() {
        List<PeerGroup> groups = PeerGroup.of(frame.organisation(), frame.data().metrics());
        List<Metric> metrics = frame.data().metrics().all();
        metrics.forEach(metric -> rollUp.series(frame.metricRank(metric.id())));
        // Each metric of each group stands for itself: they are compared side by side and put together in order.
        List<Contrast> compared = groups.stream()
                .flatMap(group -> metrics.stream().map(metric -> new Pair(group, metric)))
                .toList()
                .parallelStream()
                .map(pair -> Contrast.of(Panel.of(pair.metric(), pair.group(), rollUp, frame), frame))
                .toList();
        compared.forEach(contrast -> contrasts
                .computeIfAbsent(contrast.panel().group().context(), fresh -> new TreeMap<>())
                .put(contrast.panel().metric().id(), contrast));
        List<Contrast> all = contrasts.values().stream()
                .flatMap(some -> some.values().stream())
                .toList();
        JointTests tests = new JointTests(all, frame.number(Needed.STANDING_FDR));
        Effects effects = new Effects(frame, coachedDrifts());
        EvidenceWriter writer = new EvidenceWriter(frame, new EvidenceWriter.Stated(contrasts, tests, effects), coach);
        return collect(groups, writer, effects);
    }

    private Map<MetricId, List<Drift>> coachedDrifts() {
        Map<MetricId, List<Drift>> byMetric = new HashMap<>();
        contrasts
                .values()
                .forEach(some -> some.forEach((metric, contrast) -> {
                    if (contrast.panel().group().kind().equals(coach)) {
                        byMetric.computeIfAbsent(metric, fresh -> new ArrayList<>())
                                .add(contrast.drift());
                    }
                }));
        return byMetric;
    }

    private Measured collect(List<PeerGroup> groups, EvidenceWriter writer, Effects effects) {
        Map<String, List<Evidence>> evidence = new TreeMap<>();
        Map<Cell, Parts> parts = new TreeMap<>();
        List<View> views = new ArrayList<>();
        for (PeerGroup group : groups) {
            List<Evidence> stated = new ArrayList<>();
            contrasts
                    .getOrDefault(group.context(), Map.of())
                    .forEach((metric, contrast) -> views.add(writer.write(contrast, stated, parts)));
            stated.addAll(writer.ofUnits(group));
            stated.addAll(writer.ofPractices(group));
            evidence.put(group.context(), List.copyOf(stated));
        }
        return new Measured(frame.period(), coach, evidence, parts, views, effects.evidence(), effects.shown());
    }
}
