package dev.brightspots.measure;

import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What all comparisons of a run share: the data, the assessed period, the numbers, and who does what since when. */
final class Frame {
    private final SalesData data;
    private final Period period;
    private final Thresholds thresholds;
    private final Map<MetricId, Integer> ranks = new HashMap<>();
    private final Map<MetricId, Integer> ends = new HashMap<>();
    private final List<List<Adoption>> adoptions = new ArrayList<>();

    Frame(SalesData data, Period period, Thresholds thresholds) {
        this.data = data;
        this.period = period;
        this.thresholds = thresholds;
        data.metrics().all().forEach(metric -> ranks.put(metric.id(), ranks.size()));
        findAdoptions();
        findEnds();
    }

    private void findAdoptions() {
        Map<Integer, List<Adoption>> own = new HashMap<>();
        for (Adoption adoption : data.adoptions()) {
            int rank = organisation().rank(adoption.unit());
            own.computeIfAbsent(rank, fresh -> new ArrayList<>()).add(adoption);
        }
        for (int unit = 0; unit < organisation().units().size(); unit++) {
            List<Adoption> found = new ArrayList<>();
            for (int rank = unit; rank >= 0; rank = organisation().parent(rank)) {
                found.addAll(own.getOrDefault(rank, List.of()));
            }
            adoptions.add(List.copyOf(found));
        }
    }

    /** The last period of each metric that is over by the end of the assessed one, less those not yet ripe. */
    private void findEnds() {
        Observations observations = data.observations();
        List<Metric> metrics = data.metrics().all();
        for (int row = 0; row < observations.size(); row++) {
            int at = observations.period(row);
            if (!periods().get(at).last().isAfter(period.last())) {
                ends.merge(metrics.get(observations.metric(row)).id(), at, Math::max);
            }
        }
        for (Metric metric : metrics) {
            int end = ends.getOrDefault(metric.id(), -1);
            if (metric.ripeAfter() > 0 && end >= 0) {
                Period limit = periods().get(end).plus(-metric.ripeAfter());
                while (end >= 0 && periods().get(end).first().isAfter(limit.first())) {
                    end--;
                }
                ends.put(metric.id(), end);
            }
        }
    }

    SalesData data() {
        return data;
    }

    Organisation organisation() {
        return data.organisation();
    }

    Period period() {
        return period;
    }

    List<Period> periods() {
        return data.observations().periods();
    }

    int metricRank(MetricId metric) {
        return ranks.getOrDefault(metric, -1);
    }

    /** The place of a metric's last period that counts, or -1. */
    int end(Metric metric) {
        return ends.getOrDefault(metric.id(), -1);
    }

    double number(Needed threshold) {
        return thresholds.get(threshold);
    }

    double number(Needed threshold, Metric metric) {
        return thresholds.get(threshold, metric.id().value());
    }

    int leastMembers() {
        return (int) number(Needed.MEMBERS_LEAST);
    }

    /** The adoptions that hold for a unit: its own, then those of the units above it, each in the order of the data. */
    List<Adoption> adoptions(int unit) {
        return adoptions.get(unit);
    }

    /** The adoption of a practice that holds for a unit at the assessed period, the unit's own before those above. */
    Optional<Adoption> doing(int unit, Practice practice) {
        return adoptions(unit).stream()
                .filter(adoption -> adoption.practice().equals(practice.id()))
                .filter(adoption -> adoption.fidelity() > 0 && adoption.touches(period))
                .findFirst();
    }

    /**
     * The first period of a unit's window: that of its latest change of practice on the metric, since what it did before it
     * began (or stopped) says nothing of what it does now.
     */
    int windowStart(int unit, Metric metric) {
        int end = end(metric);
        for (int at = end; at > 0; at--) {
            if (!practices(unit, metric, at - 1).equals(practices(unit, metric, end))) {
                return at;
            }
        }
        return 0;
    }

    /** The practices meant to move a metric, or one that it is made of, that a unit does for the whole of a period. */
    Set<PracticeId> practices(int unit, Metric metric, int period) {
        Set<PracticeId> found = new TreeSet<>();
        for (Adoption adoption : adoptions(unit)) {
            Practice practice = data.practices().get(adoption.practice());
            if (practice != null
                    && adoption.fidelity() > 0
                    && moves(practice, metric)
                    && adoption.covers(periods().get(period))) {
                found.add(practice.id());
            }
        }
        return found;
    }

    private boolean moves(Practice practice, Metric metric) {
        return practice.improves().contains(metric.id())
                || metric.drivers().stream()
                        .map(driver -> data.metrics().byId().get(driver))
                        .anyMatch(driver -> driver != null && !driver.equals(metric) && moves(practice, driver));
    }

    /** How faithfully a unit does a practice for the whole of a period; 0 if it does not. */
    double dose(int unit, PracticeId practice, int period) {
        return adoptions(unit).stream()
                .filter(adoption -> adoption.practice().equals(practice)
                        && adoption.covers(periods().get(period)))
                .mapToDouble(Adoption::fidelity)
                .findFirst()
                .orElse(0);
    }

    /** Whether a unit does a practice in any part of a period. */
    boolean touches(int unit, PracticeId practice, int period) {
        return adoptions(unit).stream()
                .filter(adoption -> adoption.practice().equals(practice) && adoption.fidelity() > 0)
                .anyMatch(adoption -> adoption.touches(periods().get(period)));
    }

    /** Whether the lot decided if a unit does a practice. */
    boolean drew(int unit, PracticeId practice) {
        return adoptions(unit).stream()
                .anyMatch(adoption -> adoption.practice().equals(practice) && adoption.assigned());
    }

    Unit unit(int rank) {
        return organisation().unit(rank);
    }
}
