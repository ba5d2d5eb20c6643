package dev.brightspots.facts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every number that measuring and rules use, with its meaning, and the order in which causes are considered.
 *
 * @param entries by name
 * @param order the causes, first considered first
 */
public record Thresholds(Map<String, Entry> entries, List<CauseKind> order) {
    /** Who uses a threshold. */
    public enum UsedBy {
        MEASURE,
        RULES,
        BOTH
    }

    /**
     * One threshold.
     *
     * @param value what holds unless a metric has its own
     * @param byMetric what holds for single metrics, by id
     * @param unit its unit of measure
     * @param meaning what it decides
     * @param source why this value
     * @param owner who may change it
     */
    public record Entry(
            double value,
            Map<String, Double> byMetric,
            String unit,
            String meaning,
            String source,
            String owner,
            UsedBy usedBy) {
        public Entry {
            byMetric = Collections.unmodifiableMap(new TreeMap<>(byMetric));
        }
    }

    public Thresholds {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
        order = List.copyOf(order);
    }

    /**
     * The number of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double get(String name) {
        return entry(name).value();
    }

    /**
     * The number of that name for a metric.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double get(String name, String metric) {
        Entry entry = entry(name);
        return entry.byMetric().getOrDefault(metric, entry.value());
    }

    /**
     * The number that the program reads.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double get(Needed needed) {
        return get(needed.threshold());
    }

    /**
     * The number that the program reads for a metric.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double get(Needed needed, String metric) {
        return get(needed.threshold(), metric);
    }

    /**
     * The same with another value for all metrics under one name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Thresholds with(String name, double value) {
        Entry old = entry(name);
        Map<String, Entry> changed = new TreeMap<>(entries);
        changed.put(
                name, new Entry(value, Map.of(), old.unit(), old.meaning(), old.source(), old.owner(), old.usedBy()));
        return new Thresholds(changed, order);
    }

    /**
     * The same with a value of its own for one metric.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Thresholds with(String name, String metric, double value) {
        Entry old = entry(name);
        Map<String, Double> byMetric = new TreeMap<>(old.byMetric());
        byMetric.put(metric, value);
        Map<String, Entry> changed = new TreeMap<>(entries);
        changed.put(
                name,
                new Entry(old.value(), byMetric, old.unit(), old.meaning(), old.source(), old.owner(), old.usedBy()));
        return new Thresholds(changed, order);
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("There is no threshold " + name);
        }
        return entry;
    }
}
