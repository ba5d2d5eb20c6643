package dev.brightspots.sales;

/** Names a practice of the library. */
public record PracticeId(String value) implements Comparable<PracticeId> {
    public PracticeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A practice's id is not blank");
        }
    }

    @Override
    public int compareTo(PracticeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
