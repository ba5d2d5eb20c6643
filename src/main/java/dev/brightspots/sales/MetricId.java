package dev.brightspots.sales;

/** Names a metric. */
public record MetricId(String value) implements Comparable<MetricId> {
    public MetricId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A metric's id is not blank");
        }
    }

    @Override
    public int compareTo(MetricId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
