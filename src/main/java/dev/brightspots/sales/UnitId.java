package dev.brightspots.sales;

/** Names a unit of the sales organisation. */
public record UnitId(String value) implements Comparable<UnitId> {
    public UnitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A unit's id is not blank");
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
