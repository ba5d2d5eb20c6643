package dev.brightspots.measure;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be stated of an organisation at a period.
 *
 * @param coach the kind of unit that gets recommendations
 * @param evidence for each peer group (by its context) what rules see of it, in a fixed order
 * @param parts what each measured lead is made of
 * @param views how each metric looks in each peer group
 * @param effects every practice, metric and context that was looked at, also where nothing was found
 * @param shown what adopters show, where any could be compared, of the practices meant to improve the metric
 */
public record Measured(
        Period period,
        String coach,
        Map<String, List<Evidence>> evidence,
        Map<Cell, Parts> parts,
        List<View> views,
        List<PracticeEffect> effects,
        List<Shown> shown) {
    /** One unit and metric. */
    public record Cell(UnitId unit, MetricId metric) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : metric.compareTo(other.metric);
        }
    }

    /**
     * A metric in a peer group.
     *
     * @param scale the analysis scale that was used
     * @param typical the median of what is expected of the units, in the metric's own terms
     * @param assessments of its units that could be compared, by unit
     * @param unmeasured how many of its units with data could not
     */
    public record View(
            MetricId metric,
            String context,
            Metric.Scale scale,
            double typical,
            List<Assessment> assessments,
            int unmeasured) {
        public View {
            assessments = List.copyOf(assessments);
        }
    }

    public Measured {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        views = List.copyOf(views);
        effects = List.copyOf(effects);
        shown = List.copyOf(shown);
    }
}
