package dev.brightspots.measure;

import dev.brightspots.measure.Drift.Level;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Who of a group took up a practice when, and who had not begun by then. */
final class Adopters {
    private static final int LEAST_LEFT = 3;

    /** How clear the last period before must be below the others to be called a dip: one-sided 5 %. */
    private static final double DIP = -1.6448536269514722;

    private final Drift drift;
    private final PracticeId practice;
    private final Frame frame;
    private final Settled settled;
    private final Map<Cohort, Controls> cohorts = new HashMap<>();

    /** @param settled other practices, whose coming and going can be told apart from this one's */
    Adopters(Drift drift, PracticeId practice, Frame frame, Settled settled) {
        this.settled = settled;
        this.drift = drift;
        this.practice = practice;
        this.frame = frame;
    }

    /**
     * One adopter, before and after.
     *
     * @param before periods before it began in which it did everything else as it did when it began; not empty
     * @param after periods since, likewise; not empty
     */
    record Change(int unit, int[] before, int[] after) {}

    /** Adopters that began at the same time after the same history are compared with the same units. */
    private record Cohort(List<Integer> before, List<Integer> after, boolean trial) {}

    List<Change> changes() {
        return IntStream.range(0, drift.leads().length)
                .mapToObj(this::change)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Where a unit began the practice: its periods just before and since, as long as no other practice on the metric comes or
     * goes of which nobody knows what it does; empty if there are none on either side.
     */
    private Optional<Change> change(int unit) {
        List<Integer> known = IntStream.rangeClosed(0, drift.panel().end())
                .filter(at -> !Double.isNaN(drift.leads()[unit][at]))
                .boxed()
                .toList();
        for (int i = 1; i < known.size(); i++) {
            Set<PracticeId> then = doing(unit, known.get(i));
            if (then.contains(practice) && !doing(unit, known.get(i - 1)).contains(practice)) {
                List<Integer> after = new ArrayList<>();
                for (int j = i; j < known.size() && doing(unit, known.get(j)).equals(then); j++) {
                    after.add(known.get(j));
                }
                int[] before = withoutDip(unit, before(unit, known.subList(0, i), then));
                return before.length == 0 ? Optional.empty() : Optional.of(new Change(unit, before, ints(after)));
            }
        }
        return Optional.empty();
    }

    private List<Integer> before(int unit, List<Integer> known, Set<PracticeId> then) {
        Set<PracticeId> without = new TreeSet<>(then);
        without.remove(practice);
        List<Integer> before = new ArrayList<>();
        for (int j = known.size() - 1; j >= 0; j--) {
            boolean partly = frame.touches(rank(unit), practice, known.get(j));
            if (!partly && !doing(unit, known.get(j)).equals(without)) {
                break;
            }
            if (!partly) {
                before.add(0, known.get(j));
            }
        }
        return before;
    }

    /** People take up practices after a bad spell, which ends by itself (Ashenfelter 1978): its period would flatter them. */
    private int[] withoutDip(int unit, List<Integer> before) {
        int[] all = ints(before);
        if (all.length <= LEAST_LEFT) {
            return all;
        }
        int[] earlier = ints(before.subList(0, all.length - 1));
        Level fall = level(unit, all[all.length - 1]).minus(level(unit, earlier));
        return fall.value() < DIP * Math.sqrt(fall.variance()) ? earlier : all;
    }

    /** The practices on the metric that a unit does, and this one, which may also be looked at for what it costs elsewhere. */
    private Set<PracticeId> doing(int unit, int at) {
        Metric metric = drift.panel().metric();
        Set<PracticeId> found = settled.unknown(frame.practices(rank(unit), metric, at));
        Period period = frame.periods().get(at);
        boolean does = frame.adoptions(rank(unit)).stream()
                .anyMatch(one -> one.practice().equals(practice) && one.fidelity() > 0 && one.covers(period));
        if (does) {
            found.add(practice);
        }
        return found;
    }

    /** Where a unit lay over some periods, without what is known to come of other practices. */
    Level level(int unit, int... periods) {
        return settled.without(drift.level(unit, periods), frame, rank(unit), periods);
    }

    /** The squared error of that for an adopter against its controls: what all of them do alike cancels out. */
    double settledError(Change change, Controls controls) {
        double sum = 0;
        for (Map.Entry<PracticeId, EffectEstimate> one : settled.effects().entrySet()) {
            double others = controls.units().stream()
                    .mapToDouble(other -> began(one.getKey(), other.unit(), change))
                    .average()
                    .orElse(0);
            double apart = began(one.getKey(), change.unit(), change) - others;
            sum += apart * apart * one.getValue().variance();
        }
        return sum;
    }

    private double began(PracticeId other, int unit, Change change) {
        return Settled.dose(other, frame, rank(unit), change.after())
                - Settled.dose(other, frame, rank(unit), change.before());
    }

    private int rank(int unit) {
        return drift.panel().units().get(unit).rank();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * How units that had not begun changed between the periods before and after of an adopter. A unit counts if it has not begun
     * the practice by the last of them, has data in all of them and takes up no other practice on the metric of which nobody
     * knows what it does. Where the lot decided, only those count that drew the blank.
     */
    Controls controls(Change change) {
        boolean trial = frame.drew(rank(change.unit()), practice);
        Cohort cohort = new Cohort(boxed(change.before()), boxed(change.after()), trial);
        return cohorts.computeIfAbsent(
                cohort,
                fresh -> Controls.of(IntStream.range(0, drift.leads().length)
                        .filter(other -> still(other, change))
                        .filter(other -> !trial || frame.drew(rank(other), practice))
                        .mapToObj(other -> new Controls.Still(
                                other, level(other, change.after()).minus(level(other, change.before()))))
                        .toList()));
    }

    private static List<Integer> boxed(int[] periods) {
        return Arrays.stream(periods).boxed().toList();
    }

    private boolean still(int other, Change change) {
        Set<PracticeId> first = others(other, change.before()[0]);
        return IntStream.concat(IntStream.of(change.before()), IntStream.of(change.after()))
                .allMatch(at -> !Double.isNaN(drift.leads()[other][at])
                        && !frame.touches(rank(other), practice, at)
                        && others(other, at).equals(first));
    }

    private Set<PracticeId> others(int unit, int at) {
        return settled.unknown(frame.practices(rank(unit), drift.panel().metric(), at));
    }
}
