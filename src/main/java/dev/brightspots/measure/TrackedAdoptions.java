package dev.brightspots.measure;

import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adoptions that nobody wrote down, read from the metric that tracks a practice, such as the share of deals with its checklist: a
 * unit does the practice while that share is at least {@code practice.tracked}, as faithfully as the share says. What somebody
 * wrote down of a unit and practice counts alone.
 */
public final class TrackedAdoptions {
    private final SalesData data;
    private final double least;
    private final RollUp rollUp;

    private TrackedAdoptions(SalesData data, Period period, double least) {
        this.data = data;
        this.least = least;
        List<Period> periods = data.observations().periods();
        int last = -1;
        while (last + 1 < periods.size() && !periods.get(last + 1).last().isAfter(period.last())) {
            last++;
        }
        int[] ends = new int[data.metrics().all().size()];
        Arrays.fill(ends, last);
        this.rollUp = new RollUp(data.organisation(), data.observations(), ends);
    }

    /**
     * The same data with the adoptions of the coached kind that trackers show up to a period.
     *
     * @throws IllegalArgumentException if the threshold is missing
     */
    public static SalesData in(SalesData data, Period period, Thresholds thresholds) {
        List<Practice> tracked = data.practices().values().stream()
                .filter(practice -> practice.trackedBy().isPresent())
                .toList();
        if (tracked.isEmpty()) {
            return data;
        }
        TrackedAdoptions trackers = new TrackedAdoptions(data, period, thresholds.get(Needed.PRACTICE_TRACKED));
        List<Adoption> all = new ArrayList<>(data.adoptions());
        tracked.forEach(practice -> all.addAll(trackers.of(practice)));
        all.sort(Comparator.comparing(Adoption::unit)
                .thenComparing(Adoption::practice)
                .thenComparing(adoption -> adoption.since().orElse(Period.ALL)));
        return new SalesData(
                data.organisation(), data.metrics(), data.observations(), data.practices(), all, data.capacity());
    }

    private List<Adoption> of(Practice practice) {
        MetricId tracker = practice.trackedBy().orElseThrow();
        int metric = data.metrics().all().stream().map(Metric::id).toList().indexOf(tracker);
        Organisation organisation = data.organisation();
        String coach = AssessedPeriod.coach(data);
        List<Adoption> found = new ArrayList<>();
        for (int rank = 0; rank < organisation.units().size(); rank++) {
            UnitId unit = organisation.unit(rank).id();
            if (organisation.unit(rank).kind().equals(coach) && !isWritten(unit, practice.id())) {
                found.addAll(spells(unit, practice.id(), rollUp.series(metric)[rank]));
            }
        }
        return found;
    }

    private boolean isWritten(UnitId unit, PracticeId practice) {
        return data.organisation().pathUp(unit).stream()
                .anyMatch(above -> data.adoptions().stream()
                        .anyMatch(adoption -> adoption.practice().equals(practice)
                                && adoption.unit().equals(above.id())));
    }

    /** The periods in which a unit does it, one after the other. */
    private List<Adoption> spells(UnitId unit, PracticeId practice, Series series) {
        List<Adoption> found = new ArrayList<>();
        List<Share> spell = new ArrayList<>();
        List<Share> shares = shares(series);
        for (Share share : shares) {
            if (share.value() >= least) {
                spell.add(share);
            } else {
                adoption(unit, practice, spell, shares).ifPresent(found::add);
                spell.clear();
            }
        }
        adoption(unit, practice, spell, shares).ifPresent(found::add);
        return found;
    }

    private Optional<Adoption> adoption(UnitId unit, PracticeId practice, List<Share> spell, List<Share> all) {
        if (spell.isEmpty()) {
            return Optional.empty();
        }
        Share first = spell.get(0);
        Share last = spell.get(spell.size() - 1);
        double of = spell.stream().mapToDouble(Share::of).sum();
        double done = spell.stream().mapToDouble(Share::done).sum();
        return Optional.of(new Adoption(
                unit,
                practice,
                first.equals(all.get(0)) ? Optional.empty() : Optional.of(period(first)),
                last.equals(all.get(all.size() - 1)) ? Optional.empty() : Optional.of(period(last)),
                Math.min(1, done / of),
                false));
    }

    private Period period(Share share) {
        return data.observations().periods().get(share.period());
    }

    /** What of a unit's work in a period was done in that way. */
    private record Share(int period, double done, double of) {
        double value() {
            return done / of;
        }
    }

    private static List<Share> shares(Series series) {
        Map<Integer, Share> byPeriod = new TreeMap<>();
        for (int row = 0; row < series.size(); row++) {
            int period = series.period(row);
            Share so = byPeriod.getOrDefault(period, new Share(period, 0, 0));
            byPeriod.put(
                    period,
                    new Share(period, so.done() + series.numerators()[row], so.of() + series.denominators()[row]));
        }
        return List.copyOf(byPeriod.values());
    }
}
