package dev.brightspots.measure;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Chooses which kind of unit is coached and which period is assessed where nobody says so. */
public final class AssessedPeriod {
    private static final Comparator<Period> BY_END =
            Comparator.comparing(Period::last).thenComparing(Period::kind, Comparator.reverseOrder());

    private AssessedPeriod() {}

    /** The kind that gets recommendations: the one said, else the one adoptions name most, else the lowest that has members. */
    public static String coach(SalesData data) {
        return data.metrics().coach().or(() -> adopting(data)).orElseGet(() -> lowestWithMembers(data.organisation()));
    }

    private static Optional<String> adopting(SalesData data) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Adoption adoption : data.adoptions()) {
            data.organisation().find(adoption.unit()).ifPresent(unit -> counts.merge(unit.kind(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static String lowestWithMembers(Organisation organisation) {
        int deepest = -1;
        String kind = "";
        for (int rank = 0; rank < organisation.units().size(); rank++) {
            int depth = organisation.pathUp(organisation.unit(rank).id()).size();
            boolean hasMembers = !organisation.children(rank).isEmpty();
            if (kind.isEmpty() || (hasMembers && depth > deepest)) {
                deepest = hasMembers ? depth : -1;
                kind = organisation.unit(rank).kind();
            }
        }
        return kind;
    }

    /**
     * The latest period in which at least half of the coached units have any observation, own or rolled up; if there is none,
     * the latest with data; empty without data.
     */
    public static Optional<Period> latest(SalesData data) {
        List<Period> periods = data.observations().periods();
        BitSet[] seen = seen(data);
        String coach = coach(data);
        long coached = data.organisation().units().stream()
                .filter(unit -> unit.kind().equals(coach))
                .count();
        Optional<Period> half = IntStream.range(0, periods.size())
                .filter(at -> 2L * count(data, seen[at], coach) >= coached && coached > 0)
                .mapToObj(periods::get)
                .max(BY_END);
        return half.or(() -> periods.stream().max(BY_END));
    }

    /** The periods with data that end later, rising: unfinished ones. */
    public static List<Period> later(SalesData data, Period assessed) {
        return data.observations().periods().stream()
                .filter(period -> period.last().isAfter(assessed.last()))
                .toList();
    }

    private static long count(SalesData data, BitSet units, String kind) {
        return units.stream()
                .filter(rank -> data.organisation().unit(rank).kind().equals(kind))
                .count();
    }

    /** For each period the units with an observation of their own or of a unit below them. */
    private static BitSet[] seen(SalesData data) {
        Observations observations = data.observations();
        BitSet[] seen = new BitSet[observations.periods().size()];
        Organisation organisation = data.organisation();
        for (int at = 0; at < seen.length; at++) {
            seen[at] = new BitSet();
        }
        for (int row = 0; row < observations.size(); row++) {
            BitSet units = seen[observations.period(row)];
            int rank = observations.unit(row);
            while (rank >= 0 && !units.get(rank)) {
                units.set(rank);
                rank = organisation.parent(rank);
            }
        }
        return seen;
    }
}
